package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SpareMemoryTests {

  private static final String MOST_FREE = "MaxHeapFreeRatio";

  private final HotSpotDiagnosticMXBean machine =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
  private String before = "";

  @BeforeEach
  void look() {
    before = value(MOST_FREE);
  }

  @AfterEach
  void asBefore() {
    machine.setVMOption(MOST_FREE, before);
  }

  @Test
  void whatIsFreeIsGivenBackUnlessSomebodyChoseOtherwise() {
    SpareMemory.giveBack();
    assertEquals("20", value(MOST_FREE));
    assertEquals("10", value("MinHeapFreeRatio"));
    assertEquals("60000", value("G1PeriodicGCInterval"));
    assertEquals(VMOption.Origin.MANAGEMENT, machine.getVMOption(MOST_FREE).getOrigin());

    machine.setVMOption(MOST_FREE, "55");
    SpareMemory.giveBack();
    assertEquals("55", value(MOST_FREE));
  }

  private String value(String option) {
    return machine.getVMOption(option).getValue();
  }
}
