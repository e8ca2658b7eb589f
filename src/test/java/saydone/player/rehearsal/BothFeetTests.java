package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.player.rehearsal.json.PatientReader;
import saydone.report.ExerciseDone;
import saydone.report.Summary;
import saydone.script.Exercise.Assistance;
import saydone.script.Lint;
import saydone.script.Script;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.ReadScript;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;

/**
 * A patient with two weak feet plays a session from its beginning to its end.
 *
 * <p>By hand, foot up is done three times with each foot; alone, four times with both together.
 * Step is done twice with each; toe raise in two sets of two with each.
 */
final class BothFeetTests {

  private static final long SEED = 3;
  private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);
  private static final Optional<Side> TOGETHER = Optional.empty();

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "both-feet", "name": "Both feet", "version": "1",
       "affectedSide": "ask-or-both", "ask": {"ability": "Can you move your {affected} foot?"},
       "precautions": ["Sit on a firm chair."],
       "stopRules": [{"when": "pain", "say": "Rest."}, {"when": "dizzy", "say": "Sit still."}],
       "exercises": [
        {"id": "foot-up", "name": "Foot up", "position": "Sit tall.",
         "dose": {"reps": 3, "restSeconds": 5},
         "levels": [
          {"assistance": "passive", "spokenName": "Foot up, by hand", "side": "affected",
           "instructions": ["Bring your {affected} foot up with your hands."]},
          {"assistance": "active", "spokenName": "Feet up, on your own", "side": "both",
           "instructions": ["Bring the front of both feet up."],
           "dose": {"reps": 4, "restSeconds": 5}}]},
        {"id": "step", "name": "Step", "side": "each", "position": "Stand behind the chair.",
         "assistance": "active", "instructions": ["Step with your {side} foot."],
         "dose": {"reps": 2, "restSeconds": 5}},
        {"id": "toe-raise", "name": "Toe raise", "side": "affected", "position": "Sit tall.",
         "assistance": "active", "instructions": ["Raise the toes of your {affected} foot."],
         "dose": {"sets": 2, "reps": 2, "restSeconds": 5}}]}
      """;

  private static Script script() throws Exception {
    ReadScript loaded =
        ScriptReader.read("both-feet.json", SCRIPT.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), loaded.findings(Lint.Voice.OF_ALL));
    return loaded.script();
  }

  /** Plays the session and checks it against what the patient's file expects. */
  private static Scene play(String ability, String happenings, String counts) throws Exception {
    return play("\"says\": [\"both of them\"]", "both of them", ability, happenings, counts);
  }

  private static Scene play(
      String voice, String said, String ability, String happenings, String counts)
      throws Exception {
    PatientScript patient =
        PatientReader.read(
            "both-feet-patient.json",
            """
            {"schemaVersion": 1, "name": "Both feet",
             "voice": {%s},
             "answers": {"side": "both", "ability": "%s"},
             "happenings": [%s],
             "maxMinutes": 30,
             "expect": {"default": {"outcome": "completed", "side": "both", "pauses": 0,
              "undone": 0, "reminders": 0, "commands": ["both"], "byExercise": %s}}}
            """
                .formatted(voice, ability, happenings, counts)
                .getBytes(StandardCharsets.UTF_8));
    Script script = script();
    Scene scene = Scene.play(script, patient, SEED);
    assertEquals(
        List.of(),
        patient.expectation(script.id()).differences(script, scene.observations()),
        scene.transcript());
    assertTrue(scene.words().contains(said), scene.words().toString());
    assertEquals(Optional.of(WeakSide.BOTH), scene.observations().progress().affected());
    return scene;
  }

  private static List<Optional<Side>> sides(Scene scene, int exercise) {
    return scene.observations().facts().stream()
        .filter(Fact.SetStarted.class::isInstance)
        .map(Fact.SetStarted.class::cast)
        .filter(set -> set.exercise() == exercise)
        .map(Fact.SetStarted::side)
        .toList();
  }

  private static Summary summary(Scene scene) throws Exception {
    List<Fact> facts = scene.observations().facts();
    List<Entry> entries =
        IntStream.range(0, facts.size())
            .mapToObj(i -> new Entry(i + 1, Duration.ofSeconds(i), START, facts.get(i)))
            .toList();
    Header header = new Header(1, "0.1.0", START, Prescription.of(script(), Map.of()));
    return Summary.of(
        new Reading(
            header, entries, List.of(), entries.size(), Duration.ofSeconds(entries.size()), 0));
  }

  /** Repetitions done and asked for, sets done and asked for. */
  private static String counts(ExerciseDone exercise) {
    return exercise.repetitions()
        + " of "
        + exercise.prescribed()
        + ", "
        + exercise.sets()
        + " of "
        + exercise.prescribedSets();
  }

  private static List<String> counts(Summary summary) {
    return summary.exercises().stream().map(BothFeetTests::counts).toList();
  }

  @Test
  void whoHasNoWordsOfItsOwnSaysBoth() throws Exception {
    play("", "both", "no", "", "{\"foot-up\": 6, \"step\": 4, \"toe-raise\": 8}");
  }

  @Test
  void eachFootDoesAllOfItTheLeftFirst() throws Exception {
    Scene scene = play("no", "", "{\"foot-up\": 6, \"step\": 4, \"toe-raise\": 8}");

    assertEquals(List.of(LEFT, RIGHT), sides(scene, 0));
    assertEquals(List.of(LEFT, RIGHT), sides(scene, 1));
    assertEquals(List.of(LEFT, LEFT, RIGHT, RIGHT), sides(scene, 2));
    Summary summary = summary(scene);
    assertEquals(List.of("6 of 6, 2 of 2", "4 of 4, 2 of 2", "8 of 8, 4 of 4"), counts(summary));
    assertEquals(18, summary.repetitions());
    assertEquals(18, summary.prescribed());
  }

  @Test
  void sheGoesOnFromOneFootAtATimeToBothTogether() throws Exception {
    Scene scene =
        play(
            "no",
            """
            {"at": {"exercise": 1, "repetition": 2},
             "do": [{"say": "harder", "afterSeconds": 0.8}]}
            """,
            "{\"foot-up\": 6, \"step\": 4, \"toe-raise\": 8}");

    assertEquals(List.of(LEFT, TOGETHER), sides(scene, 0));
    Summary summary = summary(scene);
    assertEquals(List.of("4 of 4, 1 of 1", "4 of 4, 2 of 2", "8 of 8, 4 of 4"), counts(summary));
    assertEquals(2, summary.exercises().get(0).extra());
    assertEquals(
        Map.of(Assistance.PASSIVE, 2, Assistance.ACTIVE, 4), summary.exercises().get(0).byLevel());
    assertEquals(16, summary.prescribed());
  }

  @Test
  void sheGoesBackFromBothTogetherToOneFootAtATime() throws Exception {
    Scene scene =
        play(
            "yes",
            """
            {"at": {"exercise": 1, "repetition": 2},
             "do": [{"say": "easier", "afterSeconds": 0.8}]}
            """,
            "{\"foot-up\": 8, \"step\": 4, \"toe-raise\": 8}");

    assertEquals(List.of(TOGETHER, LEFT, RIGHT), sides(scene, 0));
    Summary summary = summary(scene);
    assertEquals(List.of("6 of 6, 2 of 2", "4 of 4, 2 of 2", "8 of 8, 4 of 4"), counts(summary));
    assertEquals(2, summary.exercises().get(0).extra());
    assertEquals(
        Map.of(Assistance.PASSIVE, 6, Assistance.ACTIVE, 2), summary.exercises().get(0).byLevel());
    assertEquals(18, summary.prescribed());
  }
}
