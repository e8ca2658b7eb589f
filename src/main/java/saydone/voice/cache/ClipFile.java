package saydone.voice.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import saydone.audio.Clip;

/**
 * Turns a clip into bytes and back, and recognizes damaged or half-written bytes. All numbers are
 * big-endian:
 *
 * <pre>
 * "saydone1"   8 bytes
 * frames       4 bytes   n
 * samples      2 n bytes, at 16 kHz
 * CRC-32C      4 bytes   of all before
 * </pre>
 */
final class ClipFile {

  private static final byte[] MAGIC = "saydone1".getBytes(StandardCharsets.US_ASCII);
  private static final int AROUND = MAGIC.length + Integer.BYTES + Integer.BYTES;

  private ClipFile() {}

  static byte[] bytes(Clip clip) {
    ByteBuffer bytes = ByteBuffer.allocate(AROUND + Short.BYTES * clip.frames());
    bytes.put(MAGIC).putInt(clip.frames());
    for (int frame = 0; frame < clip.frames(); frame++) {
      bytes.putShort(clip.sample(frame));
    }
    bytes.putInt(checksum(bytes.array(), bytes.position()));
    return bytes.array();
  }

  /**
   * The clip in a file's bytes; empty if the bytes are not those of a whole clip, or it has no
   * frames.
   */
  static Optional<Clip> clip(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (content.length <= AROUND
        || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    int end = content.length - Integer.BYTES;
    int frames = bytes.getInt(MAGIC.length);
    if (content.length - AROUND != (long) Short.BYTES * frames
        || bytes.getInt(end) != checksum(content, end)) {
      return Optional.empty();
    }
    short[] samples = new short[frames];
    bytes.position(MAGIC.length + Integer.BYTES).slice().asShortBuffer().get(samples);
    return Optional.of(Clip.of(samples));
  }

  private static int checksum(byte[] content, int length) {
    CRC32C crc = new CRC32C();
    crc.update(content, 0, length);
    return (int) crc.getValue();
  }
}
