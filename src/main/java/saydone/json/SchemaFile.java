package saydone.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A JSON Schema that lies in the program. */
public final class SchemaFile {

  private SchemaFile() {}

  /**
   * The text of a schema, JSON in UTF-8 with a line end at its end.
   *
   * @param resource its place in the program, such as {@code /saydone/report/report.schema.json}
   */
  public static String text(String resource) {
    try (InputStream in = SchemaFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema cannot be read: " + resource, e);
    }
  }
}
