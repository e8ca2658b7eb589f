package saydone.report;

import saydone.json.SchemaFile;

/** The JSON Schema (2020-12) of what {@link ReportJson} writes, for whoever reads that. */
public final class ReportSchema {

  private static final String RESOURCE = "/saydone/report/report.schema.json";

  private ReportSchema() {}

  /** The text of the schema, JSON in UTF-8 with a line end at its end. */
  public static String text() {
    return SchemaFile.text(RESOURCE);
  }
}
