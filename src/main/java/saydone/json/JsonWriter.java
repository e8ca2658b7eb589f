package saydone.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Writes plain values as JSON: maps with string keys, lists, strings, numbers and booleans. Fields
 * keep their order. A number that JSON has no word for, such as not-a-number, is written as a
 * string. Safe for several threads.
 */
public final class JsonWriter {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** An indenter that ends lines in the same way on every platform. */
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

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
