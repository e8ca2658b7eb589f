package saydone.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import saydone.home.DataFolderException;
import saydone.session.Fact;

/**
 * The record of a session while it is played: appends facts to {@code journal.jsonl}, one a line.
 * The first line says what the file is and what was prescribed (broken here, one line in the file):
 *
 * <pre>{@code
 * {"format":"saydone-journal","version":1,"program":"0.1.0","started":"2026-11-22T10:15:30Z",
 *  "script":{"id":"foot-drop-seated","version":"1.0","name":"Foot drop, seated","exercises":[
 *   {"id":"heel-raise","name":"Heel raise","assistance":"active","sets":1,"repetitions":10}]}}
 * {"seq":1,"atMillis":0,"wall":"2026-11-22T10:15:30Z","type":"session-started",...}
 * {"seq":2,"atMillis":4210,"wall":"2026-11-22T10:15:34.210Z","type":"side-chosen","affected":"left"}
 * {"seq":3,"atMillis":61870,"wall":"2026-11-22T10:16:31.870Z","type":"repetition-counted",
 *  "exercise":0,"side":"left","set":1,"repetition":1,"countBy":"patient"}
 * }</pre>
 *
 * <p>Two words, used exactly: a line is <em>written</em> when the operating system has it, and
 * <em>durable</em> when it has been forced to disk. {@link #append} returns when its line is
 * durable. When it fails, the line is <em>pending</em>: kept in memory, and written, before any
 * other, by the next {@link #append}, {@link #retryPending} or {@link #close}. These first cut off
 * what the failure may have left after the durable part. They write the lines anew even if only the
 * forcing failed, because after a failed force the system may take the data for clean and drop it.
 * So nothing is lost while the program lives, and nothing is there twice.
 *
 * <p>For one thread, the one that plays the session. It holds the data folder's lock until it is
 * closed.
 */
public final class Journal implements AutoCloseable {

  private final SessionFolder folder;
  private final JournalChannel channel;
  private final Closeable lock;

  /** The wall time at which the session time is zero. */
  private final Instant zero;

  private final Queue<byte[]> pending = new ArrayDeque<>();
  private long nextSeq;
  private long durableBytes;
  private boolean failed;

  private Journal(
      SessionFolder folder,
      JournalChannel channel,
      Closeable lock,
      Instant zero,
      long nextSeq,
      long durableBytes) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.zero = zero;
    this.nextSeq = nextSeq;
    this.durableBytes = durableBytes;
  }

  /** Begins an empty file: the header is durable when this returns. */
  static Journal begin(SessionFolder folder, JournalChannel channel, Closeable lock, Header header)
      throws IOException {
    byte[] line = bytes(JournalFormat.line(header));
    channel.write(0, line);
    channel.force();
    return new Journal(folder, channel, lock, header.started(), 1, line.length);
  }

  /** Goes on, at {@code now}, after the last whole line of a journal that was read. */
  static Journal resume(
      SessionFolder folder, JournalChannel channel, Closeable lock, Reading reading, Instant now) {
    return new Journal(
        folder,
        channel,
        lock,
        now.minus(reading.lastAt()),
        reading.lastSeq() + 1,
        reading.wholeBytes());
  }

  /** The session's folder, in which the journal lies. */
  public SessionFolder folder() {
    return folder;
  }

  /** The number of lines that were appended and are not durable. */
  public int pending() {
    return pending.size();
  }

  /** The sequence number of the line that is appended next. */
  public long nextNumber() {
    return nextSeq;
  }

  /**
   * Appends a fact. It is durable when this returns.
   *
   * @param at the time since the start of the session, 0 or more
   * @throws JournalException if it could not be made durable; it is pending then, and must not be
   *     appended again
   */
  public void append(Fact fact, Duration at) throws JournalException {
    Entry entry = new Entry(nextSeq, at, zero.plus(at), fact);
    pending.add(bytes(JournalFormat.line(entry)));
    nextSeq++;
    retryPending();
  }

  /**
   * Makes durable what is pending; does nothing if nothing is.
   *
   * @throws JournalException if that fails again; nothing has changed then
   */
  public void retryPending() throws JournalException {
    try {
      writePending();
    } catch (IOException e) {
      throw new JournalException(
          "The record "
              + folder.journalFile()
              + " could not be written: "
              + DataFolderException.reason(e)
              + ". It is kept in memory and tried again; make room on the disk.",
          e);
    }
  }

  /**
   * Makes durable what is pending, closes the file and gives the data folder free.
   *
   * @throws JournalException if something is still pending, and now lost, or the file could not be
   *     closed; the folder is free all the same
   */
  @Override
  public void close() throws JournalException {
    try (lock;
        channel) {
      writePending();
    } catch (IOException e) {
      throw new JournalException(
          "The record "
              + folder.journalFile()
              + " could not be closed: "
              + DataFolderException.reason(e)
              + "."
              + (pending.isEmpty() ? "" : " Its last lines are lost: " + pending.size() + "."),
          e);
    }
  }

  private void writePending() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    if (failed) {
      channel.truncate(durableBytes);
    }
    failed = true;
    byte[] lines = joined(pending);
    channel.write(durableBytes, lines);
    channel.force();
    durableBytes += lines.length;
    pending.clear();
    failed = false;
  }

  private static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(Iterable<byte[]> lines) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    lines.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
