package saydone.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/** In which two versions of a script differ, as it is said. */
final class ScriptChangesTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "feet", "name": "Feet", "affectedSide": "left", "version": "1",
       "description": "For the morning.", "frequency": {"times": 1, "per": "day"},
       "precautions": ["Sit tall."], "ask": {"painBefore": true},
       "stopRules": [{"when": "pain", "atLeast": 6, "say": "Stop here."},
                     {"when": "dizzy", "say": "Lie down."}],
       "exercises": [
        {"id": "heel", "name": "Heel raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift both heels."],
         "dose": {"sets": 2, "reps": 10, "holdSeconds": 5, "restSeconds": 30}},
        {"id": "toe", "name": "Toe raise", "side": "affected", "position": "Sit.",
         "instructions": ["Lift the toes."], "dose": {"reps": 8, "restSeconds": 20},
         "levels": [
          {"assistance": "passive"}, {"assistance": "active"},
          {"assistance": "resisted", "dose": {"reps": 5}}]}]}
      """;

  private static final String BALL =
      """
      {"id": "ball", "name": "Ball squeeze", "side": "both", "position": "Sit.",
       "instructions": ["Squeeze."], "dose": {"reps": 4}}
      """;

  private static Script script(String json) throws InvalidScriptException {
    return ScriptReader.read("script.json", json.getBytes(StandardCharsets.UTF_8)).script();
  }

  private static List<String> told(String before, String after) throws InvalidScriptException {
    return ScriptChanges.between(script(before), script(after)).stream()
        .map(change -> change.text(Messages.of(Language.ENGLISH)))
        .toList();
  }

  @Test
  void nothingHasChangedInTheSame() throws Exception {
    assertEquals(List.of(), told(SCRIPT, SCRIPT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"reps\": 10 | \"reps\": 12 | Heel raise. Do twelve repetitions instead of ten.",
        "\"reps\": 10 | \"reps\": 1 | Heel raise. Do one repetition instead of ten.",
        "\"sets\": 2 | \"sets\": 1 | Heel raise. Do one set instead of two.",
        "\"sets\": 2 | \"sets\": 3 | Heel raise. Do three sets instead of two.",
        "\"holdSeconds\": 5 | \"holdSeconds\": 8 | Heel raise. Hold for eight seconds instead of"
            + " five seconds.",
        "\"holdSeconds\": 5 | \"holdSeconds\": 0 | Heel raise. There is no hold any more.",
        "\"restSeconds\": 30 | \"restSeconds\": 60 | Heel raise. Rest for one minute instead of"
            + " thirty seconds.",
        "\"restSeconds\": 30 | \"restSeconds\": 0 | Heel raise. There is no rest any more.",
        "\"reps\": 5 | \"reps\": 6 | Toe raise, against a load. Do six repetitions instead of"
            + " five.",
        "{\"assistance\": \"passive\"}, | `` | Toe raise. You no longer do it with a hand that"
            + " moves it.",
        "{\"assistance\": \"active\"}, | {\"assistance\": \"assisted\"}, | Toe raise. You can"
            + " now also do it with some help.",
        "\"atLeast\": 6 | \"atLeast\": 4 | There is a new rule for pain of four or more.",
        "Stop here. | Stop now. | The rule for pain of six or more is different.",
        "Lie down. | Sit down. | The rule for dizziness is different.",
        "\"times\": 1, | \"times\": 2, | Do the session twice a day.",
        "\"per\": \"day\" | \"per\": \"week\" | Do the session once a week.",
        "Sit tall. | Sit very tall. | I say something else about what to take care" + " of.",
        "\"painBefore\" | \"painAfter\" | I ask other questions.",
        "\"affectedSide\": \"left\" | \"affectedSide\": \"right\" | Your right side is now the weak"
            + " one.",
        "\"name\": \"Feet\" | \"name\": \"Two feet\" | Feet has a new name, Two feet.",
        "\"version\": \"1\" | \"version\": \"2\" | Something has changed that you will hardly"
            + " hear.",
        "For the morning. | For the evening. | Something has changed that you will hardly hear.",
        "Lift both heels. | Lift the heels. | Heel raise. I describe it in other words.",
        "\"side\": \"both\" | \"side\": \"each\" | Heel raise. Do it with one side after the"
            + " other.",
        "\"side\": \"both\" | \"side\": \"left\" | Heel raise. Do it with the left side.",
        "\"side\": \"both\" | \"side\": \"right\" | Heel raise. Do it with the right side.",
        "\"side\": \"both\" | \"side\": \"affected\" | Heel raise. Do it with the weak side.",
        "\"side\": \"both\" | \"side\": \"unaffected\" | Heel raise. Do it with the strong side.",
        "\"side\": \"affected\" | \"side\": \"both\" | Toe raise. Do it with both sides together.",
        "\"affectedSide\": \"left\" | \"affectedSide\": \"ask\" | I will ask which side is your"
            + " weak one.",
        "\"atLeast\": 6 | \"atLeast\": 10 | There is a new rule for pain of ten.",
        "{\"when\": \"dizzy\" | {\"when\": \"pain\" | There is a new rule for pain.",
        "\"frequency\": {\"times\": 1, \"per\": \"day\"}, | `` | Do the session as often as you"
            + " like.",
        "\"reps\": 8, | \"reps\": 8, \"holdSeconds\": 3, | Toe raise, with a hand that moves it."
            + " Hold for three seconds.",
        "\"sets\": 2, | \"sets\": 2, \"countBy\": \"set\", | Heel raise. It is counted in another"
            + " way.",
        "\"sets\": 2, | \"sets\": 2, \"getReadySeconds\": 9, | Heel raise. The pace is"
            + " different.",
      })
  void oneChangeIsToldInOneSentence(String before, String after, String sentence) throws Exception {
    String other = SCRIPT.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
    assertEquals(sentence, told(SCRIPT, other).get(0));
  }

  /** The same changes, undone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"holdSeconds\": 5 | \"holdSeconds\": 0 | Heel raise. Hold for five seconds.",
        "\"restSeconds\": 30 | \"restSeconds\": 0 | Heel raise. Rest for thirty seconds.",
        "\"restSeconds\": 30 | \"restSeconds\": 90 | Heel raise. Rest for thirty seconds instead of"
            + " one minute and thirty seconds.",
        "\"atLeast\": 6, | `` | There is a new rule for pain of six or more.",
        "\"frequency\": {\"times\": 1, \"per\": \"day\"}, | `` | Do the session once a day.",
        "{\"when\": \"dizzy\" | {\"when\": \"pain\" | There is a new rule for dizziness.",
      })
  void aChangeBackIsToldInOneSentence(String after, String before, String sentence)
      throws Exception {
    String other = SCRIPT.replaceFirst(Pattern.quote(after), Matcher.quoteReplacement(before));
    assertEquals(sentence, told(other, SCRIPT).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "left | none        | Neither side is the weak one any more.",
        "left | ask         | I will ask which side is your weak one.",
        "left | ask-or-both | I will ask which side is your weak one, or whether both are.",
        "ask  | ask-or-both | I will ask which side is your weak one, or whether both are.",
        "none | left        | Your left side is now the weak one.",
        "ask  | right       | Your right side is now the weak one.",
      })
  void anotherWeakSideIsTold(String before, String after, String sentence) throws Exception {
    String script = SCRIPT.replace("\"side\": \"affected\"", "\"side\": \"both\"");

    assertEquals(
        List.of(sentence),
        told(
            script.replace("\"left\"", quoted(before)), script.replace("\"left\"", quoted(after))));
  }

  @Test
  void aRuleForAnyPainIsTold() throws Exception {
    String any = SCRIPT.replace("\"atLeast\": 6, ", "");

    assertEquals(
        List.of("There is a new rule for pain.", "The rule for pain of six or more is left out."),
        told(SCRIPT, any));
    assertEquals("The rule for pain is left out.", told(any, SCRIPT).get(1));
    assertEquals(
        List.of("The rule for pain is different."), told(any, any.replace("Stop here", "Stop")));
  }

  @Test
  void anotherShortSessionIsTold() throws Exception {
    String heel = with("\"short\": [\"heel\"]");
    String toe = with("\"short\": [\"toe\"]");

    assertEquals(List.of("A short session has other exercises."), told(SCRIPT, heel));
    assertEquals(List.of("A short session has other exercises."), told(heel, toe));
    assertEquals(List.of("A short session is now half of each exercise."), told(heel, SCRIPT));
  }

  @Test
  void otherAdviceAndAnotherLanguageAreTold() throws Exception {
    assertEquals(
        List.of("I give you other advice."),
        told(SCRIPT, with("\"advice\": [\"Take your time.\"]")));
    assertEquals(
        List.of("I speak another language."), told(SCRIPT, with("\"language\": \"en-GB\"")));
  }

  @Test
  void anotherProgressionIsTold() throws Exception {
    String offer =
        "{\"assistance\": \"passive\", \"progression\": {\"to\": \"active\", \"say\": \"Shall"
            + " we try?\", \"when\": {\"repetitions\": 8, \"sessions\": 3}}}";
    String offered = SCRIPT.replace("{\"assistance\": \"passive\"}", offer);
    String later = offered.replace("\"sessions\": 3", "\"sessions\": 5");
    String inWords =
        SCRIPT.replace(
            "{\"assistance\": \"passive\"}",
            "{\"assistance\": \"passive\", \"progression\": {\"to\": \"active\", \"when\": \"It is"
                + " easy.\"}}");
    String toe = "Toe raise, with a hand that moves it. ";

    assertEquals(
        List.of(toe + "I will offer you the next way when this one is easy."),
        told(SCRIPT, offered));
    assertEquals(List.of(toe + "I offer you the next way at another time."), told(offered, later));
    assertEquals(List.of(toe + "I no longer offer you the next way."), told(offered, inWords));
    assertEquals(
        List.of("Something has changed that you will hardly hear."), told(SCRIPT, inWords));
  }

  private static String with(String field) {
    return SCRIPT.replace("\"exercises\":", field + ", \"exercises\":");
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  @Test
  void anExerciseIsAddedOrLeftOut() throws Exception {
    String more = SCRIPT.replace("\"exercises\": [", "\"exercises\": [" + BALL + ",");

    assertEquals(List.of("Ball squeeze is a new exercise."), told(SCRIPT, more));
    assertEquals(List.of("Ball squeeze is left out."), told(more, SCRIPT));
  }

  @Test
  void whatIsAlikeInAllLevelsIsToldOnce() throws Exception {
    String alike = SCRIPT.replace(", \"dose\": {\"reps\": 5}", "");

    assertEquals(
        List.of("Toe raise. Do nine repetitions instead of eight."),
        told(alike, alike.replace("\"reps\": 8", "\"reps\": 9")));
  }

  @Test
  void anotherOrderIsTold() throws Exception {
    String one = SCRIPT.replace("\"exercises\": [", "\"exercises\": [" + BALL + ",");
    String other = SCRIPT.replace("{\"reps\": 5}}]}]}", "{\"reps\": 5}}]}," + BALL + "]}");

    assertEquals(List.of("The exercises come in another order."), told(one, other));
  }

  @Test
  void theLevelAtTheStartAndItsLimitAreTold() throws Exception {
    String other =
        SCRIPT.replace(
            "\"id\": \"toe\",", "\"id\": \"toe\", \"start\": \"active\", \"limit\": \"active\",");

    assertEquals(
        List.of(
            "Toe raise. You begin without help.",
            "Toe raise. The hardest way is now without help."),
        told(SCRIPT, other));
    assertEquals("Toe raise. You may now do it in every way.", told(other, SCRIPT).get(1));
  }

  @Test
  void severalChangesAreToldTheDosesFirst() throws Exception {
    String other =
        SCRIPT
            .replace("\"reps\": 10", "\"reps\": 12")
            .replace("\"atLeast\": 6", "\"atLeast\": 5")
            .replace("\"times\": 1", "\"times\": 3");

    assertEquals(
        List.of(
            "Heel raise. Do twelve repetitions instead of ten.",
            "There is a new rule for pain of five or more.",
            "The rule for pain of six or more is left out.",
            "Do the session three times a day."),
        told(SCRIPT, other));
  }
}
