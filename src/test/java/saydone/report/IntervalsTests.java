package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.command.Evidence;
import saydone.journal.Entry;
import saydone.journal.Prescription;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.session.Fact;
import saydone.session.RecordedPhase;

/** The time between repetitions, worked out by hand. */
class IntervalsTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Part PASSIVE = new Part("foot", LEFT, Assistance.PASSIVE);
  private static final Prescription PRESCRIPTION =
      new Prescription(
          "script",
          "1.0",
          "Script",
          List.of(new Prescription.Exercise("foot", "Foot", Assistance.PASSIVE, 2, 20)));

  private final List<Entry> entries = new ArrayList<>();
  private int count;

  private void at(double seconds, Fact fact) {
    Duration at = Duration.ofMillis(Math.round(1000 * seconds));
    entries.add(new Entry(entries.size() + 1, at, Instant.EPOCH.plus(at), fact));
  }

  private void doneAt(double... seconds) {
    for (double each : seconds) {
      count++;
      at(each, counted(CountBy.PATIENT, count));
    }
  }

  private static Fact counted(CountBy by, int repetition) {
    return new Fact.RepetitionCounted(0, LEFT, 1, repetition, by);
  }

  private Map<Part, Intervals> intervals() {
    return Intervals.each(PRESCRIPTION, entries);
  }

  private static List<Duration> seconds(long... seconds) {
    List<Duration> list = new ArrayList<>();
    for (long each : seconds) {
      list.add(Duration.ofSeconds(each));
    }
    return list;
  }

  @Test
  void aSetIsHalvedWithoutTheMiddleOfAnOddNumber() {
    doneAt(0, 4, 8, 13, 19, 24);

    // 4, 4, 5, 6, 5: the 5 in the middle is in neither half.
    Intervals intervals = new Intervals(seconds(4, 4), seconds(6, 5));
    assertEquals(Map.of(PASSIVE, intervals), intervals());
    assertEquals(Optional.of(Duration.ofSeconds(4)), intervals.medianOfFirst());
    assertEquals(Optional.of(Duration.ofMillis(5500)), intervals.medianOfSecond());
  }

  @Test
  void ofThreeRepetitionsEachHalfHasOneInterval() {
    doneAt(0, 3, 8);

    assertEquals(Map.of(PASSIVE, new Intervals(seconds(3), seconds(5))), intervals());
  }

  @Test
  void twoRepetitionsHaveNoHalves() {
    doneAt(0, 3);

    assertEquals(Map.of(), intervals());
    assertTrue(Intervals.NONE.medianOfFirst().isEmpty());
  }

  @Test
  void whatTakesTimeOfItsOwnIsNoInterval() {
    List<Fact> between =
        List.of(
            new Fact.Paused(Fact.Paused.Reason.ASKED),
            new Fact.SymptomReported(Symptom.PAIN),
            new Fact.SessionResumed("script", "1.0"),
            new Fact.Gap(1000),
            new Fact.SetContinued(0, LEFT, 1, 2));
    for (Fact each : between) {
      entries.clear();
      count = 0;
      doneAt(0, 4);
      at(5, each);
      doneAt(100, 106);

      assertEquals(
          Map.of(PASSIVE, new Intervals(seconds(4), seconds(6))), intervals(), each.toString());
    }
  }

  @Test
  void whatWasTakenBackStartsAnew() {
    doneAt(0, 4, 5);
    at(7, new Fact.RepetitionUndone(0, LEFT, 1, 2));
    count = 2;
    doneAt(9, 15);

    // 4 and 1 before, 6 after.
    assertEquals(Map.of(PASSIVE, new Intervals(seconds(4), seconds(6))), intervals());
  }

  @Test
  void anotherWordBetweenLeavesTheInterval() {
    doneAt(0, 4);
    at(5, new Fact.Reminded(1));
    at(
        6,
        new Fact.CommandHeard(
            "how-many", "key", "h", 1, new RecordedPhase("counting"), true, Evidence.NONE));
    doneAt(9);

    assertEquals(Map.of(PASSIVE, new Intervals(seconds(4), seconds(5))), intervals());
  }

  @Test
  void levelsAreToldApart() {
    doneAt(0, 4, 9);
    at(
        10,
        new Fact.LevelChanged(
            0,
            "foot",
            Assistance.ACTIVE,
            Fact.LevelChanged.Cause.ASKED,
            20,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty()));
    doneAt(20, 22, 25);

    assertEquals(
        Map.of(
            PASSIVE,
            new Intervals(seconds(4), seconds(5)),
            new Part("foot", LEFT, Assistance.ACTIVE),
            new Intervals(seconds(2), seconds(3))),
        intervals());
  }

  @Test
  void theTempoOfTheCoachAndASetThatCountsAsAWholeSayNothing() {
    for (CountBy by : List.of(CountBy.COACH, CountBy.SET)) {
      entries.clear();
      for (int i = 1; i <= 4; i++) {
        at(i, counted(by, i));
      }
      assertEquals(Map.of(), intervals());
    }
  }
}
