package saydone.draft;

import java.util.List;

/**
 * A line of a hand-out, or a paragraph where the document has those.
 *
 * @param place where it stands, such as {@code line 12} or {@code page 1, line 4}
 * @param kind what the document says that it is
 * @param text its text; the cells of a row are apart by {@link #CELL}
 */
public record SourceLine(String place, Kind kind, String text) {

  /** Stands between the cells of a row. */
  public static final String CELL = "\t";

  /** What a line is. */
  public enum Kind {
    /** A line of running text, which may go on in the following one. */
    TEXT,
    /** A paragraph or an item of a list as a whole; an item begins with its number or bullet. */
    PARAGRAPH,
    /** A heading. */
    HEADING,
    /** A row of a table. */
    ROW,
    /** Nothing: what stands before and after it does not belong together. */
    BLANK
  }

  /** The cells of a row, in order. */
  List<String> cells() {
    return List.of(text.split(CELL, -1)).stream().map(String::strip).toList();
  }

  /** The same place with another kind and text. */
  SourceLine as(Kind other, String words) {
    return new SourceLine(place, other, words);
  }
}
