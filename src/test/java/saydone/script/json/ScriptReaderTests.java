package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.json.Problem;
import saydone.json.Problems;
import saydone.markup.Template;
import saydone.markup.Texts;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Dose.Tempo;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Lint;
import saydone.script.Progression;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Questions;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;

class ScriptReaderTests {

  private static final String MINIMAL =
      """
      {
        "schemaVersion": 1,
        "id": "minimal",
        "name": "Minimal",
        "exercises": [
          {
            "id": "heel-raise",
            "name": "Heel raise",
            "side": "both",
            "position": "Sit tall.",
            "instructions": ["Lift both heels."],
            "dose": {"reps": 10}
          }
        ]
      }
      """;

  @Test
  void aNameHasNoMarksAndIsSpokenAsItStands() throws InvalidScriptException {
    Script script =
        SampleScript.read(
                MINIMAL
                    .replace("\"Minimal\"", "\"Foot & <ankle>\"")
                    .replace("\"Heel raise\"", "\"Heel & toe\""))
            .script();

    assertEquals("Foot & <ankle>", script.name());
    assertEquals("Heel & toe", script.exercises().get(0).first().name());
    assertEquals("Heel & toe", script.exercises().get(0).first().spokenName().spoken());
  }

  @Test
  void marksStayInTheTextsThatAreSpoken() throws InvalidScriptException {
    String text = "Sit <emphasis level='strong'>tall</emphasis>. <break time='1s'/> Breathe.";
    Script script = SampleScript.read(MINIMAL.replace("Sit tall.", text)).script();

    assertEquals(Texts.template(text), script.exercises().get(0).first().position());
  }

  @Test
  void readsEveryField() throws InvalidScriptException {
    Script script = SampleScript.read(SampleScript.text()).script();

    assertEquals("every-field", script.id());
    assertEquals("Every field", script.name());
    assertEquals("en-GB", script.language());
    assertEquals("Uses every field once.", script.description());
    assertEquals("A. Therapist", script.author());
    assertEquals("2.1", script.version());
    assertEquals(AffectedSide.ASK, script.affectedSide());
    assertEquals(Texts.templates("Sit on a firm chair."), script.precautions());
    assertEquals(
        List.of(
            new StopRule(Symptom.PAIN, 6, Template.plain("That is enough for today.")),
            new StopRule(Symptom.DIZZY, 0, Template.plain("Stay seated and tell someone."))),
        script.stopRules());
    assertEquals(new Questions(true, false, true), script.ask());
    assertEquals(Map.of("eversion", "ee vurzhun"), script.pronounce());
    assertEquals(
        new Exercise(
            "foot-up",
            new Level(
                Assistance.ASSISTED,
                "Ankle dorsiflexion",
                Texts.template("Foot up"),
                WorkingSide.AFFECTED,
                Texts.template("Rest your {affected} ankle on the other knee."),
                Texts.templates("Bring the foot up.", "Then let it sink."),
                Texts.templates("From the ankle."),
                Texts.templates("Hold the ball of the foot with your {unaffected} hand."),
                new Dose(
                    3,
                    8,
                    Duration.ofSeconds(4),
                    Optional.of(new Tempo(Duration.ofSeconds(2), Duration.ofMillis(2250))),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(6),
                    Duration.ofMillis(1500),
                    CountBy.PATIENT_ALOUD),
                Optional.of(new Progression.InWords("active", "ten without the hand")))),
        script.exercises().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "ask, ASK, true, false",
    "ask-or-both, ASK_OR_BOTH, true, true",
    "left, LEFT, false, false",
    "right, RIGHT, false, false"
  })
  void theSideIsAskedOrNotAndBothIsAnAnswerOrNot(
      String written, AffectedSide side, boolean asked, boolean both) throws Exception {
    Script script =
        SampleScript.read(
                SampleScript.text()
                    .replace("\"affectedSide\": \"ask\"", "\"affectedSide\": \"" + written + '"'))
            .script();

    assertEquals(side, script.affectedSide());
    assertEquals(asked, side.isAsked());
    assertEquals(both, side.allows(WeakSide.BOTH));
    assertTrue(side.allows(WeakSide.LEFT));
  }

