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

  /**
   * How much may be free beside what is used, in percent, the lower bound first; and after how many
   * milliseconds to look.
   */
  private static final List<Map.Entry<String, String>> SETTINGS =
      List.of(
          Map.entry("MinHeapFreeRatio", "10"),
          Map.entry("MaxHeapFreeRatio", "20"),
          Map.entry("G1PeriodicGCInterval", "60000"));

  private SpareMemory() {}

  /** Changes the settings of this machine that nobody chose and that it lets change. */
  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    SETTINGS.forEach(setting -> set(machine, setting.getKey(), setting.getValue()));
  }

  /**
   * The same, and gives back now what is free. Takes some hundredths of a second, in which the
   * program stands still.
   */
  static void giveBackNow() {
    giveBack();
    Runtime.getRuntime().gc();
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
