package saydone.research.baseline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Converts samples to the bytes that both engines read: 16 bits, the lower byte first. */
final class Samples {

  private Samples() {}

  /** The bytes of samples. */
  static byte[] littleEndian(short[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
