package saydone.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import saydone.file.RegularFile;
import saydone.home.DataFolder;
import saydone.home.WriterLock;

/**
 * What was read of the sessions in a data folder, so that ten years of them need not be read each
 * time: the file {@code sessions.index}. It is a cache and nothing else. All in it is in the
 * sessions' own folders too; without it, everything is the same and takes longer. It may be deleted
 * at any time.
 *
 * <p>What is known of a session counts as long as its files have the same {@link Stamp}. An index
 * that is damaged, or that another build of the program made, counts as none. Only its owner can
 * read it. One program writes it at a time, by {@link DataFolder#indexLock}, which one that forgets
 * sessions holds, too; then whoever cannot write goes on without. As big-endian binary:
 *
 * <pre>
 * int     the length of the first part in bytes
 * text    saydone-index-3
 * text    the build of the program
 * text    the shape of what is told of a session; see {@link RecordBytes#shape}
 * int     the number of sessions; of each:
 *   text  the name of its folder
 *   stamp of the file sitting, then a long with its number
 * int     the CRC-32 of all before: the end of the first part
 *         of each session, in the same order:
 *   byte  whether more is known; if it is 1:
 *   stamp of the journal, then what is told in brief and in full: each time an int with a length,
 *   and so many bytes
 * int     the CRC-32 of all after the first part
 * </pre>
 *
 * <p>A text is an int with its length and its bytes in UTF-8, a stamp four longs.
 *
 * @param shape the shape of what is told
 * @param sessions what is known, by the name of the folder
 */
record SessionIndex(String shape, Map<String, Known> sessions) {

  private static final SessionIndex EMPTY = new SessionIndex("", Map.of());

  private static final String KIND = "saydone-index-3";

  private static final int MOST_MEGABYTES = 256;
  private static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;

  /** Of fewer sessions no index is kept: they are read as soon. */
  private static final int WORTH_WHILE = 100;

  /** For fewer numbers the index is not written anew as a session begins. */
  private static final int MANY = 50;

  /** The index that was read last, which a session asks for several times as it starts. */
  private static final AtomicReference<SoftReference<Read>> LAST =
      new AtomicReference<>(new SoftReference<>(null));

  /** Takes the map as it is; it must not change any more. */
  SessionIndex {
    sessions = Collections.unmodifiableMap(sessions);
  }

  /**
   * An index as it was read of a file.
   *
   * @param whole whether it was read beyond the numbers
   */
  private record Read(Path file, Stamp stamp, String build, boolean whole, SessionIndex index) {

    boolean isOf(Path other, Stamp fresh, String made, boolean all) {
      return file.equals(other) && stamp.equals(fresh) && build.equals(made) && (whole || !all);
    }
  }

  /**
   * What is known of a session.
   *
   * @param sitting the stamp of the file with its number
   * @param number its place in the order of all
   * @param told what is told of it, if that is known
   */
  record Known(Stamp sitting, long number, Optional<Told> told) {}

  /**
   * What is told of a session. The buffers are read only.
   *
   * @param journal the stamp of the journal that tells it
   * @param brief what is told of it in brief
   * @param full all that is told of it
   */
  record Told(Stamp journal, ByteBuffer brief, ByteBuffer full) {}

  /** What is known of the session in a folder of this name. */
  Optional<Known> of(String name) {
    return Optional.ofNullable(sessions.get(name));
  }

  /** The index of a data folder; an empty one if there is none that this build can use. */
  static SessionIndex of(DataFolder folder) {
    return of(folder, Build.NAME, true);
  }

  /** The same without what is told of the sessions. */
  static SessionIndex ofNumbers(DataFolder folder) {
    return of(folder, Build.NAME, false);
  }

  private static SessionIndex of(DataFolder folder, String build, boolean whole) {
    Path file = folder.path().resolve(DataFolder.INDEX);
    Optional<Stamp> stamp = Stamp.of(file);
    Read last = Objects.requireNonNull(LAST.get()).get();
    if (stamp.isEmpty()) {
      return EMPTY;
    } else if (last != null && last.isOf(file, stamp.get(), build, whole)) {
      return last.index();
    }
    try {
      byte[] bytes = whole ? RegularFile.read(file, MOST_MEGABYTES) : firstPart(file);
      SessionIndex index = read(bytes, build, whole);
      LAST.set(new SoftReference<>(new Read(file, stamp.get(), build, whole, index)));
      return index;
    } catch (IOException | MalformedIndexException e) {
      // It is made anew from what it was made of.
      return EMPTY;
    }
  }

  private static byte[] firstPart(Path file) throws IOException, MalformedIndexException {
    try (DataInputStream in = new DataInputStream(RegularFile.open(file))) {
      int length = in.readInt();
      if (length < Integer.BYTES || length > Math.min(Files.size(file), MOST_BYTES)) {
        throw new MalformedIndexException("bytes are missing");
      }
      byte[] bytes = new byte[length];
      ByteBuffer.wrap(bytes).putInt(length);
      in.readFully(bytes, Integer.BYTES, length - Integer.BYTES);
      return bytes;
    }
  }

