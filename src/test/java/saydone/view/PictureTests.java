package saydone.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.language.Language;
import saydone.session.PhaseName;
import saydone.session.Question;

/** What the page shows of what is to be seen. */
final class PictureTests {

  private static JsonNode picture(PhaseName phase, int sets) throws Exception {
    return picture(phase, phase.text(), sets);
  }

  private static JsonNode picture(PhaseName phase, String title, int sets) throws Exception {
    return picture(phase, title, sets, "Foot \"up\" <b>");
  }

  private static JsonNode picture(PhaseName phase, String title, int sets, String exercise)
      throws Exception {
    Sight.Work work = new Sight.Work(exercise, Optional.of("left"), 2, sets, 7, 10);
    List<Sight.Sayable> sayable =
        List.of(
            new Sight.Sayable("zero", Optional.of("ten")),
            new Sight.Sayable("next", Optional.empty()),
            new Sight.Sayable("back", Optional.empty()),
            new Sight.Sayable("stop", Optional.empty()));
    return json(
        new Sight.Session(
            Language.ENGLISH,
            "Foot drop",
            phase,
            title,
            Optional.of(work),
            sayable,
            Optional.of(Instant.ofEpochMilli(1500))));
  }

  private static JsonNode json(Sight sight) throws Exception {
    String line = Picture.of(sight);
    assertFalse(line.contains("\n"));
    return new JsonMapper().readTree(line);
  }

  @Test
  void aSetIsShownInLargeAndSmall() throws Exception {
    JsonNode shown = picture(PhaseName.COUNTING, 3);

    assertEquals("en", shown.get("lang").asText());
    assertEquals("counting", shown.get("phase").asText());
    assertEquals("counting", shown.get("shape").asText());
    assertEquals("Counting", shown.get("word").asText());
    assertEquals("Foot \"up\" <b>", shown.get("exercise").asText());
    assertEquals("left side", shown.get("side").asText());
    assertEquals("7", shown.get("number").asText());
    assertEquals("of 10", shown.get("of").asText());
    assertEquals("Set 2 of 3", shown.get("set").asText());
    assertEquals(1500, shown.get("until").asLong());
    assertEquals("[\"zero to ten\",\"next\",\"back\"]", shown.get("say").toString());
    assertEquals("[\"stop\"]", shown.get("also").toString());
    assertEquals("Counting. Foot \"up\" <b>, left side.", shown.get("announcement").asText());
  }

  @Test
  void theOnlySetHasNoNumber() throws Exception {
    assertEquals("", picture(PhaseName.COUNTING, 1).get("set").asText());
  }

  @Test
  void aRestShowsWhatComesNext() throws Exception {
    assertTrue(
        picture(PhaseName.RESTING, 1).get("exercise").asText().startsWith("Coming up: Foot"));
  }

  @Test
  void aNameThatHidesOrTurnsRoundWhatFollowsIsShown() throws Exception {
    String name = "Foot\u202E pu\u0007";
    String shown = "Foot<U+202E> pu<U+0007>";
    JsonNode counting = picture(PhaseName.COUNTING, PhaseName.COUNTING.text(), 1, name);
    JsonNode resting = picture(PhaseName.RESTING, PhaseName.RESTING.text(), 1, name);
    JsonNode before =
        json(
            new Sight.Session(
                Language.ENGLISH,
                name,
                PhaseName.COUNTING,
                PhaseName.COUNTING.text(),
                Optional.empty(),
                List.of(),
                Optional.empty()));

    assertEquals(shown, counting.get("exercise").asText());
    assertEquals("Counting. " + shown + ", left side.", counting.get("announcement").asText());
    assertEquals("Coming up: " + shown, resting.get("exercise").asText());
    assertEquals(shown, before.get("exercise").asText());
    assertEquals("Counting. " + shown + ".", before.get("announcement").asText());
  }

  @Test
  void withoutASessionThereAreWordsInstead() throws Exception {
    for (Sight sight : List.of(new Sight.Nothing(), new Sight.Unreadable())) {
      JsonNode shown = json(sight);
      assertEquals("nothing", shown.get("shape").asText());
      assertFalse(shown.get("word").asText().isEmpty());
      assertFalse(shown.get("exercise").asText().isEmpty());
      assertEquals("", shown.get("number").asText());
      assertEquals("[]", shown.get("say").toString());
    }
  }

  /** The phase in which the coach asks has no word of its own: each question has. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASKING")
  void everyPhaseHasAWordAndAShapeThatThePageDraws(PhaseName phase) throws Exception {
    JsonNode shown = picture(phase, 1);

    assertFalse(shown.get("word").asText().isEmpty());
    assertDrawn(shown.get("shape").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "SIDE, Which side is weaker?",
    "ABILITY, Can you do the movement by yourself?",
    "PAIN_BEFORE, 'How much does it hurt now, before the exercises?'",
    "EFFORT_AFTER, How hard was it?",
    "PAIN_AFTER, 'How much does it hurt now, after the exercises?'"
  })
  void aQuestionIsNamedWhereElseThePhaseIs(Question question, String word) throws Exception {
    String title = "asking-" + question.text();
    JsonNode shown = picture(PhaseName.ASKING, title, 1);

    assertEquals(title, shown.get("phase").asText());
    assertEquals(word, shown.get("word").asText());
    assertEquals("asking", shown.get("shape").asText());
    assertEquals(word + " Foot \"up\" <b>, left side.", shown.get("announcement").asText());
    assertDrawn(shown.get("shape").asText());
  }

  /** Where a phase asks one thing alone, its word says what. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "OFFERING_EARLIER",
        "CONFIRMING_SIDE",
        "RETURNING",
        "OFFERING",
        "CONFIRMING_STOP",
        "CLARIFYING",
        "CHOOSING",
        "SCORING_PAIN"
      })
  void aPhaseThatAsksIsNamedByItsQuestion(PhaseName phase) throws Exception {
    JsonNode shown = picture(phase, 1);

    assertTrue(shown.get("word").asText().matches("[A-Z].+ .+\\?"), shown.toString());
    assertEquals(
        shown.get("word").asText() + " Foot \"up\" <b>, left side.",
        shown.get("announcement").asText());
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeIsDrawn(Shape shape) {
    assertDrawn(shape.text());
  }

  private static void assertDrawn(String shape) {
    Page page = new Page(Language.ENGLISH);
    assertTrue(text(page, "").contains("<g class=\"" + shape + "\">"), shape);
    assertTrue(text(page, "view.css").contains("[data-shape=\"" + shape + "\"] ." + shape), shape);
  }

  private static String text(Page page, String name) {
    return Objects.requireNonNull(page.parts().get(name), name).text();
  }

  @Test
  void nothingOnThePageMoves() {
    Page page = new Page(Language.ENGLISH);
    for (String name : List.of("", "view.css", "view.js")) {
      String file = text(page, name);
      assertFalse(
          file.matches("(?is).*(animat|transition|keyframes|smooth|marquee|blink).*"), name);
    }
  }

  @Test
  void thePageHasNoWordsOfItsOwn() {
    String page = text(new Page(Language.ENGLISH), "");

    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("<h2 id=\"say-heading\">You can say</h2>"), page);
    assertFalse(page.matches("(?s).*\\{[a-z.-]+\\}.*"), page);
  }
}
