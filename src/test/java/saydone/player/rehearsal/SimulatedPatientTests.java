package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;
import saydone.script.Script;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;

final class SimulatedPatientTests {

  private static final long SEED = 3;

  @ParameterizedTest
  @CsvSource({
    "steady.json, foot-drop.json",
    "steady.json, shoulder-pendulum.json",
    "steady.json, balance-sit-to-stand.json",
    "interrupting.json, foot-drop.json",
    "interrupting.json, shoulder-pendulum.json",
    "interrupting.json, balance-sit-to-stand.json",
    "talkative.json, foot-drop.json",
    "talkative.json, shoulder-pendulum.json",
    "talkative.json, balance-sit-to-stand.json",
    "silent.json, foot-drop.json",
    "silent.json, shoulder-pendulum.json",
    "silent.json, balance-sit-to-stand.json",
    "stopping.json, foot-drop.json",
    "stopping.json, shoulder-pendulum.json",
    "stopping.json, balance-sit-to-stand.json",
    "pain.json, foot-drop.json",
    "pain.json, shoulder-pendulum.json",
    "pain.json, balance-sit-to-stand.json",
    "keys.json, foot-drop.json",
    "keys.json, shoulder-pendulum.json",
    "keys.json, balance-sit-to-stand.json",
    "noisy-room.json, foot-drop.json",
    "noisy-room.json, shoulder-pendulum.json",
    "noisy-room.json, balance-sit-to-stand.json",
    "severe-weakness.json, foot-drop.json",
    "levels.json, foot-drop.json",
    "short.json, foot-drop.json",
    "only-three.json, foot-drop.json"
  })
  void eachPatientDoesWhatItsFileExpectsOfEachScript(String patientFile, String scriptFile)
      throws Exception {
    PatientScript patient = PatientReader.read(Path.of("scripts", "patients", patientFile));
    Script script = ScriptReader.read(Path.of("scripts", scriptFile)).script();

    Scene scene = Scene.play(script, patient, SEED);

    assertEquals(
        List.of(),
        patient.expectation(script.id()).differences(script, scene.observations()),
        scene.transcript());
  }

  /** By keys and by voice: the patient presses and says what the made-up language wants. */
  @ParameterizedTest
  @ValueSource(strings = {"keys.json", "steady.json"})
  void aPatientSpeaksTheLanguageOfTheScript(String patientFile) throws Exception {
    PatientScript patient = PatientReader.read(Path.of("scripts", "patients", patientFile));
    Script script;
    try (InputStream in = Language.of("qaa").open("session.json")) {
      script = ScriptReader.read("session.json", in.readAllBytes()).script();
    }

    Scene scene = Scene.play(script, patient, SEED);

    assertEquals(
        List.of(),
        patient.expectation(script.id()).differences(script, scene.observations()),
        scene.transcript());
    assertFalse(scene.words().contains("done"));
    assertTrue(scene.words().contains("zavu"), scene.transcript());
  }

  @Test
  void aRoomThatBecomesTooLoudIsSaidOnceAndSoIsItsEnd() throws Exception {
    String happening =
        """
        , "happenings": [{"at": {"phase": "counting"}, "do": [
            {"noise": {"snrDb": 0, "seconds": 40}}]}]
        """;
    Scene scene = Scene.play(ShortScripts.counted(20), patient(happening), SEED);

    assertEquals(1, count(scene, "coach: It is too loud for me to hear you."), scene.transcript());
    assertEquals(1, count(scene, "coach: I can hear you again."), scene.transcript());
  }

  @Test
  void whoUsesTheKeysIsNotToldThatItIsTooLoud() throws Exception {
    String happening =
        """
        , "means": "keys", "happenings": [{"at": {"phase": "counting"}, "do": [
            {"noise": {"snrDb": 0, "seconds": 40}}]}]
        """;
    Scene scene = Scene.play(ShortScripts.counted(20), patient(happening), SEED);

    assertEquals(0, count(scene, "coach: It is too loud"), scene.transcript());
    assertEquals(1, count(scene, "device: quiet lost"), scene.transcript());
  }

  private static long count(Scene scene, String line) {
    return scene.transcript().lines().filter(each -> each.contains(line)).count();
  }

  @Test
  void aPatientLetsTheCoachFinish() throws Exception {
    Scene scene = Scene.play(ShortScripts.counted(4), patient(""), SEED);

    assertFalse(scene.said().isEmpty());
    assertEquals(List.of(), scene.overCoach());
  }

