package saydone.journal;

import java.time.Duration;
import java.util.List;
import saydone.session.Fact;

/**
 * What a journal says.
 *
 * @param header its first line
 * @param entries all lines that are sound and known, in order
 * @param flaws all that is wrong with the others, by line
 * @param lastSeq the highest sequence number, where a damaged line has the number that was due; 0
 *     if there is no line
 * @param lastAt the latest session time of any line
 * @param wholeBytes the length of the file up to the end of its last whole line
 */
public record Reading(
    Header header,
    List<Entry> entries,
    List<Flaw> flaws,
    long lastSeq,
    Duration lastAt,
    long wholeBytes) {

  /** Copies the lists. */
  public Reading {
    entries = List.copyOf(entries);
    flaws = List.copyOf(flaws);
  }

  /** The facts of all entries. */
  public List<Fact> facts() {
    return entries.stream().map(Entry::fact).toList();
  }
}
