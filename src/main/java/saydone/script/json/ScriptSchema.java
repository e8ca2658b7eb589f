package saydone.script.json;

import saydone.json.SchemaFile;

/**
 * The JSON Schema (2020-12) of a session script. It lets an editor complete and check a script
 * while it is written; {@link ScriptReader} checks the rules that bind several fields.
 */
public final class ScriptSchema {

  private static final String RESOURCE = "/saydone/script/session-script.schema.json";

  private ScriptSchema() {}

  /** The text of the schema, JSON in UTF-8 with a line end at its end. */
  public static String text() {
    return SchemaFile.text(RESOURCE);
  }
}
