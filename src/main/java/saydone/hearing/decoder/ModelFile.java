package saydone.hearing.decoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Reads a binary parameter file of CMU Sphinx ("S3 format"):
 *
 * <pre>
 * s3
 * version 1.0
 * chksum0 yes
 *      endhdr
 * 0x11223344            byte order mark
 * int ... float ...     the contents, in that byte order; a checksum may follow
 * </pre>
 */
final class ModelFile implements AutoCloseable {

  private static final int BYTE_ORDER_MARK = 0x11223344;

  private final String name;
  private final DataInputStream in;
  private final ByteOrder order;

  /** Opens a resource and reads its header. */
  ModelFile(String name, InputStream resource) throws IOException {
    this.name = name;
    this.in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
    expect("s3".equals(line()), "it does not begin with \"s3\"");
    while (!line().endsWith("endhdr")) {
      // The attributes are not needed.
    }
    int mark = in.readInt();
    expect(
        mark == BYTE_ORDER_MARK || Integer.reverseBytes(mark) == BYTE_ORDER_MARK,
        "it has no byte order mark");
    order = mark == BYTE_ORDER_MARK ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      expect(c >= 0 && line.length() < 1000, "its header does not end");
      line.append((char) c);
    }
    return line.toString();
  }

  /** Reads one integer. */
  int integer() throws IOException {
    int value = in.readInt();
    return order == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
  }

  /** Reads an integer and fails unless it has this value. */
  void integer(int expected, String meaning) throws IOException {
    int actual = integer();
    expect(actual == expected, meaning + " is " + actual + " instead of " + expected);
  }

  /** Reads floats. */
  float[] floats(int count) throws IOException {
    byte[] bytes = in.readNBytes(count * Float.BYTES);
    expect(bytes.length == count * Float.BYTES, "it ends early");
    FloatBuffer buffer = ByteBuffer.wrap(bytes).order(order).asFloatBuffer();
    float[] values = new float[count];
    buffer.get(values);
    return values;
  }

  private void expect(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new IOException("acoustic model file " + name + " cannot be read: " + otherwise);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
