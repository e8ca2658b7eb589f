package saydone.profile;

import saydone.json.SchemaFile;

/** The JSON Schema (2020-12) of {@code profile.json}, for whoever edits or reads that file. */
public final class ProfileSchema {

  private static final String RESOURCE = "/saydone/profile/profile.schema.json";

  private ProfileSchema() {}

  /** The text of the schema, JSON in UTF-8 with a line end at its end. */
  public static String text() {
    return SchemaFile.text(RESOURCE);
  }
}