  @Test
  void aPatientInterruptsTheCoachWhereItsFileSaysSo() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(4),
            patient(
                """
                , "happenings": [{"at": {"phase": "introducing"}, "do": [
                   {"say": "stop", "overCoach": true, "afterSeconds": 1},
                   {"say": "yes", "in": "confirming-stop"}]}]
                """),
            SEED);

    assertEquals(List.of("stop"), scene.overCoach().stream().map(Said::words).toList());
    assertEquals(
        List.of(Fact.Outcome.ENDED_EARLY),
        scene.observations().progress().outcome().stream().toList());
  }

  @Test
  void aWordWithoutReactionIsSaidAgain() throws Exception {
    AtomicInteger misses = new AtomicInteger(2);

    Scene scene =
        Scene.play(
            ShortScripts.counted(1),
            patient(""),
            SEED,
            words -> words.words().equals("done") && misses.getAndDecrement() > 0,
            words -> false);

    assertEquals(3, Collections.frequency(scene.words(), "done"));
    assertEquals(1, scene.observations().progress().repetitions());
    List<Double> times = scene.times("done");
    assertTrue(times.get(1) - times.get(0) < 5, times.toString());
  }

  @Test
  void aPatientWhoIsNeverHeardGivesUpUntilTheCoachSpeaksAgain() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(1),
            patient(
                ", \"persistence\": {\"noReactionSeconds\": 1, \"repeats\": 1}, \"maxMinutes\": 1"),
            SEED,
            words -> true,
            words -> false);

    // Twice after "Begin", and twice after each of the two reminders.
    assertEquals(0, scene.observations().progress().repetitions());
    assertTrue(scene.phases().contains("paused"), scene.transcript());
    assertEquals(6, Collections.frequency(scene.words(), "done"), scene.transcript());
  }

  @Test
  void whoCountsAloudAndIsNotHeardCountsOn() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.aloud(4),
            patient(""),
            SEED,
            words -> words.words().equals("two"),
            words -> false);

    assertEquals(List.of("one", "two", "three", "four"), scene.words());
    assertEquals(4, scene.observations().progress().repetitions());
  }

  @Test
  void aPatientConfirmsWhatItSaidAndGoesOn() throws Exception {
    AtomicInteger doubts = new AtomicInteger(1);

    Scene scene =
        Scene.play(
            ShortScripts.counted(4),
            patient(
                """
                , "happenings": [{"at": {"repetition": 2}, "do": [
                   {"say": "pause"}, {"say": "resume", "in": "paused"}]}]
                """),
            SEED,
            words -> false,
            words -> words.words().equals("pause") && doubts.getAndDecrement() > 0);

    assertEquals(List.of("done", "done", "pause", "yes", "resume", "done", "done"), scene.words());
    assertEquals(4, scene.observations().progress().repetitions());
  }

  @Test
  void aStepThatWaitsForItsPhaseLeavesTheRoutineAlone() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(3),
            patient(
                """
                , "answers": {"pain": 2}, "happenings": [{"at": {"repetition": 1}, "do": [
                   {"say": "pain"}, {"say": "resume", "in": "paused", "afterSeconds": 3}]}]
                """),
            SEED);

    assertEquals(List.of("done", "pain", "two", "resume", "done", "done"), scene.words());
  }

  @Test
  void stepsThatHangOnAWordThatWasNeverHeardAreLeftOut() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(2),
            patient(
                """
                , "persistence": {"noReactionSeconds": 1, "repeats": 1},
                "happenings": [{"at": {"repetition": 1}, "do": [
                   {"say": "pause"}, {"say": "resume", "in": "paused"}, {"say": "undo"}]}]
                """),
            SEED,
            words -> words.words().equals("pause"),
            words -> false);

    assertEquals(List.of("done", "pause", "pause", "done"), scene.words());
  }

  /** The moment after the goodbye is over before the word is. */
  @Test
  void aWordThatIsBegunInTheMomentAfterTheGoodbyeIsHeardToItsEnd() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(1),
            patient(
                """
                , "pace": {"jitterSeconds": 0}, "happenings": [{"at": {"phase": "closing"}, "do": [
                   {"say": "undo", "in": "closing", "afterSeconds": 2.8}]}]
                """),
            SEED);

    assertEquals(List.of("done", "undo", "done"), scene.words(), scene.transcript());
    assertEquals(1, scene.observations().progress().repetitions());
    assertEquals(
        1,
        scene.observations().facts().stream()
            .filter(Fact.SessionReopened.class::isInstance)
            .count());
  }

  @Test
  void talkAndCoughsLieBetweenTheRepetitions() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(2),
            patient(
                """
                , "happenings": [{"at": {"repetition": 1}, "do": [
                   {"say": "What a day"}, {"cough": true}]}]
                """),
            SEED);

    assertEquals(List.of("done", "What a day", "(coughs)", "done"), scene.words());
  }

  @Test
  void aSilentPatientIsRemindedAndThenGoesOn() throws Exception {
    Scene scene =
        Scene.play(
            ShortScripts.counted(2),
            patient(
                """
                , "happenings": [{"at": {"repetition": 1}, "do": [{"silentSeconds": 12}]}]
                """),
            SEED);

    assertEquals(List.of("done", "done"), scene.words());
    assertTrue(
        scene.observations().facts().stream().anyMatch(Fact.Reminded.class::isInstance),
        scene.transcript());
  }

  @Test
  void aPatientLeavesWhenItsPatienceEnds() throws Exception {
    Scene scene = Scene.play(ShortScripts.counted(30), patient(", \"maxMinutes\": 0.5"), SEED);

    assertTrue(scene.observations().progress().outcome().isEmpty());
    assertTrue(scene.observations().metrics().sessionTime().toSeconds() <= 31);
  }

  @Test
  void aKeyIsPressedInsteadOfACommand() throws Exception {
    Scene scene = Scene.play(ShortScripts.counted(2), patient(", \"means\": \"keys\""), SEED);

    assertTrue(scene.said().stream().allMatch(Said::byKey));
    assertTrue(scene.transcript().contains("key: space (done)"), scene.transcript());
    assertEquals(2, scene.observations().progress().repetitions());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameSeedGivesTheSameSession(long seed) throws Exception {
    assertEquals(
        Scene.play(ShortScripts.counted(4), patient(""), seed).transcript(),
        Scene.play(ShortScripts.counted(4), patient(""), seed).transcript());
  }

  @Test
  void anotherSeedGivesOtherTimes() throws Exception {
    List<List<Double>> times = new ArrayList<>();
    for (long seed = 1; seed <= 2; seed++) {
      times.add(Scene.play(ShortScripts.counted(4), patient(""), seed).times("done"));
    }

    assertNotEquals(times.get(0), times.get(1));
  }

  private static PatientScript patient(String more) throws InvalidPatientException {
    String json = "{\"schemaVersion\": 1, \"name\": \"Test\"" + more + "}";
    return PatientReader.read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