  @Test
  void takesFromTheDefaultsWhatADoseDoesNotGive() throws InvalidScriptException {
    Script script = SampleScript.read(SampleScript.text()).script();

    assertEquals(
        new Dose(
            2,
            2,
            Duration.ZERO,
            Optional.of(new Tempo(Duration.ofMillis(1500), Duration.ofSeconds(2))),
            Duration.ofSeconds(40),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            CountBy.COACH),
        script.exercises().get(1).first().dose());
  }

  @Test
  void fillsInWhatAMinimalScriptLeavesOut() throws InvalidScriptException {
    Script script = SampleScript.read(MINIMAL).script();
    Level exercise = script.exercises().get(0).first();

    assertEquals("en-US", script.language());
    assertEquals("", script.description());
    assertEquals("", script.author());
    assertEquals("1.0", script.version());
    assertEquals(AffectedSide.NONE, script.affectedSide());
    assertEquals(new Questions(false, false, false), script.ask());
    assertEquals(Texts.template("Heel raise"), exercise.spokenName());
    assertEquals(Assistance.ACTIVE, exercise.assistance());
    assertEquals(Optional.empty(), exercise.progression());
    assertEquals(
        new Dose(
            1,
            10,
            Duration.ZERO,
            Optional.empty(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            CountBy.PATIENT),
        exercise.dose());
  }

  @Test
  void takesWhiteSpaceOffBothEndsOfAText() throws InvalidScriptException {
    String text = SampleScript.with("\"Sit on a firm chair.\"", "\"  Sit on a firm chair. \"");

    assertEquals(
        Texts.templates("Sit on a firm chair."), SampleScript.read(text).script().precautions());
  }

  @Test
  void readsAFileAndAStreamAlike(@TempDir Path folder) throws Exception {
    byte[] bytes = MINIMAL.getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("minimal.json"), bytes);

    ReadScript fromFile = ScriptReader.read(file);

    assertEquals("minimal", fromFile.script().id());
    assertEquals(
        fromFile.script(), ScriptReader.read("minimal", new ByteArrayInputStream(bytes)).script());
  }

  @Test
  void passesOverAByteOrderMark() throws InvalidScriptException {
    assertEquals("minimal", SampleScript.read("\uFEFF" + MINIMAL).script().id());
  }

  @Test
  void readsAnyLineEnds() {
    String broken = SampleScript.with("\"reps\": 8", "\"reps\": 0");

    List<String> problems = SampleScript.problemsOf(broken);

    assertEquals(1, problems.size());
    assertEquals(problems, SampleScript.problemsOf(broken.replace("\n", "\r\n")));
    assertEquals(problems, SampleScript.problemsOf(broken.replace("\n", "\r")));
  }

  @Test
  void reportsEverythingAtOnceInTheOrderOfTheFile() {
    String text =
        SampleScript.with("\"language\": \"en-GB\"", "\"language\": \"English\"")
            .replace("\"when\": \"dizzy\"", "\"when\": \"faint\"")
            .replace("\"reps\": 8", "\"reps\": \"ten\", \"load\": 2")
            .replace("\"id\": \"arm-across\"", "\"id\": \"foot-up\"");

    assertEquals(
        List.of(
            "sample.json:6:15: language: \"English\" is not a language tag; "
                + "write one such as \"en-US\"",
            "sample.json:14:14: stopRules[1].when: \"faint\" is not known here; "
                + "write one of \"pain\", \"dizzy\"",
            "sample.json:37:17: exercises[0].dose.reps: \"ten\" is not a whole number; "
                + "write 1 to 200, such as 10",
            "sample.json:37:24: exercises[0].dose.load: unknown field; known here: reps, sets, "
                + "holdSeconds, tempo, restSeconds, getReadySeconds, minimumRepetitionSeconds, "
                + "countBy",
            "sample.json:48:13: exercises[1].id: \"foot-up\" is the id of the exercise in line 26 "
                + "too; give each exercise an id of its own"),
        SampleScript.problemsOf(text));
  }

