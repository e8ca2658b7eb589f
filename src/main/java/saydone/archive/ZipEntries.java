package saydone.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saydone.json.Shown;

/**
 * The central directory of a ZIP file (PKWARE's APPNOTE, sections 4.3.12 and 4.3.16), which says
 * what is in it. It is read here and not by the platform, because that does not tell links from
 * files, and takes one of two files of the same name.
 *
 * <pre>
 * entry:  50 4b 01 02, version made by (2), needed (2), flags (2), method (2), time (4), CRC (4),
 *         packed size (4), size (4), length of name (2), extra (2), comment (2), disk (2),
 *         internal (2) and external attributes (4), offset of the local header (4), name ...
 * end:    50 4b 05 06, disks (4), entries here (2), in all (2), size (4), offset (4), comment ...
 * </pre>
 *
 * <p>Refused is what this program does not write: other packing than stored and deflated, encrypted
 * or split files, files of more than 4 GB, links, names that are no file's, two of the same name,
 * and entries that share bytes, as in a bomb.
 */
final class ZipEntries {

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_DIRECTORY_BYTES = 32 << 20;
  private static final int TYPE = 0170000;
  private static final int FILE = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipEntries(Path file) {
    this.file = file;
  }

  /**
   * A file in a ZIP file.
   *
   * @param method 0 for stored, 8 for deflated
   * @param packed its length there, in bytes
   * @param size its length, in bytes
   * @param offset where its local header is
   */
  record Entry(String name, int method, int crc, long packed, long size, long offset) {}

  /**
   * The files in a ZIP file by their names, in its order.
   *
   * @throws ArchiveException if it is none, or one that this program does not write
   */
  static Map<String, Entry> of(Path file, FileChannel channel)
      throws ArchiveException, IOException {
    ZipEntries read = new ZipEntries(file);
    read.read(channel);
    return read.entries;
  }

  private void read(FileChannel channel) throws ArchiveException, IOException {
    long length = channel.size();
    int tail = (int) Math.min(length, END_BYTES + LONGEST_COMMENT);
    ByteBuffer end = part(channel, length - tail, tail);
    int at = tail - END_BYTES;
    while (at >= 0 && end.getInt(at) != END) {
      at--;
    }
    if (at < 0) {
      throw suspect("is no whole ZIP file");
    }
    int count = Short.toUnsignedInt(end.getShort(at + 10));
    long bytes = Integer.toUnsignedLong(end.getInt(at + 12));
    long offset = Integer.toUnsignedLong(end.getInt(at + 16));
    boolean split = end.getInt(at + 4) != 0 || end.getShort(at + 8) != end.getShort(at + 10);
    if (split || count == 0xFFFF || offset == 0xFFFFFFFFL) {
      throw suspect("is a ZIP file in parts, or a larger one than is read");
    }
    if (bytes > MOST_DIRECTORY_BYTES || offset + bytes > length - tail + at) {
      throw suspect("is a ZIP file with a wrong directory");
    }
    List<Entry> all = entries(part(channel, offset, (int) bytes), count);
    checkApart(all, offset);
  }

  private static ByteBuffer part(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {}
    return part.flip();
  }

  private List<Entry> entries(ByteBuffer directory, int count) throws ArchiveException {
    List<Entry> all = new ArrayList<>();
    Map<String, String> folded = new LinkedHashMap<>();
    int at = 0;
    for (int number = 0; number < count; number++) {
      if (at + ENTRY_BYTES > directory.limit() || directory.getInt(at) != ENTRY) {
        throw suspect("is a ZIP file with a wrong directory");
      }
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      if (at + ENTRY_BYTES + name > directory.limit()) {
        throw suspect("is a ZIP file with a wrong directory");
      }
      Entry entry = entry(directory, at, name(directory, at + ENTRY_BYTES, name));
      all.add(entry);
      if (!isFolder(directory, at, entry)) {
        check(directory, at, entry);
        if (folded.put(EntryName.folded(entry.name()), entry.name()) != null) {
          throw suspect("has two files of the name " + shown(entry.name()));
        }
        entries.put(entry.name(), entry);
      }
      at += ENTRY_BYTES + name + extra + comment;
    }
    return all;
  }

  private String name(ByteBuffer directory, int from, int length) throws ArchiveException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(directory.slice(from, length)).toString();
    } catch (CharacterCodingException e) {
      throw ArchiveException.suspect(file, "has a file whose name cannot be read", e);
    }
  }

  private static Entry entry(ByteBuffer directory, int at, String name) {
    return new Entry(
        name,
        Short.toUnsignedInt(directory.getShort(at + 10)),
        directory.getInt(at + 16),
        Integer.toUnsignedLong(directory.getInt(at + 20)),
        Integer.toUnsignedLong(directory.getInt(at + 24)),
        Integer.toUnsignedLong(directory.getInt(at + 42)));
  }

  private static int type(ByteBuffer directory, int at) {
    return (directory.getInt(at + 38) >>> 16) & TYPE;
  }

  private static boolean isFolder(ByteBuffer directory, int at, Entry entry) {
    int type = type(directory, at);
    return entry.name().endsWith("/")
        && EntryName.isFine(entry.name().substring(0, entry.name().length() - 1))
        && entry.size() == 0
        && (type == 0 || type == FOLDER);
  }

  private void check(ByteBuffer directory, int at, Entry entry) throws ArchiveException {
    int type = type(directory, at);
    boolean encrypted = (directory.getShort(at + 8) & 1) != 0;
    if (type == LINK) {
      throw suspect("has a link in it, " + shown(entry.name()));
    }
    if (!EntryName.isFine(entry.name()) || (type != 0 && type != FILE)) {
      throw suspect("has something in it that is no file of Saydone, " + shown(entry.name()));
    }
    if (encrypted || (entry.method() != 0 && entry.method() != 8)) {
      throw suspect("has a file that is packed in another way, " + shown(entry.name()));
    }
    if (entry.size() > Archive.MOST_FILE_BYTES) {
      throw suspect(
          "has a file that is said to have "
              + entry.size()
              + " bytes, more than any of Saydone, "
              + shown(entry.name()));
    }
  }

  /** No two entries share bytes, and none those of the directory. */
  private void checkApart(List<Entry> all, long directory) throws ArchiveException {
    long free = 0;
    for (Entry entry : all.stream().sorted(Comparator.comparingLong(Entry::offset)).toList()) {
      if (entry.offset() < free) {
        throw suspect("has files that share their bytes");
      }
      free = entry.offset() + LOCAL_BYTES + entry.packed();
    }
    if (free > directory) {
      throw suspect("has files that share their bytes");
    }
  }

  private static String shown(String name) {
    return Shown.text(name);
  }

  private ArchiveException suspect(String what) {
    return ArchiveException.suspect(file, what);
  }
}
