package saydone.journal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a journal as plain values: maps with string keys, lists, strings, numbers and
 * booleans.
 *
 * <p>{@link saydone.json} reads all other files of the program: it keeps the place of each value,
 * collects everything that is wrong, and asks for a repair. A journal needs none of that. The
 * program writes it and reads it line by line: a line is taken or is a flaw, its number is its
 * place, and the next line is read in any case. The last journals of a user are read when a session
 * begins, so a line costs no more than the values in it, and Jackson's mapper, which takes long to
 * prepare, is not used.
 */
public final class JsonLine {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonLine() {}

  /**
   * The fields of one JSON object.
   *
   * @throws MalformedJsonException if the text is anything else, has a key twice, or goes on after
   *     the object
   */
  public static Map<String, Object> fields(String text) throws MalformedJsonException {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken first = parser.nextToken();
      Map<String, Object> fields =
          first == JsonToken.START_OBJECT ? object(parser) : new LinkedHashMap<>();
      if (first != JsonToken.START_OBJECT || parser.nextToken() != null) {
        throw new MalformedJsonException(
            "not a JSON object"
                + (first == JsonToken.VALUE_NULL
                    ? " but null"
                    : " at column " + parser.currentTokenLocation().getColumnNr()));
      }
      return fields;
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new MalformedJsonException("not a JSON object" + place, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** The object that has just begun. */
  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  /** The list that has just begun. */
  private static List<Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }
}
