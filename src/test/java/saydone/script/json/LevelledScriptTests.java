package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.markup.Texts;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Progression;
import saydone.script.Script;

/** Exercises with levels: what is shared, and what is wrong. */
class LevelledScriptTests {

  private static final String TEXT =
      """
      {
        "schemaVersion": 1, "id": "feet", "name": "Feet", "affectedSide": "ask",
        "advice": ["Many repetitions help."],
        "ask": {"ability": "Can you move your {affected} foot?"},
        "exercises": [{
          "id": "foot-up",
          "name": "Dorsiflexion",
          "side": "affected",
          "position": "Sit tall.",
          "dose": {"reps": 10},
          "start": "passive",
          "limit": "active",
          "levels": [
            {"assistance": "passive", "spokenName": "Foot up, by hand",
             "instructions": ["Lift your {affected} foot."],
             "progression": {"to": "active",
              "when": {"repetitions": 10, "sessions": 3, "effortAtMost": 5},
              "say": "Shall we try without the hand?"}},
            {"assistance": "active", "instructions": ["Lift the {affected} toes."],
             "dose": {"reps": 8}}
          ]
        }]
      }
      """;

  private static boolean schemaAccepts(String text) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(ScriptSchema.text())
        .validate(text, InputFormat.JSON)
        .equals(Set.of());
  }

  @Test
  void aLevelHasWhatTheExerciseHasAndItDoesNotSayOtherwise() throws InvalidScriptException {
    Script script = SampleScript.read(TEXT).script();
    Exercise exercise = script.exercises().get(0);
    Level passive = exercise.levels().get(0);
    Level active = exercise.levels().get(1);

    assertEquals(true, schemaAccepts(TEXT));
    assertEquals(Texts.templates("Many repetitions help."), script.advice());
    assertEquals(
        Optional.of(Texts.template("Can you move your {affected} foot?")), script.ask().ability());
    assertEquals(Optional.of(Assistance.ACTIVE), exercise.limit());
    assertEquals("Dorsiflexion", passive.name());
    assertEquals("Foot up, by hand", passive.spokenName().spoken());
    assertEquals("Dorsiflexion", active.spokenName().spoken());
    assertEquals(WorkingSide.AFFECTED, active.side());
    assertEquals(passive.position(), active.position());
    assertEquals(List.of(10, 8), List.of(passive.dose().reps(), active.dose().reps()));
    assertEquals(
        Optional.of(
            new Progression.Offered(
                Assistance.ACTIVE,
                new Progression.Criteria(10, 3, 3, 5),
                Texts.template("Shall we try without the hand?"))),
        passive.progression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"assistance\": \"passive\",` | `` | `14:7: exercises[0].levels[0].assistance: missing;"
            + " write one of \"passive\", \"assisted\", \"active\", \"resisted\"`",
        "`\"limit\": \"active\"` | `\"limit\": \"resisted\"` |"
            + " `12:14: exercises[0].limit: \"resisted\" is none of the levels of this exercise;"
            + " write one of \"passive\", \"active\"`",
        "`\"start\": \"passive\"` | `\"start\": \"assisted\"` |"
            + " `11:14: exercises[0].start: \"assisted\" is none of the levels of this exercise;"
            + " write one of \"passive\", \"active\"`",
        "`\"to\": \"active\"` | `\"to\": \"passive\"` |"
            + " `13:15: exercises[0].levels: a list leads on from passive to passive, which is no"
            + " harder level of it; write one of \"active\"`",
        "`{\"assistance\": \"active\"` | `{\"assistance\": \"passive\"` |"
            + " `13:15: exercises[0].levels: a list has passive after passive; write each level"
            + " once, in the order passive, assisted, active, resisted`",
        "`\"side\": \"affected\",` | `` | `14:7: exercises[0].levels[0].side: missing; write one"
            + " of \"left\", \"right\", \"both\", \"each\", \"affected\", \"unaffected\"`",
        "`\"limit\": \"active\"` | `\"assistance\": \"active\"` | `12:5: exercises[0].assistance:"
            + " stands in each level where there are levels; move it into a level`",
        "`\"sessions\": 3` | `\"sesions\": 3` | `17:17: exercises[0].levels[0].progression.when"
            + ".sessions: missing; write 1 to 30, such as 3`",
        "`\"position\": \"Sit tall.\"` | `\"position\": 5` | `9:17: exercises[0].position: 5 is not"
            + " a text; write a text in double quotes, such as \"Sit tall.\"`",
      })
  void aMistakeHasItsPlaceAndARemedy(String some, String other, String problem) {
    String text = TEXT.replace(some, other == null ? "" : other);
    assertNotEquals(TEXT, text);

    assertEquals(problem, SampleScript.problemsOf(text).get(0).replaceFirst("^sample.json:", ""));
  }

  @Test
  void whatLevelsShareIsReportedOnce() {
    assertEquals(
        1, SampleScript.problemsOf(TEXT.replace("\"Sit tall.\"", "\"Sit {tall}.\"")).size());
  }

  @Test
  void levelsAloneCannotBeLimited() {
    String text = SampleScript.with("\"assistance\": \"assisted\"", "\"limit\": \"assisted\"");

    assertEquals(false, schemaAccepts(text));
    assertEquals(
        List.of(
            "sample.json:29:7: exercises[0].limit: has no meaning without levels; remove it, or"
                + " write levels"),
        SampleScript.problemsOf(text));
  }
}
