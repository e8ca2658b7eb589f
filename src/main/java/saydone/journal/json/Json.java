package saydone.journal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON text to and from plain values: maps with string keys, lists, strings, numbers and booleans.
 * Fields keep their order. A number that JSON has no word for, such as not-a-number, is written as
 * a string.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Ends its lines alike on every platform. */
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private Json() {}

  /** The value in one line, without a line end. */
  public static String line(Object value) {
    return written(MAPPER.writer(), value);
  }

  /** The value over several indented lines, with a line end. */
  public static String page(Object value) {
    return written(PRETTY, value) + "\n";
  }

  /**
   * The fields of one JSON object.
   *
   * @throws MalformedJsonException if the text is anything else, has a key twice, or goes on after
   *     the object
   */
  public static Map<String, Object> object(String text) throws MalformedJsonException {
    try {
      Map<String, Object> fields =
          MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
      if (fields == null) {
        throw new MalformedJsonException("not a JSON object but null");
      }
      return fields;
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new MalformedJsonException("not a JSON object" + place, e);
    }
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain value", e);
    }
  }
}
