package saydone.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file of 16-bit samples at {@link Pcm#SAMPLE_RATE_HZ} while a session lasts. The
 * header is brought up to date after each second of sound, so that a file whose program was killed
 * can be read up to its last second.
 *
 * <pre>
 *  0  "RIFF"  length of all that follows           20  1 (PCM)       22  channels
 *  8  "WAVE"                                       24  16000         28  bytes a second
 * 12  "fmt "  16                                   32  bytes a frame 34  16 (bits)
 * 36  "data"  length of the samples                44  samples, frame by frame
 * </pre>
 *
 * <p>Numbers are little-endian. Each write may wait for the disk. Used by one thread.
 */
public final class WavWriter implements AutoCloseable {

  private static final int HEADER_BYTES = 44;
  private static final int RIFF_LENGTH_AT = 4;
  private static final int DATA_LENGTH_AT = 40;
  private static final long MAX_DATA_BYTES = 0xFFFF_FFFFL - HEADER_BYTES;

  private final Path file;
  private final FileChannel channel;
  private final int channels;
  private final ByteBuffer pending;
  private long dataBytes;

  /**
   * Creates the file, or empties it.
   *
   * @param channels 1 or 2
   * @throws IOException if the file cannot be created
   */
  public WavWriter(Path file, int channels) throws IOException {
    if (channels < 1 || channels > 2) {
      throw new IllegalArgumentException("channels must be 1 or 2: " + channels);
    }
    this.file = file;
    this.channels = channels;
    pending =
        ByteBuffer.allocate(Pcm.SAMPLE_RATE_HZ * channels * Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    writeFully(header(), 0);
  }

  /** Appends frames of a file with one channel. */
  public void write(short[] mono) throws IOException {
    if (channels != 1) {
      throw new IllegalStateException(file + " has two channels");
    }
    for (short sample : mono) {
      flushIfFull();
      pending.putShort(sample);
    }
  }

  /** Appends frames of a file with two channels; both blocks are equally long. */
  public void write(short[] left, short[] right) throws IOException {
    if (channels != 2) {
      throw new IllegalStateException(file + " has one channel");
    }
    if (left.length != right.length) {
      throw new IllegalArgumentException("channels differ in length");
    }
    for (int i = 0; i < left.length; i++) {
      flushIfFull();
      pending.putShort(left[i]);
      pending.putShort(right[i]);
    }
  }

  /** Writes what is left and closes the file. */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        flush();
      }
    }
  }

  private void flushIfFull() throws IOException {
    if (!pending.hasRemaining()) {
      flush();
    }
  }

  /**
   * Writes the samples first and the lengths after, so that the header never promises more than
   * there is.
   */
  private void flush() throws IOException {
    pending.flip();
    if (dataBytes + pending.remaining() > MAX_DATA_BYTES) {
      pending.clear();
      throw new IOException(file + " is full: a WAV file holds 4 GB at most");
    }
    int bytes = pending.remaining();
    writeFully(pending, HEADER_BYTES + dataBytes);
    pending.clear();
    dataBytes += bytes;
    writeFully(length(HEADER_BYTES - 8 + dataBytes), RIFF_LENGTH_AT);
    writeFully(length(dataBytes), DATA_LENGTH_AT);
  }

  private ByteBuffer header() {
    int frameBytes = channels * Short.BYTES;
    return littleEndian(HEADER_BYTES)
        .put(ascii("RIFF"))
        .putInt(HEADER_BYTES - 8)
        .put(ascii("WAVE"))
        .put(ascii("fmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) channels)
        .putInt(Pcm.SAMPLE_RATE_HZ)
        .putInt(Pcm.SAMPLE_RATE_HZ * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) Short.SIZE)
        .put(ascii("data"))
        .putInt(0)
        .flip();
  }

  private static ByteBuffer length(long bytes) {
    return littleEndian(Integer.BYTES).putInt((int) bytes).flip();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void writeFully(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
