package saydone.draft;

import java.util.List;

/**
 * The text of a hand-out.
 *
 * @param name what the document is called, for a script whose text has no title
 * @param lines in the order in which they are read
 */
public record HandOut(String name, List<SourceLine> lines) {

  /** Copies the list. */
  public HandOut {
    lines = List.copyOf(lines);
  }
}