  @Test
  void carriesTheProblemsInPartsToo() {
    InvalidScriptException invalid =
        assertThrows(
            InvalidScriptException.class,
            () -> SampleScript.read(SampleScript.with("\"reps\": 8", "\"reps\": \"ten\"")));

    assertEquals(
        List.of(
            new Problem(
                Problem.Severity.ERROR,
                "sample.json",
                37,
                17,
                "exercises[0].dose.reps",
                "\"ten\"",
                "is not a whole number",
                "write 1 to 200, such as 10")),
        invalid.problems());
    assertEquals(invalid.problems().get(0).toString(), invalid.getMessage());
  }

  @Test
  void reportsEachBrokenExerciseThoughTheDefaultsAreBroken() {
    String text =
        SampleScript.with("\"restSeconds\": 40", "\"restSeconds\": -1")
            .replace("\"sets\": 3", "\"sets\": 0");

    assertEquals(2, SampleScript.problemsOf(text).size());
  }

  @Test
  void keepsTheFirstHundredProblemsAndCountsTheOthers() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 150; i++) {
      text.append("\n\"field").append(i).append("\": 0,");
    }
    text.setCharAt(text.length() - 1, '}');

    List<String> problems = SampleScript.problemsOf(text.toString());

    // The four required fields are missing too.
    assertEquals(Problems.MOST + 1, problems.size());
    assertEquals(
        "sample.json: has 54 further problems; repair these first",
        problems.get(problems.size() - 1));
  }

  @Test
  void keepsProblemsOnOneLineWithoutControlCharacters() {
    String text = SampleScript.with("\"reps\": 8", "\"reps\": \"\\u001b[31m\\n\\u202eten\"");

    assertEquals(
        List.of(
            "sample.json:37:17: exercises[0].dose.reps: \"<U+001B>[31m<U+000A><U+202E>ten\" "
                + "is not a whole number; write 1 to 200, such as 10"),
        SampleScript.problemsOf(text));
  }

  @Test
  void givesWarningsTheirPlaceAndTheirOrder() throws InvalidScriptException {
    String text =
        SampleScript.with("\"From the ankle.\"", "\"As shown below.\"")
            .replace("[\"Draw the arm across your chest.\"]", "[\"Draw the arm across (slowly).\"]")
            .replace(
                ",\n    {\"when\": \"dizzy\", \"say\": \"Stay seated and tell someone.\"}", "");

    assertEquals(
        List.of(
            "sample.json:12:16: warning: stopRules: has no rule for \"dizzy\"; "
                + "say what to do, such as to rest and to tell the therapist",
            "sample.json:32:16: warning: exercises[0].cues[0]: \"As shown\" points to something "
                + "that cannot be seen; say it in words",
            "sample.json:51:24: warning: exercises[1].instructions[0]: \"(\" may be read badly by "
                + "a voice; write it in words"),
        SampleScript.read(text).findings(Lint.Voice.OF_ALL).stream()
            .map(Problem::toString)
            .toList());
  }

  @Test
  void placesAWarningAboutADefaultAtTheExerciseThatTakesIt() throws InvalidScriptException {
    String text = SampleScript.with("\"restSeconds\": 40", "\"restSeconds\": 0");

    Problem warning = SampleScript.read(text).findings(Lint.Voice.OF_ALL).get(0);

    assertEquals("exercises[1].dose.restSeconds", warning.path());
    assertEquals(53, warning.line());
  }

  @Test
  void givesTheSchemaAsText() {
    assertTrue(ScriptSchema.text().startsWith("{"));
    assertTrue(ScriptSchema.text().endsWith("}\n"));
  }
}
