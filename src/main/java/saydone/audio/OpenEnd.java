package saydone.audio;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WAV files whose header does not say how long they are: a recorder writes the lengths when it
 * ends, and one that was killed, or writes into a pipe, leaves a placeholder.
 *
 * <pre>
 *  0  "RIFF"  0, 36 or FFFFFFFF
 *  8  "WAVE"  ...
 * 36  "data"  0 or FFFFFFFF             then the samples, up to the end of the file
 * </pre>
 *
 * <p>Such a header is made to say that the samples have no end, which Java Sound then reads as far
 * as they go. A data chunk of no length is taken for empty only where the length of the whole says
 * that other chunks follow it.
 */
final class OpenEnd {

  /** Where the samples of all but strange files begin. */
  private static final int HEADER_BYTES = 1 << 16;

  private static final int RIFF_LENGTH_AT = 4;
  private static final int FIRST_CHUNK_AT = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int NO_END = 0xFFFF_FFFF;

  private OpenEnd() {}

  /**
   * The stream, with a header that has no false length.
   *
   * @return a stream that supports {@code mark}
   */
  static InputStream mended(InputStream in) throws IOException {
    byte[] beginning = in.readNBytes(HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN);
    int data = isRiff(header) ? dataChunk(header) : -1;
    if (data >= 0 && hasNoEnd(header, data)) {
      header.putInt(RIFF_LENGTH_AT, NO_END);
      header.putInt(data + Integer.BYTES, NO_END);
    }
    return new BufferedInputStream(
        new SequenceInputStream(new ByteArrayInputStream(beginning), in));
  }

  private static boolean isRiff(ByteBuffer header) {
    return header.capacity() >= FIRST_CHUNK_AT + CHUNK_HEADER_BYTES
        && name(header, 0).equals("RIFF")
        && name(header, 8).equals("WAVE");
  }

  /** Where the chunk of samples begins; -1 if it is not found. */
  private static int dataChunk(ByteBuffer header) {
    long at = FIRST_CHUNK_AT;
    while (at + CHUNK_HEADER_BYTES <= header.capacity()) {
      if (name(header, (int) at).equals("data")) {
        return (int) at;
      }
      long length = length(header, (int) at + Integer.BYTES);
      // A chunk of an odd length is followed by a byte without meaning.
      at += CHUNK_HEADER_BYTES + length + (length & 1);
    }
    return -1;
  }

  private static boolean hasNoEnd(ByteBuffer header, int data) {
    int length = header.getInt(data + Integer.BYTES);
    if (length != 0) {
      return length == NO_END;
    }
    long whole = length(header, RIFF_LENGTH_AT) + CHUNK_HEADER_BYTES;
    boolean othersFollow = whole > data + CHUNK_HEADER_BYTES;
    return !othersFollow || header.getInt(RIFF_LENGTH_AT) == NO_END;
  }

  private static long length(ByteBuffer header, int at) {
    return Integer.toUnsignedLong(header.getInt(at));
  }

  private static String name(ByteBuffer header, int at) {
    byte[] name = new byte[Integer.BYTES];
    header.get(at, name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
