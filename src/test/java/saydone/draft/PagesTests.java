package saydone.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saydone.draft.SourceLine.Kind;

/** Pages as they are put together. */
final class PagesTests {

  private static List<SourceLine> page(int number, String... texts) {
    List<SourceLine> lines = new ArrayList<>();
    for (String text : texts) {
      Kind kind = text.isEmpty() ? Kind.BLANK : Kind.TEXT;
      lines.add(new SourceLine("page " + number + ", line " + (lines.size() + 1), kind, text));
    }
    return lines;
  }

  private static String together(List<List<SourceLine>> pages) {
    return Pages.together(pages).stream().map(SourceLine::text).collect(Collectors.joining("|"));
  }

  @Test
  void whatStandsOnEveryPageIsLeftOut() {
    assertEquals(
        "Heel raises|Lift both heels.||Squats|Bend both knees.||Stop if it hurts.",
        together(
            List.of(
                page(1, "Clinic, 3 May", "", "Heel raises", "Lift both heels.", "", "Page 1/3"),
                page(2, "Clinic, 3 May", "Squats", "Bend both knees.", "Page 2/3", ""),
                page(3, "", "Clinic, 3 May", "Stop if it hurts.", "Page 3/3"))));
  }

  @Test
  void aLineKeepsItsPlace() {
    assertEquals(
        List.of("page 1, line 2", "", "page 2, line 2"),
        Pages.together(List.of(page(1, "Clinic", "Squats"), page(2, "Clinic", "Lunges"))).stream()
            .map(SourceLine::place)
            .toList());
  }

  @Test
  void aSentenceGoesOnOverPages() {
    assertEquals(
        "Lift both|heels.",
        together(List.of(page(1, "Lift both", "- 1 -"), page(2, "", "heels.", "- 2 -"))));
  }

  @Test
  void whatSaysHowMuchOrAsksToMoveIsKept() {
    assertEquals(
        "Lift your arm.|Repeat 10 times.||Lift your arm.|Repeat 12 times.",
        together(
            List.of(
                page(1, "Lift your arm.", "Repeat 10 times."),
                page(2, "Lift your arm.", "Repeat 12 times."))));
  }

  @Test
  void whatIsAlikeOnFewPagesOrWithinThemIsKept() {
    assertEquals(
        "Squats|Tip||Lunges||Bridge|Tip||Clam|x|Tip|y||Rows",
        together(
            List.of(
                page(1, "Squats", "Tip"),
                page(2, "Lunges"),
                page(3, "Bridge", "Tip"),
                page(4, "Clam", "x", "Tip", "y"),
                page(5, "Rows"))));
    assertEquals("Squats", together(List.of(page(1, "Squats"))));
  }
}
