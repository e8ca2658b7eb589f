package saydone.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the Java machine give memory back to the system that the program no longer uses. Left to
 * itself it takes up to a quarter of the computer's memory, because collecting late is cheap: a
 * coach that waits for hours would hold a gigabyte of which it uses a twentieth.
 */
final class SpareMemory {

  private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);

  /** How much may be free beside what is used, in percent, the lower bound first. */
  private static final List<Map.Entry<String, String>> SPARE =
      List.of(Map.entry("MinHeapFreeRatio", "10"), Map.entry("MaxHeapFreeRatio", "20"));

  /** After how many milliseconds to look for what is free. */
  private static final Map.Entry<String, String> LOOK = Map.entry("G1PeriodicGCInterval", "60000");

  private SpareMemory() {}

  /** Changes the settings of this machine that nobody chose and that it lets change. */
  static void giveBack() {
    change(SPARE);
    change(List.of(LOOK));
  }

  /**
   * Gives back what is free now, once: for a program that then does the same for hours, in which to
   * look each minute would take more of the processor than all else. Takes some hundredths of a
   * second, in which the program stands still.
   */
  static void giveBackOnce() {
    change(SPARE);
    Runtime.getRuntime().gc();
  }

  private static void change(List<Map.Entry<String, String>> settings) {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    settings.forEach(setting -> set(machine, setting.getKey(), setting.getValue()));
  }

  private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
    try {
      if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
        machine.setVMOption(name, value);
      }
    } catch (IllegalArgumentException e) {
      // Another kind of machine, which has its own ways.
      LOG.debug("this Java machine does not take {}", name, e);
    }
  }
}
