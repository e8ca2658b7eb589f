package saydone.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.draft.SourceLine.Kind;

/**
 * Tells the rows of a table as lines: a heading and sentences for each row, in the words of the
 * table's first row.
 *
 * <pre>{@code
 * | Exercise    | How to do it      | Sets | Reps | Hold |
 * | Heel raises | Lift both heels.  | 3    | 10   | 2 s  |
 *
 * Heel raises
 * Lift both heels. 3 sets. 10 reps. Hold: 2 s.
 * }</pre>
 */
final class Tables {

  private static final Pattern NAME =
      Pattern.compile("exercise|name|movement|activity|stretch", Pattern.CASE_INSENSITIVE);

  private static final Pattern KNOWN =
      Pattern.compile(
          "exercise|sets?|reps?|repetitions|hold|how often|frequency|rest|side|instructions?|how to"
              + "|what to do|description|dose|amount",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d.*");

  /** Two numbers in one cell, such as "3 x 15", "3 x 45 sec each side" and "3/15". */
  private static final Pattern TWO =
      Pattern.compile("(\\d+(?:\\s*[-\u2013]\\s*\\d+)?)\\s*[xX\u00D7\u2715*/]\\s*(\\d.*)");

  private Tables() {}

  /**
   * The lines, with each row told. A table whose first row names no columns is told cell by cell.
   */
  static List<SourceLine> told(List<SourceLine> lines) {
    List<SourceLine> told = new ArrayList<>();
    List<String> titles = List.of();
    boolean inTable = false;
    for (SourceLine line : lines) {
      if (line.kind() != Kind.ROW) {
        inTable = false;
        told.add(line);
      } else if (!inTable) {
        inTable = true;
        titles = isHeader(line.cells()) ? line.cells() : List.of();
        if (titles.isEmpty()) {
          row(line, titles, told);
        }
      } else {
        row(line, titles, told);
      }
    }
    return List.copyOf(told);
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream().filter(cell -> KNOWN.matcher(cell).find()).count() >= 2
        && cells.stream().noneMatch(cell -> NUMBER.matcher(cell).matches() || cell.length() > 40);
  }

  private static void row(SourceLine line, List<String> titles, List<SourceLine> told) {
    List<String> cells = line.cells();
    int name = name(titles);
    told.add(line.as(Kind.HEADING, name < cells.size() ? cells.get(name) : ""));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i != name && !isNothing(cells.get(i))) {
        text.append(sentence(i < titles.size() ? titles.get(i) : "", cells.get(i))).append(' ');
      }
    }
    told.add(line.as(Kind.PARAGRAPH, text.toString().strip()));
    told.add(line.as(Kind.BLANK, ""));
  }

  private static boolean isNothing(String cell) {
    return cell.isEmpty() || cell.equals("-") || cell.equals("\u2013") || cell.equals("\u2014");
  }

  private static int name(List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      if (NAME.matcher(titles.get(i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /** A cell in words that can be read without its column. */
  private static String sentence(String title, String cell) {
    String column = title.toLowerCase(Locale.ROOT);
    boolean isNumber = NUMBER.matcher(cell).matches();
    Matcher two = TWO.matcher(cell);
    String words = cell;
    if (column.contains("set") && two.matches()) {
      words = setsAndReps(column, two);
    } else if (isNumber && column.contains("set") && !has(cell, "set")) {
      words = cell + " sets";
    } else if (isNumber && column.contains("rep") && !has(cell, "rep") && !has(cell, "x")) {
      words = cell + " reps";
    } else if (column.contains("hold")) {
      words = (isNumber ? "Hold: " : "Hold ") + cell;
    } else if (column.contains("rest")) {
      words = "Rest: " + cell;
    } else if (column.contains("side")) {
      words = cell.contains(" ") ? cell : cell + " side";
    }
    words = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return words.endsWith(".") ? words : words + ".";
  }

  /** Both numbers by what they are of, which stand in a cell in the order of its column's title. */
  private static String setsAndReps(String column, Matcher two) {
    int reps = column.indexOf("rep");
    return reps >= 0 && reps < column.indexOf("set")
        ? two.group(1) + " x " + two.group(2) + " sets"
        : two.group(1) + " sets of " + two.group(2);
  }

  private static boolean has(String cell, String word) {
    return cell.toLowerCase(Locale.ROOT).contains(word);
  }
}
