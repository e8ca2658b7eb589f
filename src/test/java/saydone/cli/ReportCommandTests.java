package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.report.ReportSchema;

final class ReportCommandTests {

  private static final String SESSION = "2026-11-22T10-15-30Z_foot-drop-seated";
  private static final String[] DAYS = {"--from=2026-11-01", "--to=2026-11-30"};

  private final Path folder;
  private final Path data;

  ReportCommandTests(@TempDir Path folder) throws Exception {
    this.folder = folder;
    data = folder.resolve("data");
    Path session = Files.createDirectories(data.resolve("sessions").resolve(SESSION));
    Files.copy(
        Path.of("src/test/resources/saydone/journal/every-fact.jsonl"),
        session.resolve("journal.jsonl"));
  }

  private Ran report(String... options) {
    return Ran.saydone(
        Stream.of(
                Stream.of("report", "--data", data.toString()), Stream.of(DAYS), Stream.of(options))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @Test
  void withoutAFileItIsPrintedInSentences() {
    Ran ran = report();

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("Exercise report: Foot drop, seated\n"), ran.out());
    assertTrue(ran.out().contains("1 of 22 repetitions"), ran.out());
  }

  @Test
  void aFileIsAPageThatOnlyItsOwnerReads() throws Exception {
    Path file = folder.resolve("report.html");
    Ran ran = report("--out", file.toString());

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("Report: " + file), ran.err());
    assertTrue(Files.readString(file).startsWith("<!doctype html>"));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void eachFormatCanBePrinted() throws Exception {
    assertEquals(
        "saydone-report",
        new JsonMapper().readTree(report("--format=json").out()).get("format").asText());
    assertTrue(report("--format", "csv").out().startsWith("\"session\","));
    assertEquals(
        "collection",
        new JsonMapper().readTree(report("--format=fhir").out()).get("type").asText());
    assertTrue(report("--format", "html").out().contains("</html>"));
    assertTrue(report("--format", "text").out().contains("Session by session"));
  }

  @Test
  void theJsonOfEveryFactHasTheShapeOfItsSchema() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ReportSchema.text());

    assertEquals(Set.of(), schema.validate(report("--format=json").out(), InputFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "csv", "json", "fhir", "text"})
  void aSessionThatCannotBeReadIsHiddenInNoFormat(String format) throws Exception {
    String ruined = "2026-11-23T10-15-30Z_foot-drop-seated";
    Path session = Files.createDirectories(data.resolve("sessions").resolve(ruined));
    Files.writeString(session.resolve("journal.jsonl"), "nothing\n");
    Ran ran = report("--format", format);

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue((ran.out() + ran.err()).contains(ruined), ran.out() + ran.err());
  }

  @Test
  void aScriptThatWasNeverPlayedIsWrongUsage() {
    Ran ran = report("--script=hand");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("write one of foot-drop-seated"), ran.err());
    assertEquals(ExitCode.OK, report("--script=foot-drop-seated").code());
  }

  @Test
  void daysThatAreNoneAreWrongUsage() {
    Ran none = Ran.saydone("report", "--data", data.toString(), "--from=yesterday");
    assertEquals(ExitCode.USAGE, none.code());
    assertTrue(none.err().contains("such as --from 2026-11-01"), none.err());

    Ran backwards =
        Ran.saydone("report", "--data", data.toString(), "--from=2026-11-02", "--to=2026-11-01");
    assertEquals(ExitCode.USAGE, backwards.code());
    assertTrue(backwards.err().contains("write the earlier day first"), backwards.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--to=-999999999-01-01",
        "--to=1969-12-31",
        "--to=9999-01-01",
        "--from=+999999999-12-31",
        "--from=0000-01-01"
      })
  void daysOfWhichNoRecordTellsAreWrongUsage(String option) {
    Ran ran = Ran.saydone("report", "--data", data.toString(), option);

    assertEquals(ExitCode.USAGE, ran.code(), ran.err());
    assertTrue(ran.err().contains("write a year from 1970 to 9998"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "csv", "json", "fhir", "text"})
  void allDaysOfWhichARecordCanTellAreReported(String format) {
    Ran ran =
        Ran.saydone(
            "report",
            "--data",
            data.toString(),
            "--from=1970-01-01",
            "--to=9998-12-31",
            "--format=" + format);

    assertEquals(ExitCode.OK, ran.code(), ran.err());
  }

  @Test
  void whatWasBeforeTheLastTwelveWeeksIsLeftOutAndSaid() {
    Ran ran = Ran.saydone("report", "--data", data.toString(), "--to=2027-03-01");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.out().contains("There is no session in these days."), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "1 session before these days is left out. To have all of them: saydone report"
                    + " --from 2026-11-22"),
        ran.out());
  }

  @Test
  void aFileThatCannotBeWrittenIsToldOf() {
    Ran ran = report("--out", folder.resolve("none/report.html").toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("cannot be written"), ran.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void anEmptyFolderHasAReportThatSaysSo() {
    Ran ran = Ran.saydone("report", "--data", folder.resolve("empty").toString(), "--format=text");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.out().contains("There is no session in these days."), ran.out());
  }
}
