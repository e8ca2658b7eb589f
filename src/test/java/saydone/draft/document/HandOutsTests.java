package saydone.draft.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saydone.draft.Draft;

/**
 * Ordinary hand-outs of different make, each with what a person reads in it: a numbered list, a
 * letter, a table in HTML, a PDF that a browser printed of {@code knee-leaflet.html}, and a DOCX;
 * then a hospital's numbered paragraphs, a charity's prose and the table of a sports
 * physiotherapist, which were written before anybody looked at how the rules read them; and a list
 * in HTML and a mail.
 *
 * <p>A line of an {@code .expected} file has words of the exercise, its side, and for each level
 * the sets, repetitions and seconds of a hold. A question mark is what the hand-out leaves open,
 * and so has to be a TODO.
 */
final class HandOutsTests {

  private static final Path FOLDER = Path.of("src/test/resources/saydone/draft");

  private static final List<String> HAND_OUTS =
      List.of(
          "stroke-foot.txt",
          "balance-letter.txt",
          "shoulder-table.html",
          "knee-leaflet.pdf",
          "back-sheet.docx",
          "hip-hospital.txt",
          "arm-charity.html",
          "ankle-sports.docx",
          "balance-falls.html",
          "shoulder-mail.txt");

  /** What one hand-out came to. */
  private record Outcome(int expected, int found, List<String> wrong) {}

  @Test
  void fourOfFiveExercisesHaveTheRightDose() throws Exception {
    List<String> wrong = new ArrayList<>();
    int expected = 0;
    for (String handOut : HAND_OUTS) {
      Outcome outcome = outcome(handOut);
      expected += outcome.expected();
      wrong.addAll(outcome.wrong());

      assertEquals(outcome.expected(), outcome.found(), handOut);
      assertTrue(
          outcome.wrong().size() * 3 <= outcome.expected(), handOut + ": " + outcome.wrong());
    }
    assertTrue(wrong.size() * 5 <= expected, wrong.size() + " of " + expected + ": " + wrong);
    // What is not read as a person reads it; fewer are better.
    assertEquals(
        List.of(
            "Pendulums | right | active 1x2+60 was read as" + " Pendulums | right | active 1x?+0"),
        wrong);
  }

  private static Outcome outcome(String handOut) throws IOException, UnreadableHandOutException {
    JsonNode script =
        JsonMapper.builder()
            .build()
            .readTree(Draft.of(HandOutReader.read(FOLDER.resolve(handOut))).json());
    List<String> expected =
        Files.readAllLines(FOLDER.resolve(handOut.replaceAll("\\.[a-z]+$", ".expected")));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String words = expected.get(i).split(" \\| ", 2)[0];
      JsonNode exercise = script.get("exercises").path(i);
      String told =
          exercise.toString().contains(words) ? words + " | " + told(exercise) : "no " + words;
      if (!told.equals(expected.get(i))) {
        wrong.add(expected.get(i) + " was read as " + told);
      }
    }
    return new Outcome(expected.size(), script.get("exercises").size(), wrong);
  }

  private static String told(JsonNode exercise) {
    List<JsonNode> levels = new ArrayList<>();
    exercise.path("levels").forEach(levels::add);
    return told(exercise.path("side"), "")
        + " | "
        + (levels.isEmpty() ? List.of(exercise) : levels)
            .stream()
                .map(
                    level ->
                        told(level.path("assistance"), "active")
                            + " "
                            + told(level.path("dose").path("sets"), "1")
                            + "x"
                            + told(level.path("dose").path("reps"), "none")
                            + "+"
                            + told(level.path("dose").path("holdSeconds"), "0"))
                .collect(Collectors.joining(", "));
  }

  private static String told(JsonNode value, String missing) {
    if (value.isMissingNode()) {
      return missing;
    }
    return value.asText().startsWith("TODO") ? "?" : value.asText();
  }
}
