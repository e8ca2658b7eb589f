package saydone.hearing.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the little-endian numbers of a weights file, and says in a message what is wrong with it.
 */
final class WeightsFile {

  /** The largest size in a network of this program; a file with a larger one is damaged. */
  private static final int LARGEST = 1 << 12;

  /** The most inputs of a map. */
  private static final int MOST_INPUTS = 1 << 16;

  private final String name;
  private final InputStream in;

  WeightsFile(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** Reads the mark of the format. */
  void magic(String expected) throws IOException {
    byte[] mark = expected.getBytes(StandardCharsets.US_ASCII);
    expect(Arrays.equals(mark, in.readNBytes(mark.length)), "it does not begin with " + expected);
  }

  /** Reads the version of the format. */
  void version(int expected) throws IOException {
    int version = integer();
    expect(version == expected, "it has version " + version + " instead of " + expected);
  }

  /** Reads a size, which is at least 1. */
  int size(String meaning) throws IOException {
    int size = integer();
    expect(size >= 1 && size <= LARGEST, "it has an impossible size: " + meaning + " " + size);
    return size;
  }

  private int integer() throws IOException {
    return ByteBuffer.wrap(bytes(Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** Reads {@code count} bytes. */
  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    expect(bytes.length == count, "it ends early");
    return bytes;
  }

  /** Reads a row for each input, and the bias. */
  AffineMap map(long inputs, int outputs) throws IOException {
    expect(inputs <= MOST_INPUTS, "it has an impossible size: inputs of a map " + inputs);
    float[][] rows = new float[(int) inputs][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = floats(outputs);
    }
    return new AffineMap(rows, floats(outputs));
  }

  private float[] floats(int count) throws IOException {
    float[] values = new float[count];
    FloatBuffer buffer =
        ByteBuffer.wrap(bytes(count * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    buffer.get(values);
    for (float value : values) {
      // The words are made only where they are needed: to write a number down takes longer than to
      // read it.
      if (!Float.isFinite(value)) {
        throw damaged("a weight is " + value);
      }
    }
    return values;
  }

  /** Checks that nothing follows. */
  void end() throws IOException {
    expect(in.read() < 0, "something follows its last weight");
  }

  void expect(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw damaged(otherwise);
    }
  }

  private IOException damaged(String how) {
    return new IOException("network weights " + name + " cannot be read: " + how);
  }
}
