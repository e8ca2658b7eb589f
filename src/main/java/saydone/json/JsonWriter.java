package saydone.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as JSON: maps with string keys, lists, strings, numbers and booleans. Fields
 * keep their order. Characters that {@link Shown} shows as escapes are written as those of JSON. A
 * number that JSON has no word for, such as not-a-number, is written as a string. Safe for several
 * threads.
 */
public final class JsonWriter {

  /** So that a printed text does nothing to a terminal, and hides nothing. */
  private static final CharacterEscapes INVISIBLE =
      new CharacterEscapes() {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
          int[] escapes = standardAsciiEscapesForJSON();
          escapes[0x7F] = ESCAPE_STANDARD;
          return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
          // Half of a character is no reason to escape it: most characters of two units are seen.
          return Character.isSurrogate((char) unit) || Shown.isVisible(unit)
              ? null
              : new SerializedString(String.format(Locale.ROOT, "\\u%04X", unit));
        }
      };

  private static final JsonMapper MAPPER =
      new JsonMapper(new JsonFactoryBuilder().characterEscapes(INVISIBLE).build());

  /** An indenter that ends lines in the same way on every platform. */
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private static final ObjectWriter ITEMS = PRETTY.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** A writer that ends lines as the platform does, and keeps the items of a list on one line. */
  private static final ObjectWriter PRINTED = MAPPER.writerWithDefaultPrettyPrinter();

  private JsonWriter() {}

  /** The value in one line, without a line end. */
  public static String line(Object value) {
    return written(MAPPER.writer(), value);
  }

  /** The value on several indented lines, with a line end. */
  public static String page(Object value) {
    return written(PRETTY, value) + "\n";
  }

  /**
   * Writes the same of a list, one item after another, so that it need not be in memory as a whole.
   *
   * @throws IOException if it cannot be written
   */
  public static void page(Stream<?> items, Writer out) throws IOException {
    try (SequenceWriter array = ITEMS.writeValuesAsArray(out)) {
      for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
        array.write(each.next());
      }
    }
    out.write("\n");
  }

  /**
   * The value as a command prints it: indented, without a line end. Here records count as plain
   * values, too.
   */
  public static String printed(Object value) {
    return written(PRINTED, value);
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain value", e);
    }
  }
}
