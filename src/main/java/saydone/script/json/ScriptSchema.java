package saydone.script.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of a session script. It lets an editor complete and check a script
 * while it is written; {@link ScriptReader} checks the rules that bind several fields.
 */
public final class ScriptSchema {

  private static final String RESOURCE = "/saydone/script/session-script.schema.json";

  private ScriptSchema() {}

  /** The text of the schema, JSON in UTF-8 with a line end at its end. */
  public static String text() {
    try (InputStream in = ScriptSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from the program: " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema cannot be read: " + RESOURCE, e);
    }
  }
}
