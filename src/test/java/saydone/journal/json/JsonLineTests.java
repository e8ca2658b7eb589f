package saydone.journal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLineTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"seq\":1,\"type\":\"paused\",\"at\":12.5}",
        " {\"a\" : [1, [], {}, [null, true, false]], \"b\":{\"c\":{\"d\":\"\\u00e9\\n\"}}} ",
        "{\"i\":2147483647,\"l\":2147483648,\"b\":123456789012345678901234567890}",
        "{\"f\":-0.0,\"e\":1e400,\"s\":4.9e-324,\"n\":null,\"\":\"\"}",
      })
  void anObjectBecomesPlainValuesAsByJacksonsMapper(String line) throws Exception {
    Map<String, Object> fields = JsonLine.fields(line);

    assertEquals(
        new JsonMapper().readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {}),
        fields);
    assertEquals(
        new JsonMapper().writeValueAsString(new JsonMapper().readTree(line)),
        new JsonMapper().writeValueAsString(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                  | not a JSON object but null",
        "[1]                   | not a JSON object at column 1",
        "7                     | not a JSON object at column 1",
        "{\"a\":1} {}          | not a JSON object at column 9",
        "{\"a\":1,\"a\":2}     | not a JSON object at column 11",
        "{\"a\":{\"b\":1,\"b\":2}} | not a JSON object at column 16",
        "{\"a\":NaN}           | not a JSON object at column 9",
        "{\"a\":[1,]}          | not a JSON object at column 9",
      })
  void anythingElseIsRefusedWithItsPlace(String line, String message) {
    assertEquals(message, refusal(line));
  }

  @Test
  void whatIsCutOffIsRefused() {
    String whole = "{\"a\":[1,{\"b\":\"c\"}],\"d\":true}";
    for (String cut : List.of("", whole.substring(0, 1), whole.substring(0, 15), "{\"d\":tru")) {
      assertEquals("not a JSON object at column ", refusal(cut).replaceAll("\\d+$", ""), cut);
    }
  }

  private static String refusal(String line) {
    return String.valueOf(
        assertThrows(MalformedJsonException.class, () -> JsonLine.fields(line)).getMessage());
  }
}
