package saydone.journal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** How a value of one type stands in the index, and the values within it. */
interface ByteFormat {

  /** The type, and the types within; the same in two programs only if the bytes mean the same. */
  String shape();

  /** Writes a value of the type. */
  void write(Object value, DataOutputStream out) throws IOException;

  /**
   * Reads a value.
   *
   * @throws MalformedIndexException if the bytes are those of none
   */
  Object read(ByteBuffer in) throws MalformedIndexException;

  /** Writes a value. */
  @FunctionalInterface
  interface Writer<V> {
    void write(V value, DataOutputStream out) throws IOException;
  }

  /** Reads a value. */
  @FunctionalInterface
  interface Reader<V> {
    V read(ByteBuffer in) throws MalformedIndexException;
  }

  /** A format of a writer and a reader. */
  record Plain<V>(String shape, Class<V> type, Writer<V> writer, Reader<V> reader)
      implements ByteFormat {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      writer.write(type.cast(value), out);
    }

    @Override
    public Object read(ByteBuffer in) throws MalformedIndexException {
      return reader.read(in);
    }
  }
}
