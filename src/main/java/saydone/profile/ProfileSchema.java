package saydone.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of {@code profile.json}, for whoever edits or reads that file. */
public final class ProfileSchema {

  private static final String RESOURCE = "/saydone/profile/profile.schema.json";

  private ProfileSchema() {}

  /** The text of the schema, JSON in UTF-8 with a line end at its end. */
  public static String text() {
    try (InputStream in = ProfileSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from the program: " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema cannot be read: " + RESOURCE, e);
    }
  }
}
