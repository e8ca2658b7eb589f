package saydone.hearing.decoder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text file of an acoustic model that defines the phones and their states:
 *
 * <pre>
 * 0.3
 * 42 n_base
 * ...
 * #base lft  rt p attrib tmat      ... state id's ...
 *    AA   -   - -    n/a    2      6      7      8 N
 *    AA  AA  AE s    n/a    2    158    165    210 N
 * </pre>
 *
 * <p>It has a million and a half fields, of which only some fifty differ, and is read before a
 * session begins. So a field that was read before is not made anew.
 */
final class PhoneDefinition implements AutoCloseable {

  /** How many bytes of a field fit in its mark, a {@code long}. */
  private static final int MARKED = Long.BYTES;

  private static final int KNOWN_BITS = 10;
  private static final int KNOWN = 1 << KNOWN_BITS;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private final byte[] field = new byte[80];

  /** The fields that were read last, each at the place that follows from its bytes. */
  private final @Nullable String[] known = new @Nullable String[KNOWN];

  private final long[] marks = new long[KNOWN];

  /** Opens a definition and reads its version. */
  PhoneDefinition(InputStream in) throws IOException {
    this.in = in;
    row();
    field();
  }

  /** Goes to the next line that is no comment. What is left of the last one is passed over. */
  void row() throws IOException {
    if (end > 0) {
      toLineEnd();
    }
    for (int read = look(); read == '#' || read == '\n'; read = look()) {
      toLineEnd();
    }
  }

  private void toLineEnd() throws IOException {
    int read = look();
    while (read != '\n') {
      next++;
      read = look();
    }
    next++;
  }

  /** The next byte, which stays the next. */
  private int look() throws IOException {
    if (next == end) {
      next = 0;
      end = in.read(buffer);
      if (end <= 0) {
        throw new EOFException("the definition of the phones ends early");
      }
    }
    return buffer[next];
  }

  /** Reads the next field of the line. */
  String field() throws IOException {
    int length = 0;
    long mark = 0;
    for (int read = first(); read > ' '; read = look()) {
      if (length == field.length) {
        throw new IOException("the definition of the phones has a field that does not end");
      }
      field[length++] = (byte) read;
      mark = (mark << Byte.SIZE) | read;
      next++;
    }
    if (length == 0) {
      throw new IOException("a line of the definition of the phones lacks a field");
    }
    if (length > MARKED) {
      return text(length);
    }
    int place = (int) ((mark * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - KNOWN_BITS));
    String same = known[place];
    if (same == null || marks[place] != mark) {
      same = text(length);
      known[place] = same;
      marks[place] = mark;
    }
    return same;
  }

  /** The first byte of the next field, or the end of the line. */
  private int first() throws IOException {
    int read = look();
    while (read == ' ' || read == '\t') {
      next++;
      read = look();
    }
    return read;
  }

  private String text(int length) {
    return new String(Arrays.copyOf(field, length), StandardCharsets.US_ASCII);
  }

  /** Reads the next field of the line, a number. */
  int number() throws IOException {
    int number = 0;
    int digits = 0;
    for (int read = first(); read > ' '; read = look()) {
      if (read < '0' || read > '9' || ++digits > 9) {
        throw new IOException("the definition of the phones has a field that is no number");
      }
      number = 10 * number + read - '0';
      next++;
    }
    if (digits == 0) {
      throw new IOException("a line of the definition of the phones lacks a field");
    }
    return number;
  }

  /** Reads the next line, a count, and fails unless it has this name. */
  int count(String name) throws IOException {
    row();
    int count = number();
    if (!field().equals(name)) {
      throw new IOException("the definition of the phones lacks " + name);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
