package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saydone.profile.ProfileSchema;
import saydone.report.ReportSchema;
import saydone.script.json.ScriptSchema;

final class SchemaCommandTests {

  @Test
  void theSchemaIsThatOfAScriptUnlessAnotherIsNamed() {
    Ran ran = new Ran(ExitCode.OK, ScriptSchema.text() + System.lineSeparator(), "");
    assertEquals(ran, Ran.saydone("schema"));
    assertEquals(ran, Ran.saydone("schema", "script"));
  }

  @Test
  void theSchemaOfWhatIsRememberedIsPrintedToo() {
    assertEquals(
        new Ran(ExitCode.OK, ProfileSchema.text() + System.lineSeparator(), ""),
        Ran.saydone("schema", "profile"));
  }

  @Test
  void theSchemaOfAReportIsPrintedToo() {
    assertEquals(
        new Ran(ExitCode.OK, ReportSchema.text() + System.lineSeparator(), ""),
        Ran.saydone("schema", "report"));
  }

  @Test
  void anotherFileHasNoSchema() {
    Ran ran = Ran.saydone("schema", "settings");
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("[SCRIPT, PROFILE, REPORT]"), ran.err());
  }
}
