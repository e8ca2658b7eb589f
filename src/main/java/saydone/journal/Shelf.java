package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in which the lines of one journal are kept, and which of them are durable there. Its file
 * is opened when it is needed, and anew when it has gone, as with a folder that was deleted, or was
 * replaced, as by a backup that was copied over it: then those lines are written again that are not
 * in it any more.
 *
 * <p>For one thread at a time.
 */
final class Shelf implements Closeable {

  /** Where the file is made or found. */
  @FunctionalInterface
  interface Place {

    /**
     * Opens the file that has some of these lines and no others, or makes one.
     *
     * @throws IOException if that cannot be done, or another session records there
     */
    Opened open(List<byte[]> lines) throws IOException;

    /** Removes what was made there for a session, which is closed. */
    default void remove(SessionFolder folder) throws IOException {}
  }

  /**
   * An open file.
   *
   * @param folder the session's folder, in which it lies
   * @param lock held as long as the file is open
   * @param content the whole lines that are in it
   */
  record Opened(
      SessionFolder folder, JournalChannel channel, Closeable lock, List<byte[]> content) {}

  private final Place place;
  private final BitSet durable = new BitSet();
  private @Nullable Opened opened;
  private long durableBytes;

  /** What the durable part of the file ends with: a whole line; nothing if there is none. */
  private byte[] durableEnd = new byte[0];

  private boolean failed;
  private boolean gone;
  private boolean renewed;

  /** A place that is opened when it is needed. */
  Shelf(Place place) {
    this.place = place;
  }

  /** A place whose file is open, with all these lines in it. */
  Shelf(Place place, Opened opened, List<byte[]> lines) {
    this.place = place;
    adopt(opened, lines);
  }

  /** The session's folder, while its file is open. */
  Optional<SessionFolder> folder() {
    return Optional.ofNullable(opened).map(Opened::folder);
  }

  /** The numbers of the lines that are durable here, from 0. */
  BitSet durable() {
    return (BitSet) durable.clone();
  }

  /** Whether the file was gone and was written anew since this was last asked. */
  boolean takeRenewed() {
    boolean taken = renewed;
    renewed = false;
    return taken;
  }

  /**
   * Makes durable here those of the lines that are not and that are wanted. Does not touch the disk
   * if there are none, but for a look whether the file is still there.
   *
   * @param lines all lines so far; always the same ones and more
   * @param wanted the numbers of the lines that are wanted; the first one always is
   * @throws IOException if that failed; then nothing has changed
   */
  void bring(List<byte[]> lines, IntPredicate wanted) throws IOException {
    Opened file = open(lines);
    BitSet missing = new BitSet();
    List<byte[]> bytes = new ArrayList<>();
    for (int number = durable.nextClearBit(0);
        number < lines.size();
        number = durable.nextClearBit(number + 1)) {
      if (number == 0 || wanted.test(number)) {
        missing.set(number);
        bytes.add(lines.get(number));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    // After a failed force the system may take the data for clean and drop it: written anew.
    if (failed) {
      file.channel().truncate(durableBytes);
    }
    failed = true;
    byte[] joined = Lines.joined(bytes);
    file.channel().write(durableBytes, joined);
    file.channel().force();
    if (!isSound(file)) {
      lose();
      throw new NoSuchFileException(file.folder().journalFile().toString());
    }
    durableBytes += joined.length;
    durableEnd = bytes.get(bytes.size() - 1);
    durable.or(missing);
    failed = false;
    renewed |= gone;
    gone = false;
  }

  private Opened open(List<byte[]> lines) throws IOException {
    if (opened != null && !isSound(opened)) {
      lose();
    }
    return opened == null ? adopt(place.open(lines), lines) : opened;
  }

  /** Whether the file is still there, with what is durable in it; looks at the last line only. */
  private boolean isSound(Opened file) {
    return file.channel().inPlace()
        && file.channel().holds(durableBytes - durableEnd.length, durableEnd);
  }

  private Opened adopt(Opened file, List<byte[]> lines) {
    opened = file;
    List<byte[]> content = file.content();
    durableBytes = content.stream().mapToLong(line -> line.length).sum();
    durableEnd = content.isEmpty() ? new byte[0] : content.get(content.size() - 1);
    failed = false;
    Set<String> there = Lines.keys(content);
    for (int number = 0; number < lines.size(); number++) {
      durable.set(number, there.contains(Lines.key(lines.get(number))));
    }
    return file;
  }

  private void lose() throws IOException {
    gone = true;
    durable.clear();
    close();
  }

  /** Closes the file and removes it, if it is open. */
  void discard() throws IOException {
    Optional<SessionFolder> left = folder();
    close();
    if (left.isPresent()) {
      place.remove(left.get());
    }
  }

  /** Closes the file, and gives the place free. */
  @Override
  public void close() throws IOException {
    Opened file = opened;
    opened = null;
    if (file != null) {
      Closeable lock = file.lock();
      JournalChannel channel = file.channel();
      try (lock;
          channel) {
        durable.clear();
      }
    }
  }
}
