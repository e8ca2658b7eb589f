package saydone.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.draft.SourceLine.Kind;
import saydone.json.Problem;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/** The script that a hand-out becomes. */
final class DraftTests {

  private static final String HAND_OUT =
      """
      Foot and heel

      Do these exercises twice a day.
      Keep breathing.

      1. Heel raises: Stand behind a chair. Lift both heels. 3 sets of 10.
      2. Foot up: Sit down and cross your legs. With the help of your hand, lift
         the weak foot {so} & so. Hold for 5 seconds. 10-15 times.
         Then try it yourself, five times.
      3. Toe curls. Curl the toes of your weak foot as often as you can.

      Stop if it hurts.
      """;

  private static Draft draft(String text) {
    List<String> lines = text.lines().toList();
    return Draft.of(
        new HandOut(
            "leaflet",
            IntStream.range(0, lines.size())
                .mapToObj(
                    i ->
                        new SourceLine(
                            "line " + (i + 1),
                            lines.get(i).isBlank() ? Kind.BLANK : Kind.TEXT,
                            lines.get(i)))
                .toList()));
  }

  private static List<Problem> problems(String json) {
    try {
      ScriptReader.read("draft.json", json.getBytes(StandardCharsets.UTF_8));
      return List.of();
    } catch (InvalidScriptException e) {
      return e.problems();
    }
  }

  @Test
  void eachTodoIsAnErrorWithItsPlaceAndNothingElseIs() {
    Draft draft = draft(HAND_OUT);
    List<Problem> problems = problems(draft.json());

    assertEquals(draft.todos(), problems.size(), problems.toString());
    assertEquals(
        List.of(
            "precautions[0]",
            "stopRules[0].say",
            "stopRules[1].say",
            "exercises[1].levels[0].dose.reps",
            "exercises[2].position",
            "exercises[2].instructions[0]",
            "exercises[2].dose.reps"),
        problems.stream().map(Problem::path).toList());
    for (Problem problem : problems) {
      assertEquals("is not decided yet", problem.what());
      assertTrue(draft.json().lines().toList().get(problem.line() - 1).contains("TODO"));
    }
  }

  @Test
  void whatIsDecidedMakesAScript() throws InvalidScriptException {
    String decided =
        draft(HAND_OUT)
            .json()
            .replaceAll("\"reps\" : \"TODO[^\"]*\"", "\"reps\" : 12")
            .replace("TODO: ", "");
    Script script =
        ScriptReader.read("draft.json", decided.getBytes(StandardCharsets.UTF_8)).script();

    assertEquals("Foot and heel", script.name());
    assertEquals("foot-and-heel", script.id());
    assertEquals(2, script.frequency().orElseThrow().times());
    assertEquals(Script.AffectedSide.ASK, script.affectedSide());
    assertEquals("Stop if it hurts.", script.stopRules().get(0).say().shown());
    assertEquals(
        List.of("heel-raises", "foot-up", "toe-curls"),
        script.exercises().stream().map(exercise -> exercise.id()).toList());
    var raises = script.exercises().get(0).first();
    assertEquals("Stand behind a chair.", raises.position().shown());
    assertEquals("Lift both heels.", raises.instructions().get(0).shown());
    assertEquals(1, raises.instructions().size());
    assertEquals(3, raises.dose().sets());
    var up = script.exercises().get(1);
    assertEquals(
        List.of(Assistance.PASSIVE, Assistance.ACTIVE),
        up.levels().stream().map(level -> level.assistance()).toList());
    assertEquals("Foot up, on your own", up.levels().get(1).spokenName().shown());
    assertEquals(5, up.levels().get(1).dose().reps());
    assertEquals(5, up.levels().get(0).dose().hold().toSeconds());
  }

  @Test
  void eachSentenceIsKeptWithItsLine() {
    String json = draft(HAND_OUT).json();
    List<String> kept =
        List.of(
            "line 1: Foot and heel",
            "line 3: Do these exercises twice a day.",
            "line 4: Keep breathing.",
            "line 6: Heel raises",
            "line 6: 3 sets of 10.",
            "line 7 to line 8: With the help of your hand, lift the weak foot (so) & so.",
            "line 8: 10-15 times.",
            "line 12: Stop if it hurts.");

    for (String sentence : kept) {
      assertTrue(json.contains('"' + sentence + '"'), sentence + " in " + json);
    }
  }

  @Test
  void aDoseForAllIsThatOfTheExercisesThatHaveNone() {
    String json =
        draft("Do each exercise 10 times.\n\n1. Lift both heels.\n2. Lift both arms, 5 times.\n")
            .json();

    assertTrue(json.contains("\"reps\" : 10"), json);
    assertTrue(json.contains("\"reps\" : 5"), json);
  }

  @Test
  void numbersThatBeginAnewAreOfSteps() {
    Draft draft =
        draft(
            """
            Heel raises
            1. Stand tall.
            2. Lift both heels, 10 times.

            Arm raises
            1. Sit tall.
            2. Lift both arms, 8 times.
            """);

    assertEquals(2, draft.exercises(), draft.json());
    assertTrue(draft.json().contains("\"name\" : \"Arm raises\""), draft.json());
  }

