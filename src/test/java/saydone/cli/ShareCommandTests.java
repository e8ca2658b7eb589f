package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.home.DataFolder;

/** One file for the therapist, and one back. */
final class ShareCommandTests {

  private static final Instant NOVEMBER = Instant.parse("2026-11-15T12:00:00Z");

  private final Path temporary;
  private final DataFolder data;
  private final Path file;

  ShareCommandTests(@TempDir Path temporary) {
    this.temporary = temporary;
    data = new DataFolder(temporary.resolve("data"));
    file = temporary.resolve("share.zip");
  }

  private Ran share(String... options) {
    List<String> line = new ArrayList<>(List.of("share", "--out", file.toString()));
    line.addAll(List.of(options));
    return GivenSessions.ran(data, line.toArray(String[]::new));
  }

  private static Map<String, String> content(Path zip) throws IOException {
    Map<String, String> content = new LinkedHashMap<>();
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : opened.stream().toList()) {
        content.put(
            entry.getName(),
            new String(opened.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return content;
  }

  @Test
  void theFileHasTheRecordAndTheScriptAsItWasPlayed() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    Path second = GivenSessions.record(data, NOVEMBER.plusSeconds(3600));
    byte[] before = Files.readAllBytes(second.resolve("journal.jsonl"));

    Ran ran = share();

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(
        List.of(
            "Made " + file + ": 7 files.",
            "In it: a report to read and print; what 2 sessions came to, week by week and exercise"
                + " by exercise; the scripts as they were played; and what was answered about pain"
                + " and effort.",
            "Not in it: sounds, and words that were heard. Nothing was sent; give the file to your"
                + " therapist as you like."),
        ran.lines());
    Map<String, String> content = content(file);
    assertEquals(
        "report.html report.csv history.json weeks.json"
            + " summaries/2026-11-15T13-00-00Z_heels.json"
            + " summaries/2026-11-15T12-00-00Z_heels.json",
        String.join(" ", List.copyOf(content.keySet()).subList(0, 6)));
    assertTrue(content.getOrDefault("report.html", "").startsWith("<!doctype html>"));
    assertTrue(content.getOrDefault("report.csv", "").contains("2026-11-15T12-00-00Z_heels"));
    assertTrue(content.getOrDefault("history.json", "").contains("2026-11-15T12-00-00Z_heels"));
    assertTrue(content.containsValue(GivenSessions.SCRIPT));
    assertArrayEquals(before, Files.readAllBytes(second.resolve("journal.jsonl")));
  }

  @Test
  void noWordThatWasHeardIsInIt() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    share();

    assertTrue(content(file).values().stream().noneMatch(each -> each.contains("that's")));
    assertTrue(content(file).keySet().stream().noneMatch(each -> each.contains("journal")));
  }

  @Test
  void daysAreChosen() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    GivenSessions.record(data, NOVEMBER.plusSeconds(10 * 86_400));

    Ran ran = share("--from", "2026-11-20");

    assertTrue(ran.out().contains("what 1 session came to"), ran.out());
    assertFalse(content(file).getOrDefault("history.json", "").contains("2026-11-15"));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    Files.writeString(file, "mine");

    Ran ran = share();

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(file + " is there already; choose another name, or move it", ran.lastMessage());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aScriptAndANoteGoToThePatientAndNothingElse() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    Path script = Files.writeString(temporary.resolve("new.json"), GivenSessions.CHANGED);

    Ran ran = share("--script", script.toString(), "--note", "Well\u0007 done.", "--by", "Anna");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(
        List.of(
            "Made " + file + ": 2 files.", "In it: the script Heels.", "In it: a note from Anna."),
        ran.lines());
    Map<String, String> content = content(file);
    assertEquals(
        List.of("script.json", "note.json", "manifest.json"), List.copyOf(content.keySet()));
    assertEquals(GivenSessions.CHANGED, content.getOrDefault("script.json", ""));
    assertTrue(
        content.getOrDefault("note.json", "").contains("\"Well done.\""),
        content.getOrDefault("note.json", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--note;Well | --note and --by go together, such as: --note \"Well done.\" --by Anna",
        "--by;Anna | --note and --by go together, such as: --note \"Well done.\" --by Anna",
        "--note;...;--by;Anna | --note needs words, and at most 700 characters",
        "--note;Well;--by;! | --by needs a name, of at most 60 characters",
        "--note;Well;--by;Anna;--from;2026-11-01 | --from and --to choose sessions, which do not go"
            + " with a script or a note",
        "--from;2026-11-02;--to;2026-11-01 | --from 2026-11-02 is after --to 2026-11-01; write the"
            + " earlier day first",
      })
  void wrongUsageIsTold(String options, String message) {
    Ran ran = share(options.split(";", -1));
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(message, ran.lastMessage());
    assertFalse(Files.exists(file));
  }

  @Test
  void aBrokenScriptIsNotShared() throws Exception {
    Path script = Files.writeString(temporary.resolve("new.json"), "{}");
    assertEquals(ExitCode.SCRIPT, share("--script", script.toString()).code());
    assertFalse(Files.exists(file));
  }

  @Test
  void whereThereIsNoSessionThereIsNothingToShare() {
    Ran ran = share();
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals("There is no session to share in " + data.path(), ran.lastMessage());
  }
}
