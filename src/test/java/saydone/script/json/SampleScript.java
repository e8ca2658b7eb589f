package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import saydone.json.Problem;

/** A valid script with every field, and its text with something else in one place. */
final class SampleScript {

  /** What problems call it. */
  static final String NAME = "sample.json";

  private SampleScript() {}

  /** The script as it is. */
  static String text() {
    try (InputStream in = SampleScript.class.getResourceAsStream("../every-field.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script with some text, which stands in it once, replaced by other text. */
  static String with(String some, String other) {
    String text = text();
    assertEquals(
        text.indexOf(some), text.lastIndexOf(some), "must stand in one place only: " + some);
    assertEquals(true, text.contains(some), "must stand in the sample: " + some);
    return text.replace(some, other);
  }

  /** Reads text as a script. */
  static ReadScript read(String text) throws InvalidScriptException {
    return ScriptReader.read(NAME, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with text, one line a problem; empty for a valid script. */
  static List<String> problemsOf(String text) {
    return problemsOf(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with bytes, one line a problem; empty for a valid script. */
  static List<String> problemsOf(byte[] bytes) {
    try {
      ScriptReader.read(NAME, bytes);
      return List.of();
    } catch (InvalidScriptException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