  private static SessionIndex read(byte[] bytes, String build, boolean whole)
      throws MalformedIndexException {
    try {
      ByteBuffer in = part(bytes, 0, ByteBuffer.wrap(bytes).getInt());
      in.getInt();
      if (!PlainBytes.readText(in).equals(KIND) || !PlainBytes.readText(in).equals(build)) {
        throw new MalformedIndexException("another program made it");
      }
      String shape = PlainBytes.readText(in);
      int first = in.limit() + Integer.BYTES;
      ByteBuffer more = whole ? part(bytes, first, bytes.length) : ByteBuffer.allocate(0);
      Map<String, Known> sessions = new HashMap<>();
      for (int count = in.getInt(); count > 0; count--) {
        String name = PlainBytes.readText(in);
        Stamp sitting = stamp(in);
        long number = in.getLong();
        boolean told = whole && more.get() != 0;
        sessions.put(
            name, new Known(sitting, number, told ? Optional.of(told(more)) : Optional.empty()));
      }
      return new SessionIndex(shape, sessions);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new MalformedIndexException("bytes are missing", e);
    }
  }

  /** A part of the file, whose checksum is right, without that. */
  private static ByteBuffer part(byte[] bytes, int from, int to) throws MalformedIndexException {
    int end = to - Integer.BYTES;
    if (ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, from, end - from)) {
      throw new MalformedIndexException("the checksum is wrong");
    }
    return ByteBuffer.wrap(bytes, from, end - from).asReadOnlyBuffer();
  }

  private static Told told(ByteBuffer in) {
    Stamp journal = stamp(in);
    ByteBuffer brief = part(in);
    return new Told(journal, brief, part(in));
  }

  private static ByteBuffer part(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return bytes;
  }

  private static Stamp stamp(ByteBuffer in) {
    return new Stamp(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  /**
   * Keeps the numbers of these sessions, if those of many were not known, or one has gone.
   *
   * @param there all sessions in the data folder
   * @param now the wall time, of before they were read
   */
  void keepNumbers(DataFolder folder, List<Sittings.Numbered> there, Instant now) {
    Map<String, Known> known = new HashMap<>();
    for (Sittings.Numbered each : there) {
      each.known()
          .filter(session -> session.sitting().isBefore(now))
          .ifPresent(session -> known.put(each.name(), session));
    }
    boolean gone = !known.keySet().containsAll(sessions.keySet());
    if (gone || known.size() >= sessions.size() + MANY) {
      SessionIndex whole = of(folder);
      known.replaceAll(
          (name, each) ->
              new Known(each.sitting(), each.number(), whole.of(name).flatMap(Known::told)));
      new SessionIndex(whole.shape(), known).keep(folder);
    }
  }

  /**
   * Puts this index in place of the one in a data folder, unless somebody else writes or forgets at
   * this moment, or it cannot be written; then nothing is lost. If there are so few sessions that
   * it is not worth while, there is none from now on. Of a session that is gone nothing is kept.
   */
  void keep(DataFolder folder) {
    keep(folder, Build.NAME);
  }

  /** The same for another build of the program. */
  void keep(DataFolder folder, String build) {
    try {
      boolean few = sessions.size() < WORTH_WHILE;
      if (few && Files.notExists(folder.path().resolve(DataFolder.INDEX))) {
        return;
      }
      Optional<WriterLock> lock = folder.indexLock();
      if (lock.isPresent()) {
        WriterLock held = lock.get();
        try (held) {
          if (few) {
            folder.removeIndex();
          } else {
            folder.keepIndex(bytes(folder, build));
          }
        }
      }
    } catch (IOException e) {
      // The next one that reads the sessions tries again.
    }
  }

  private byte[] bytes(DataFolder folder, String build) throws IOException {
    // One that was forgotten since it was read must not come back here.
    Map<String, Known> there = new HashMap<>(sessions);
    there
        .keySet()
        .removeIf(
            name ->
                Stamp.of(new SessionFolder(folder.sessions().resolve(name)).sittingFile())
                    .isEmpty());
    List<Map.Entry<String, Known>> inOrder = List.copyOf(there.entrySet());
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(numbers);
    PlainBytes.writeText(KIND, out);
    PlainBytes.writeText(build, out);
    PlainBytes.writeText(shape, out);
    out.writeInt(inOrder.size());
    for (Map.Entry<String, Known> each : inOrder) {
      PlainBytes.writeText(each.getKey(), out);
      write(each.getValue().sitting(), out);
      out.writeLong(each.getValue().number());
    }
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    DataOutputStream more = new DataOutputStream(told);
    for (Map.Entry<String, Known> each : inOrder) {
      Optional<Told> known = each.getValue().told();
      more.writeBoolean(known.isPresent());
      if (known.isPresent()) {
        write(known.get().journal(), more);
        write(known.get().brief(), more);
        write(known.get().full(), more);
      }
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(all);
    file.writeInt(Integer.BYTES + numbers.size() + Integer.BYTES);
    numbers.writeTo(file);
    file.writeInt(checksum(all.toByteArray(), 0, all.size()));
    told.writeTo(file);
    file.writeInt(checksum(told.toByteArray(), 0, told.size()));
    return all.toByteArray();
  }

  private static void write(Stamp stamp, DataOutputStream out) throws IOException {
    out.writeLong(stamp.bytes());
    out.writeLong(stamp.modified());
    out.writeLong(stamp.changed());
    out.writeLong(stamp.number());
  }

  private static void write(ByteBuffer told, DataOutputStream out) throws IOException {
    byte[] content = new byte[told.remaining()];
    told.duplicate().get(content);
    out.writeInt(content.length);
    out.write(content);
  }

  private static int checksum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
