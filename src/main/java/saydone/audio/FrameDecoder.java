package saydone.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;

/**
 * Decodes the bytes of linear PCM or floating-point frames of any layout to mono values with full
 * scale 1.0, averaging the channels. Used by one thread.
 */
public final class FrameDecoder {

  private final Encoding encoding;
  private final ByteOrder order;
  private final int channels;
  private final int frameBytes;

  /** The bytes that a sample takes; narrower samples lie in the upper bits. */
  private final int sampleBytes;

  /**
   * A decoder of one format.
   *
   * @throws IllegalArgumentException if the format is not linear PCM or floating point of at most
   *     32 bits (64 for floating point)
   */
  public FrameDecoder(AudioFormat format) {
    encoding = format.getEncoding();
    order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    channels = format.getChannels();
    frameBytes = format.getFrameSize();
    sampleBytes = channels > 0 ? frameBytes / channels : 0;
    boolean integer =
        encoding.equals(Encoding.PCM_SIGNED) || encoding.equals(Encoding.PCM_UNSIGNED);
    boolean supported =
        integer
            ? sampleBytes >= 1 && sampleBytes <= 4
            : encoding.equals(Encoding.PCM_FLOAT)
                && (sampleBytes == Float.BYTES || sampleBytes == Double.BYTES);
    if (!supported) {
      throw new IllegalArgumentException("a sound format that cannot be decoded: " + format);
    }
  }

  /**
   * Decodes the whole frames of a block.
   *
   * @param bytes {@code length} bytes, from the start of a frame; an incomplete last frame is left
   *     out
   * @param mono room for one value a frame
   * @return the number of frames
   */
  public int decode(byte[] bytes, int length, float[] mono) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    int frames = length / frameBytes;
    for (int frame = 0; frame < frames; frame++) {
      float sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += value(buffer, frame * frameBytes + channel * sampleBytes);
      }
      mono[frame] = sum / channels;
    }
    return frames;
  }

  private float value(ByteBuffer buffer, int at) {
    if (encoding.equals(Encoding.PCM_FLOAT)) {
      return sampleBytes == Float.BYTES ? buffer.getFloat(at) : (float) buffer.getDouble(at);
    }
    int leftAligned = leftAligned(buffer, at);
    if (encoding.equals(Encoding.PCM_UNSIGNED)) {
      leftAligned ^= Integer.MIN_VALUE;
    }
    return leftAligned / 0x1p31f;
  }

  /** The integer sample, moved to the upper bits of an {@code int}. */
  private int leftAligned(ByteBuffer buffer, int at) {
    int value = 0;
    for (int i = 0; i < sampleBytes; i++) {
      int place = order == ByteOrder.BIG_ENDIAN ? i : sampleBytes - 1 - i;
      value = value << 8 | (buffer.get(at + place) & 0xFF);
    }
    return value << (Integer.SIZE - 8 * sampleBytes);
  }
}
