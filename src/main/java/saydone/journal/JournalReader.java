package saydone.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import saydone.file.RegularFile;
import saydone.home.DataFolderException;

/**
 * Reads a journal to the end, whatever happened to it. Every line either becomes an {@link Entry}
 * or is reported as a {@link Flaw}; none is passed over in silence. Changes nothing on disk.
 *
 * <p>A line counts only with its line end, because the journal acknowledges no line before that end
 * is on disk. Lines may stand in another order than their numbers, because symptoms are written
 * first when there is little room; they are read in the order of their numbers. A number that is
 * missing at the end, or repeated, is damage; a line with a repeated one is not taken, so that
 * nothing counts twice. A line that cannot be of this session, such as one of an exercise that its
 * script does not have, is damage, too. A byte order mark, which some editors put at the start, is
 * passed over.
 */
public final class JournalReader {

  /** More than a day of commands, each with all that was measured of it. */
  private static final int MOST_MEGABYTES = 16;

  /** More lines than a session has. Megabytes of line ends would take up the memory. */
  private static final int MOST_FLAWS = 10_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  /** All sequence numbers so far; a damaged line has the number that was due. */
  private final NavigableSet<Long> seen = new TreeSet<>();

  /** Numbers that were passed over: they may come later, as symptoms are written first. */
  private final List<Skipped> skipped = new ArrayList<>();

  private long due = 1;
  private Duration lastAt = Duration.ZERO;

  private JournalReader() {}

  /**
   * Numbers that were passed over, from one to before another. As long as some of them have not
   * come later, the lines at which the order broke are flaws.
   */
  private static final class Skipped {
    private final long from;
    private final long to;
    private final List<Flaw> breaks = new ArrayList<>();
    private long found;

    Skipped(long from, long to) {
      this.from = from;
      this.to = to;
    }

    boolean has(long seq) {
      return seq >= from && seq < to;
    }
  }

  /**
   * What the journal says.
   *
   * @throws JournalException if the file cannot be read, its first line is no journal's, or more
   *     lines are damaged than a session has
   */
  public static Reading read(Path file) throws JournalException {
    byte[] bytes;
    try {
      bytes = bytes(file);
    } catch (IOException e) {
      throw new JournalException(
          "The record " + file + " cannot be read: " + DataFolderException.reason(e) + ".", e);
    }
    return read(file, bytes);
  }

  /** The bytes of a journal, unless it is too large to be one. */
  static byte[] bytes(Path file) throws IOException {
    return RegularFile.read(file, MOST_MEGABYTES);
  }

  /** What these bytes of the file say. */
  static Reading read(Path file, byte[] bytes) throws JournalException {
    return new JournalReader().take(file, bytes);
  }

  private Reading take(Path file, byte[] bytes) throws JournalException {
    int start = endOfLine(bytes, 0);
    Header header = header(file, bytes, start);
    if (header.version() > Header.CURRENT_VERSION) {
      flaws.add(new Flaw.NewerFormat(header.version()));
    }
    int line = 2;
    for (int end = endOfLine(bytes, start); end > start; end = endOfLine(bytes, start)) {
      event(line, bytes, start, end, header.prescription());
      if (flaws.size() > MOST_FLAWS) {
        throw new JournalException(
            "The record "
                + file
                + " cannot be understood: more than "
                + MOST_FLAWS
                + " of its lines are damaged.");
      }
      start = end;
      line++;
    }
    if (start < bytes.length) {
      flaws.add(new Flaw.TornTail(line, bytes.length - start));
    }
    List<Flaw> broken =
        skipped.stream()
            .filter(numbers -> numbers.found < numbers.to - numbers.from)
            .flatMap(numbers -> numbers.breaks.stream())
            .toList();
    flaws.addAll(broken);
    flaws.sort(Comparator.comparingInt(Flaw::line));
    if (broken.isEmpty()) {
      // With a number that is wrong, the order of the lines is the better one.
      entries.sort(Comparator.comparingLong(Entry::seq));
    }
    return new Reading(header, entries, flaws, highest(), lastAt, start);
  }

  private static Header header(Path file, byte[] bytes, int end) throws JournalException {
    if (end == 0) {
      throw new JournalException(
          "The record " + file + " has no whole first line: the session was cut off as it began.");
    }
    try {
      String line = text(bytes, 0, end);
      return JournalFormat.header(
          line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line);
    } catch (MalformedLineException e) {
      throw new JournalException(
          "The record " + file + " cannot be understood: line 1, " + e.reason() + ".", e);
    }
  }

  private void event(int line, byte[] bytes, int start, int end, Prescription prescription) {
    try {
      JournalFormat.Event event = JournalFormat.event(text(bytes, start, end));
      if (event.entry().isPresent()) {
        JournalFormat.check(event.entry().get().fact(), prescription);
      }
      long highest = highest();
      boolean again = !seen.add(event.seq());
      order(line, event.seq(), again, highest);
      if (again) {
        return;
      }
      lastAt = event.at().compareTo(lastAt) > 0 ? event.at() : lastAt;
      event
          .entry()
          .ifPresentOrElse(entries::add, () -> flaws.add(new Flaw.UnknownType(line, event.type())));
    } catch (MalformedLineException e) {
      flaws.add(new Flaw.Damaged(line, e.reason()));
      seen.add(due);
      due++;
    }
  }

  private long highest() {
    return seen.isEmpty() ? 0 : seen.last();
  }

  /**
   * Notes where the order of the numbers breaks, and which number is due next. The number after the
   * highest is in order, too, as a session goes on with it: what is missing before was noted.
   */
  private void order(int line, long seq, boolean again, long highest) {
    Optional<Skipped> late =
        again || skipped.isEmpty()
            ? Optional.empty()
            : skipped.stream().filter(numbers -> numbers.has(seq)).findFirst();
    late.ifPresent(numbers -> numbers.found++);
    if (seq != due && seq != highest + 1) {
      Flaw broken =
          new Flaw.Damaged(line, "its sequence number is " + seq + " where " + due + " was due");
      if (late.isPresent()) {
        late.get().breaks.add(broken);
      } else if (seq > due) {
        Skipped numbers = new Skipped(due, seq);
        numbers.breaks.add(broken);
        skipped.add(numbers);
      } else {
        flaws.add(broken);
      }
    }
    due = seq + 1;
    while (seen.contains(due)) {
      due++;
    }
  }

  /** The index after the next line end; {@code from} itself if there is none. */
  private static int endOfLine(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return from;
  }

  private static String text(byte[] bytes, int start, int end) throws MalformedLineException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, end - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedLineException("it is not UTF-8 text", e);
    }
  }
}
