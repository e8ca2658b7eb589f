package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.command.Evidence.Fit;
import saydone.command.Evidence.Levels;
import saydone.command.Evidence.Taught;

class EvidenceTests {

  private static final Levels LEVELS = new Levels(-60, -30);
  private static final Evidence HEARD =
      Evidence.of(new Fit(4, 1, 200, 50, -9, 220, 21), 0.9, LEVELS, 3.5);
  private static final Evidence TAUGHT = Evidence.of(new Taught(0.2, 0.1, 0.05), 0.8, LEVELS, 3.5);

  @Test
  void givesItsNumbersSortedByTheirNamesInTheJournal() {
    assertEquals(
        List.of(
            "competitorMargin",
            "computeMillis",
            "durationMs",
            "likelihoodRatio",
            "margin",
            "netLogOdds",
            "noiseFloorDb",
            "peakDb",
            "probability",
            "prominenceDb",
            "silenceRatio"),
        List.copyOf(HEARD.byName().keySet()));
    assertEquals(
        "{computeMillis=3.5, noiseFloorDb=-60.0, peakDb=-30.0, probability=0.8,"
            + " taughtMean=0.2, taughtNearest=0.1, taughtPace=0.05}",
        TAUGHT.byName().toString());
  }

  @Test
  void comesBackFromItsNumbers() {
    for (Evidence evidence :
        List.of(
            Evidence.NONE,
            HEARD,
            TAUGHT,
            HEARD.withAudio(7).withLatencyMillis(90.5).withoutComputeTime())) {
      assertEquals(evidence, Evidence.of(evidence.byName()));
    }
  }

  @Test
  void keepsTheNumbersOfOtherVersions() {
    Map<String, Double> other = Map.of("hearingMillis", 3.0, "margin", Double.NaN, "audio", 1.5);

    assertEquals(other, Evidence.of(other).byName());
    assertEquals(other, Evidence.of(other).others());
  }

  @Test
  void saysWhenAndWhereItsSoundIsKept() {
    Evidence kept = HEARD.withLatencyMillis(90.5).withAudio(7);

    assertEquals(OptionalInt.of(7), kept.audio());
    assertEquals(OptionalDouble.of(90.5), kept.latencyMillis());
    assertEquals(7.0, kept.byName().get("audio"));
  }

  @Test
  void isTheSameInTwoRunsButForTheTimeOfTheMachine() {
    Evidence again = Evidence.of(new Fit(4, 1, 200, 50, -9, 220, 21), 0.9, LEVELS, 4.5);

    assertNotEquals(HEARD, again);
    assertEquals(HEARD.withoutComputeTime(), again.withoutComputeTime());
  }

  @Test
  void isNotChangedByAnybody() {
    assertThrows(
        UnsupportedOperationException.class, () -> Evidence.NONE.others().put("margin", 1.0));
  }
}
