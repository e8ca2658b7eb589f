package saydone.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bytes of a journal, line by line; each line ends with a line feed. */
final class Lines {

  private Lines() {}

  /** A line of text with its end. */
  static byte[] of(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The whole lines of some bytes, in their order. */
  static List<byte[]> split(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  /** Some lines, one behind another. */
  static byte[] joined(Iterable<byte[]> lines) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    lines.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** The lines as a set, so that they can be looked up by {@link #key}. */
  static Set<String> keys(Iterable<byte[]> lines) {
    Set<String> keys = new HashSet<>();
    lines.forEach(line -> keys.add(key(line)));
    return keys;
  }

  /** A line as a value: equal if and only if the bytes are. */
  static String key(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
