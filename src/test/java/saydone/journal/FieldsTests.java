package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:15:30.123Z",
        "2024-02-29T23:59:59.999Z",
        "1970-01-01T00:00:00.000Z",
        "2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30.123456789Z",
        "2026-11-22T24:00:00.000Z",
        "2016-12-31T23:59:60.000Z",
        "2026-11-22t10:15:30.123z",
      })
  void aTimeIsReadAsJavaReadsIt(String text) throws Exception {
    assertEquals(Instant.parse(text), instant(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T10:15:30.123Z",
        "2026-13-22T10:15:30.123Z",
        "2026-11-22T10:60:30.123Z",
        "2026-11-22T25:15:30.123Z",
        "2026-11-22T10:15:61.123Z",
        "2026-11-22T10:15:3\u0661.123Z",
        "2026-11-22 10:15:30.123Z",
        "+026-11-22T10:15:30.123Z",
      })
  void whatIsNoTimeIsSaidToBeNone(String text) {
    MalformedLineException wrong = assertThrows(MalformedLineException.class, () -> instant(text));

    assertEquals("at is no date and time: \"" + text + "\"", wrong.reason());
  }

  private static Instant instant(String text) throws MalformedLineException {
    return new Fields(Map.of("at", text)).instant("at");
  }
}