  @Test
  void aHeadingOverNumberedExercisesIsNone() {
    Draft draft =
        draft(
            """
            Your knee

            1. Heel slides. Slide your heel towards you. Repeat 10 times.

            STANDING UP

            Stand close to a table.

            2. Heel raises. Lift both heels. Repeat 8 times.
            """);

    assertEquals(2, draft.exercises(), draft.json());
    assertFalse(draft.json().contains("\"STANDING UP\""), draft.json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Review date: March 2027",
        "Next review due 3 March 2029",
        "Page last reviewed: 3 March 2026",
        "Next appointment: 12 May at 10:15",
        "Your next appointment is on Monday. Lift the phone if you cannot come.",
        "See you in two weeks!",
        "Tel. 01632 960145",
        "Phone: (020) 7946 0018",
        "Call us on +44 20 7946 0018.",
        "anna@clinic.example",
        "www.clinic.example/knee",
        "Physiotherapist: Anna Berg",
        "Leaflet PT 114, version 3",
        "Riverside Physio        Date: 3 May 2026",
        "\u00A9 2026 Riverside Physio. All rights reserved.",
        "Kind regards,\nAnna",
        "Page 2 of 3",
        "Riverside Physio    Page 2 of 3",
      })
  void whatAHandOutSaysOfItselfIsOfNoExercise(String line) {
    for (String apart : List.of("\n", "\n\n", " ")) {
      if (!apart.equals(" ") || !line.contains("   ")) {
        String json =
            draft(
                    "Your knee\n\n1. Heel raises. Stand tall. Lift both heels, 10 times."
                        + apart
                        + line)
                .json();
        String exercise =
            json.substring(json.indexOf("\"exercises\""), json.lastIndexOf("\"source\""));
        String told = exercise.substring(0, exercise.indexOf("\"source\""));

        assertTrue(told.contains("\"Lift both heels, 10 times.\""), json);
        for (String word : List.of("20", "ppointment", "weeks", "@", "www", "Anna", "PT", "Page")) {
          assertFalse(told.contains(word), word + " in " + json);
        }
        assertTrue(json.contains(line.substring(line.length() - 3)), json);
      }
    }
  }

  @Test
  void whatSaysWhenToRingIsKeptForAPersonToLookAt() {
    Draft draft =
        draft(
            "1. Lift both heels, 10 times. If your calf is swollen, ring 01632 960145 at once.\n");

    assertTrue(draft.json().contains("\"TODO: If your calf is swollen"), draft.json());
    assertFalse(draft.json().contains("\"If your calf"), draft.json());
  }

  @Test
  void aPageEndsInTheMiddleOfASentence() {
    String json =
        draft(
                """
                1. Heel raises. Stand behind a chair. Lift
                Riverside Physio, page 1 of 2
                both heels, and lower them slowly. 10 times.
                """)
            .json();

    assertTrue(json.contains("\"line 1 to line 3: Lift both heels, and lower"), json);
    assertTrue(json.contains("\"line 2: Riverside Physio, page 1 of 2\""), json);
  }

  @Test
  void aRestBetweenExercisesIsThatOfAll() {
    String json =
        draft(
                """
                1. Heel raises. Lift both heels. 3 sets of 10.
                2. Arm raises. Lift both arms. 3 sets of 8. Rest for 20 seconds between sets.

                Rest a minute between exercises.
                """)
            .json();

    assertTrue(json.indexOf("\"restSeconds\" : 60") < json.indexOf("Arm raises"), json);
    assertTrue(json.indexOf("\"restSeconds\" : 20") > json.indexOf("Arm raises"), json);
  }

  /** The numbers of a cell stand in the order in which its column names them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sets x reps | 3 x 15",
        "Sets/Reps   | 3/15",
        "Sets        | 3 \u00D7 15",
        "Reps x sets | 15 x 3",
        "Reps        | 3 x 15",
      })
  void aCellWithTwoNumbersIsReadByItsColumn(String title, String cell) {
    Draft draft =
        Draft.of(
            new HandOut(
                "leaflet",
                List.of(
                    new SourceLine("row 1", Kind.ROW, "Exercise\tWhat to do\t" + title),
                    new SourceLine("row 2", Kind.ROW, "Calf raise\tLift both heels.\t" + cell))));

    assertTrue(draft.json().contains("\"sets\" : 3"), draft.json());
    assertTrue(draft.json().contains("\"reps\" : 15"), draft.json());
  }

  @Test
  void aNameHasNoBullet() {
    Draft draft =
        Draft.of(
            new HandOut(
                "leaflet",
                List.of(
                    new SourceLine("line 1", Kind.HEADING, "\u2022 Calf raise"),
                    new SourceLine("line 2", Kind.PARAGRAPH, "Lift both heels. Do 10."))));

    assertTrue(draft.json().contains("\"name\" : \"Calf raise\""), draft.json());
  }

  @Test
  void aTextWithoutExercisesHasNone() {
    assertEquals(0, draft("Dear Anna,\n\nsee you on Monday at 10.\n").exercises());
    assertEquals(0, draft("").exercises());
    assertEquals(0, draft("Heben Sie die Fersen zehnmal an.\n").exercises());
  }

  @Test
  void anyTextBecomesAScriptWithNoProblemButTodos() {
    String signs =
        "<break/> {side} \u0007 \"x\" \\ & 10 times \u202E 3 x 3 TODO 1. 2) \u2022 - : 99999";
    List<String> words = new ArrayList<>(List.of(HAND_OUT.split("[ \n]+", -1)));
    words.addAll(List.of(signs.split(" ", -1)));
    java.util.Random random = new java.util.Random(17);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 60; j++) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(8) == 0 ? "\n" : " ")
            .append(random.nextInt(30) == 0 ? "\n" : "");
      }
      Draft draft = draft(text.toString());
      if (draft.exercises() > 0) {
        List<Problem> others =
            problems(draft.json()).stream()
                .filter(problem -> !problem.what().equals("is not decided yet"))
                .toList();
        assertEquals(List.of(), others, text.toString());
        assertFalse(draft.todos() == 0, text.toString());
      }
    }
  }
}
