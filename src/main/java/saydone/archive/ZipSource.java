package saydone.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import saydone.file.RegularFile;

/** An archive that is a ZIP file. Not more is unpacked of a file than its directory says. */
final class ZipSource implements Source {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;

  private final Path file;
  private final FileChannel channel;
  private final Map<String, ZipEntries.Entry> entries;

  private ZipSource(Path file, FileChannel channel, Map<String, ZipEntries.Entry> entries) {
    this.file = file;
    this.channel = channel;
    this.entries = entries;
  }

  /**
   * Opens a file.
   *
   * @throws ArchiveException if it is no ZIP file, or one that this program does not write
   */
  static ZipSource open(Path file) throws ArchiveException, IOException {
    RegularFile.open(file).close();
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    boolean opened = false;
    try {
      ZipSource source = new ZipSource(file, channel, ZipEntries.of(file, channel));
      opened = true;
      return source;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  @Override
  public Set<String> names() {
    return entries.keySet();
  }

  @Override
  public byte[] bytes(String name, int mostBytes) throws ArchiveException, IOException {
    ZipEntries.Entry entry = entries.get(name);
    if (entry == null) {
      throw ArchiveException.suspect(file, "has no file " + name);
    }
    if (entry.size() > mostBytes || entry.packed() > channel.size()) {
      throw ArchiveException.suspect(file, "has more in " + name + " than that may have");
    }
    ByteBuffer local = part(entry.offset(), LOCAL_BYTES);
    if (local.limit() < LOCAL_BYTES || local.getInt(0) != LOCAL) {
      throw damaged(name);
    }
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    long begin = entry.offset() + LOCAL_BYTES;
    if (!part(begin, Short.toUnsignedInt(local.getShort(26))).equals(ByteBuffer.wrap(named))) {
      throw damaged(name);
    }
    begin += named.length + Short.toUnsignedInt(local.getShort(28));
    ByteBuffer data = part(begin, (int) entry.packed());
    if (data.limit() < entry.packed()) {
      throw damaged(name);
    }
    byte[] packed = new byte[data.limit()];
    data.get(packed);
    byte[] content = entry.method() == 0 ? packed : inflated(name, packed, (int) entry.size());
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != entry.size() || (int) crc.getValue() != entry.crc()) {
      throw damaged(name);
    }
    return content;
  }

  private byte[] inflated(String name, byte[] packed, int size) throws ArchiveException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size];
      int at = 0;
      for (int more = 1; more > 0 && at < size; at += more) {
        more = inflater.inflate(content, at, size - at);
      }
      // One byte more would be one too many.
      if (at < size || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw damaged(name);
      }
      return content;
    } catch (DataFormatException e) {
      throw ArchiveException.suspect(file, "is damaged in " + name, e);
    } finally {
      inflater.end();
    }
  }

  private ByteBuffer part(long from, int bytes) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {}
    return part.flip();
  }

  private ArchiveException damaged(String name) {
    return ArchiveException.suspect(file, "is damaged in " + name);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
