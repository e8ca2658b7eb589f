package saydone.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import saydone.draft.SourceLine.Kind;

/**
 * Puts the pages of a hand-out together, without the headers and footers: the lines at the upper or
 * the lower edge that at least half of the pages have, whatever numbers are in them. A line that
 * says how much, or asks to move, is always kept.
 *
 * <pre>{@code
 * Physiotherapy department      page 1 of 2
 * }</pre>
 */
public final class Pages {

  /** The most lines of a header or a footer. */
  private static final int MOST_LINES = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** On how many pages each line stands at the edge that is looked at. */
  private final Map<String, Integer> seen = new HashMap<>();

  private final int pages;

  private Pages(int pages) {
    this.pages = pages;
  }

  /** The lines of all pages, in order. A sentence may go on from one page to the next. */
  public static List<SourceLine> together(List<List<SourceLine>> pages) {
    List<List<SourceLine>> cut = withoutFirst(pages);
    cut = reversed(withoutFirst(reversed(cut)));
    List<SourceLine> together = new ArrayList<>();
    for (List<SourceLine> page : cut) {
      if (!together.isEmpty() && !page.isEmpty() && !goesOn(page.get(0))) {
        together.add(new SourceLine("", Kind.BLANK, ""));
      }
      together.addAll(page);
    }
    return List.copyOf(together);
  }

  private static boolean goesOn(SourceLine line) {
    return Character.isLowerCase(line.text().codePointAt(0));
  }

  /** The pages without the lines that they begin with alike, and without blank ones before. */
  private static List<List<SourceLine>> withoutFirst(List<List<SourceLine>> pages) {
    List<List<SourceLine>> cut = pages.stream().map(Pages::withoutBlank).toList();
    for (int line = 0; line < MOST_LINES; line++) {
      Pages edges = new Pages(pages.size());
      cut.stream().filter(page -> !page.isEmpty()).forEach(page -> edges.see(page.get(0)));
      cut = cut.stream().map(edges::cut).toList();
    }
    return cut;
  }

  private static List<SourceLine> withoutBlank(List<SourceLine> page) {
    return page.stream().dropWhile(line -> line.text().isBlank()).toList();
  }

  private void see(SourceLine line) {
    seen.merge(alike(line), 1, Integer::sum);
  }

  private List<SourceLine> cut(List<SourceLine> page) {
    return !page.isEmpty() && isRepeated(page.get(0))
        ? withoutBlank(page.subList(1, page.size()))
        : page;
  }

  private boolean isRepeated(SourceLine line) {
    int times = seen.getOrDefault(alike(line), 0);
    Sentence sentence = new Sentence(line.place(), line.text());
    return times >= 2
        && times * 2 >= pages
        && !sentence.read().dose().saysHowMuch()
        && !MovementWords.isMovement(sentence);
  }

  /** A line without what differs from page to page. */
  private static String alike(SourceLine line) {
    return NUMBER.matcher(Sentences.oneLine(line.text())).replaceAll("#");
  }

  private static List<List<SourceLine>> reversed(List<List<SourceLine>> pages) {
    return pages.stream().map(Pages::backwards).toList();
  }

  private static List<SourceLine> backwards(List<SourceLine> page) {
    List<SourceLine> backwards = new ArrayList<>(page);
    Collections.reverse(backwards);
    return backwards;
  }
}
