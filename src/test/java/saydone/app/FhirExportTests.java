package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;
import saydone.report.Report;
import saydone.script.Script;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;

/** What is told of a data folder to a clinic. */
final class FhirExportTests {

  private static final Path SCRIPT = Path.of("scripts/foot-drop.json");

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Report.Selection ALL_DAYS =
      new Report.Selection(Optional.empty(), Optional.empty(), Optional.empty());

  private DataFolder folder;

  @BeforeEach
  void playTwice(@TempDir Path path) throws Exception {
    folder = new DataFolder(path);
    byte[] json = Files.readAllBytes(SCRIPT);
    Script script = ScriptReader.read(SCRIPT.toString(), json).script();
    for (String start : List.of("2026-11-22T10:15:30Z", "2026-11-23T10:15:30Z")) {
      try (Journal journal =
          Sessions.in(folder).begin(script, Map.of(), json, Instant.parse(start), "0.1.0")) {
        journal.append(new Fact.SessionStarted(script.id(), "1.0", 22, 2), Duration.ZERO);
      }
    }
  }

  @Test
  void eachSessionIsToldWithTheScriptThatWasKeptWithIt() throws Exception {
    FhirExport export = export();
    String json = export.bundle().json();

    assertEquals(List.of(), export.problems());
    assertEquals(2, export.bundle().sessions().size());
    assertEquals(1, count(json, "\"resourceType\":\"CarePlan\""));
    assertTrue(json.contains("\"value\":\"2026-11-22T10-15-30Z_foot-drop-seated\""), json);
    assertTrue(json.contains("\"value\":\"2026-11-23T10-15-30Z_foot-drop-seated\""), json);
  }

  @Test
  void aScriptThatIsLostIsNamed() throws Exception {
    SessionFolder last = Sessions.in(folder).latest().orElseThrow();
    Files.delete(last.scriptFile());
    FhirExport export = export();

    assertEquals(1, export.problems().size());
    assertTrue(
        export.problems().get(0).contains(last.scriptFile().toString()),
        export.problems().toString());
    assertTrue(
        export.problems().get(0).endsWith("what was prescribed in " + last.name() + "."),
        export.problems().toString());
    assertEquals(1, count(export.bundle().json(), "\"resourceType\":\"CarePlan\""));
  }

  @Test
  void aScriptThatIsNotValidIsNamed() throws Exception {
    SessionFolder last = Sessions.in(folder).latest().orElseThrow();
    Files.writeString(last.scriptFile(), "{}");
    FhirExport export = export();

    assertEquals(1, export.problems().size());
    assertTrue(
        export.problems().get(0).contains("is not valid; \"saydone check\" tells why."),
        export.problems().toString());
  }

  @Test
  void aSessionThatCannotBeReadIsNamed() throws Exception {
    SessionFolder last = Sessions.in(folder).latest().orElseThrow();
    Files.writeString(last.journalFile(), "nothing\n");
    FhirExport export = export();

    assertEquals(1, export.bundle().sessions().size());
    assertTrue(
        export.problems().get(0).startsWith(last.name() + ": "), export.problems().toString());
    assertFalse(export.bundle().json().contains(last.name()));
  }

  private FhirExport export() throws Exception {
    return FhirExport.of(
        Report.of(PastSessions.newestFirst(folder, NOW), ALL_DAYS, NOW, ZoneOffset.UTC));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
