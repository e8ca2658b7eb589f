package saydone.journal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The formats of numbers, texts, times and constants. For one thread, as texts that come again are
 * kept.
 */
final class PlainBytes {

  private final Map<String, String> texts = new HashMap<>();

  /**
   * The format of a type that has no other within.
   *
   * @throws IllegalArgumentException if it is not known
   */
  ByteFormat format(Class<?> plain) {
    if (plain == int.class || plain == Integer.class) {
      return new ByteFormat.Plain<>(
          "int", Integer.class, (n, out) -> out.writeInt(n), ByteBuffer::getInt);
    } else if (plain == boolean.class) {
      return new ByteFormat.Plain<>(
          "boolean", Boolean.class, (is, out) -> out.writeBoolean(is), in -> in.get() != 0);
    } else if (plain == String.class) {
      return new ByteFormat.Plain<>("text", String.class, PlainBytes::writeText, this::text);
    } else if (plain == OptionalInt.class) {
      return new ByteFormat.Plain<>(
          "int?",
          OptionalInt.class,
          (n, out) -> {
            out.writeBoolean(n.isPresent());
            out.writeInt(n.orElse(0));
          },
          in -> {
            boolean present = in.get() != 0;
            int number = in.getInt();
            return present ? OptionalInt.of(number) : OptionalInt.empty();
          });
    } else if (plain == Instant.class) {
      return new ByteFormat.Plain<>(
          "instant",
          Instant.class,
          (time, out) -> {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
          },
          in -> Instant.ofEpochSecond(in.getLong(), in.getInt()));
    } else if (plain == Duration.class) {
      return new ByteFormat.Plain<>(
          "duration",
          Duration.class,
          (time, out) -> {
            out.writeLong(time.getSeconds());
            out.writeInt(time.getNano());
          },
          in -> Duration.ofSeconds(in.getLong(), in.getInt()));
    }
    throw new IllegalArgumentException(plain + " cannot stand in the index");
  }

  /** The format of the constants of an enum: the number of each. */
  static ByteFormat constant(Class<?> plain) {
    List<Object> constants = List.of(Objects.requireNonNull(plain.getEnumConstants()));
    return new ByteFormat.Plain<>(
        plain.getSimpleName() + constants,
        Object.class,
        (one, out) -> out.writeByte(constants.indexOf(one)),
        in -> {
          int number = in.get();
          if (number < 0 || number >= constants.size()) {
            throw new MalformedIndexException("no constant " + number + " of " + plain);
          }
          return constants.get(number);
        });
  }

  /** A number of values that can follow, each of at least one byte. */
  static int size(ByteBuffer in) throws MalformedIndexException {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new MalformedIndexException("no list of " + size);
    }
    return size;
  }

  /** Writes a text with its length. */
  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads a text with its length. */
  static String readText(ByteBuffer in) throws MalformedIndexException {
    byte[] bytes = new byte[size(in)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String text(ByteBuffer in) throws MalformedIndexException {
    String text = readText(in);
    return texts.computeIfAbsent(text, same -> same);
  }
}
