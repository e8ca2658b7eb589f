package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.journal.Samples;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.session.Fact.LevelChanged.Cause;

/**
 * How many repetitions count at a level, where both sides are weak and the level changes in the
 * middle of the exercise. By hand and with some help one side works, ten times; alone both work
 * together, eight times.
 */
class LevelUseTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);
  private static final Optional<Side> TOGETHER = Optional.empty();

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "feet", "name": "Feet", "affectedSide": "ask-or-both",
       "exercises": [
        {"id": "foot-up", "name": "Foot up", "position": "Sit.", "instructions": ["Lift."],
         "dose": {"reps": 10},
         "levels": [
          {"assistance": "passive", "spokenName": "By hand", "side": "affected"},
          {"assistance": "assisted", "spokenName": "With help", "side": "affected"},
          {"assistance": "active", "spokenName": "Alone", "side": "both", "dose": {"reps": 8}}]}]}
      """;

  private final List<Fact> facts = new ArrayList<>();
  private Script script;
  private Assistance start = Assistance.PASSIVE;

  @BeforeEach
  void bothSidesAreWeak() throws Exception {
    script = ScriptReader.read("feet.json", SCRIPT.getBytes(StandardCharsets.UTF_8)).script();
    facts.add(new Fact.SessionStarted("feet", "1.0", 10, 1));
    facts.add(new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(20)));
    facts.add(new Fact.ExerciseStarted(0, "foot-up"));
  }

  private void set(Optional<Side> side, int repetitions) {
    facts.add(new Fact.SetStarted(0, side, 1));
    count(side, 1, repetitions);
  }

  private void count(Optional<Side> side, int from, int to) {
    for (int repetition = from; repetition <= to; repetition++) {
      facts.add(new Fact.RepetitionCounted(0, side, 1, repetition, CountBy.PATIENT));
    }
  }

  private void change(Assistance level) {
    boolean together = level == Assistance.ACTIVE;
    facts.add(
        new Fact.LevelChanged(
            0,
            "foot-up",
            level,
            Cause.ASKED,
            together ? 8 : 20,
            OptionalInt.of(1),
            OptionalInt.of(together ? 8 : 10),
            OptionalInt.of(together ? 1 : 2),
            Optional.of(together ? WorkingSide.BOTH : WorkingSide.AFFECTED),
            OptionalInt.of(together ? 8 : 10)));
  }

  private List<Entry> entries() {
    return Samples.entries(facts.toArray(Fact[]::new));
  }

  private Header header() {
    return new Header(1, "0.1.0", Samples.START, Prescription.of(script, Map.of("foot-up", start)));
  }

  private LevelUse use() {
    List<Entry> entries = entries();
    Reading reading =
        new Reading(header(), entries, List.of(), entries.size(), entries.get(0).at(), 0);
    return LevelUse.of(reading, script.exercises().get(0)).orElseThrow();
  }

  private ExerciseDone done() {
    return Summary.of(header(), entries()).exercises().get(0);
  }

  @Test
  void fromOneSideAtATimeToBothTogether() {
    set(LEFT, 10);
    set(RIGHT, 4);
    change(Assistance.ACTIVE);
    set(TOGETHER, 8);

    assertEquals(8, use().repetitions());
    assertEquals(8, done().repetitions());
    assertEquals(14, done().extra());
    assertEquals(Map.of(Assistance.PASSIVE, 14, Assistance.ACTIVE, 8), done().byLevel());
    assertEquals(8, done().prescribed());
    assertEquals(1, done().prescribedSets());
  }

  @Test
  void fromBothTogetherToOneSideAtATime() {
    start = Assistance.ACTIVE;
    set(TOGETHER, 4);
    change(Assistance.PASSIVE);
    set(LEFT, 10);
    set(RIGHT, 10);

    assertEquals(10, use().repetitions());
    assertEquals(20, done().repetitions());
    assertEquals(4, done().extra());
    assertEquals(Map.of(Assistance.PASSIVE, 20, Assistance.ACTIVE, 4), done().byLevel());
    assertEquals(20, done().prescribed());
    assertEquals(2, done().prescribedSets());
  }

  @Test
  void whatOnlyOneSideHasDoneAtALevelDoesNotCountForBoth() {
    set(LEFT, 10);
    set(RIGHT, 4);
    change(Assistance.ASSISTED);
    count(RIGHT, 5, 10);

    assertEquals(0, use().repetitions());
    assertEquals(20, done().repetitions());
    assertEquals(Map.of(Assistance.PASSIVE, 14, Assistance.ASSISTED, 6), done().byLevel());
    assertEquals(20, done().prescribed());
    assertEquals(2, done().prescribedSets());
  }

  @Test
  void thereAndBackAllThatWasDoneAtALevelCounts() {
    set(LEFT, 5);
    change(Assistance.ACTIVE);
    set(TOGETHER, 3);
    change(Assistance.PASSIVE);
    set(LEFT, 4);
    set(RIGHT, 10);

    assertEquals(9, use().repetitions());
    assertEquals(Map.of(Assistance.PASSIVE, 19, Assistance.ACTIVE, 3), done().byLevel());
    assertEquals(20, done().prescribed());
  }

  @Test
  void thereAndBackPainAtALevelCounts() {
    set(LEFT, 5);
    facts.add(
        new Fact.SymptomReported(
            Symptom.PAIN, OptionalInt.of(0), LEFT, OptionalInt.of(1), OptionalInt.of(5)));
    facts.add(new Fact.SymptomScored(Symptom.PAIN, 6));
    change(Assistance.ACTIVE);
    set(TOGETHER, 3);
    assertEquals(0, use().pain());

    change(Assistance.PASSIVE);
    assertEquals(6, use().pain());
  }

  @Test
  void whatIsTakenBackIsTakenFromTheLevelAtWhichItWasDone() {
    set(LEFT, 10);
    set(RIGHT, 4);
    change(Assistance.ASSISTED);
    count(RIGHT, 5, 5);
    facts.add(new Fact.RepetitionUndone(0, RIGHT, 1, 4));
    facts.add(new Fact.RepetitionUndone(0, RIGHT, 1, 3));
    count(RIGHT, 4, 6);

    assertEquals(Map.of(Assistance.PASSIVE, 13, Assistance.ASSISTED, 3), done().byLevel());
  }

  @Test
  void aChoiceForTheDayAfterAChangeOfLevelIsThatOfTheLevel() {
    change(Assistance.ACTIVE);
    facts.add(new Fact.TodayChosen(List.of(0), List.of(0), List.of(1), List.of(4), 4));
    set(TOGETHER, 4);

    assertEquals(4, done().prescribed());
    assertEquals(1, done().prescribedSets());
    assertEquals(Map.of(), done().byLevel(), "all at the level of its end");
  }

  @Test
  void aSideThatIsChosenAfterAChangeOfLevelCountsForAll() {
    change(Assistance.ACTIVE);
    change(Assistance.ASSISTED);
    facts.add(new Fact.SideChosen(WeakSide.LEFT, OptionalInt.of(10)));
    set(LEFT, 10);

    assertEquals(10, use().repetitions());
    assertEquals(10, done().prescribed());
    assertEquals(1, done().prescribedSets());
  }

  @Test
  void aFormerVersionDidNotRecordWhatALevelAsksFor() {
    set(LEFT, 10);
    facts.add(new Fact.LevelChanged(0, "foot-up", Assistance.ACTIVE, Cause.ASKED, 8));
    set(TOGETHER, 8);

    assertEquals(8, use().repetitions());
    assertEquals(8, done().prescribed());
  }

  @Test
  void theSummaryTellsTheLevelsApart() {
    set(LEFT, 10);
    change(Assistance.ASSISTED);
    set(RIGHT, 2);

    String json = Summary.of(header(), entries()).json().replaceAll("\\s", "");
    assertTrue(json.contains("\"byLevel\":{\"passive\":10,\"assisted\":2}"), json);
  }
}
