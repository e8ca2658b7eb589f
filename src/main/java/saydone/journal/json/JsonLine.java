package saydone.journal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads one line of a journal as plain values: maps with string keys, lists, strings, numbers and
 * booleans.
 *
 * <p>{@link saydone.json} reads all other files of the program: it keeps the place of each value,
 * collects everything that is wrong, and asks for a repair. A journal needs none of that. The
 * program writes it and reads it line by line: a line is taken or is a flaw, its number is its
 * place, and the next line is read in any case. The last journals of a user are read when a session
 * begins, so a line costs no more than the values in it.
 */
public final class JsonLine {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonLine() {}

  /**
   * The fields of one JSON object.
   *
   * @throws MalformedJsonException if the text is anything else, has a key twice, or goes on after
   *     the object
   */
  public static Map<String, Object> fields(String text) throws MalformedJsonException {
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
}
