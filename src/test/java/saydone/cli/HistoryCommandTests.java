package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryCommandTests {

  private static final String SESSION = "2026-11-22T10-15-30Z_foot-drop-seated";

  private final Path data;

  HistoryCommandTests(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  @Test
  void eachSessionIsALine() throws Exception {
    keepSession();
    Ran ran = history();

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(1, ran.lines().size());
    assertTrue(
        ran.out()
            .contains(
                ", Foot drop, seated: 1 of 22 repetitions, 1 minute, pain 3 before, reported pain"
                    + " of 7, ended early."),
        ran.out());
  }

  @Test
  void eachSessionIsAnObjectOfJson() throws Exception {
    keepSession();
    JsonNode sessions = new JsonMapper().readTree(history("--json").out());

    assertEquals(1, sessions.size());
    assertEquals(SESSION, sessions.get(0).get("folder").asText());
    assertEquals(0, sessions.get(0).get("problems").size());
  }

  @Test
  void noSessionIsToldOf() {
    assertEquals(
        new Ran(ExitCode.OK, "There is no session yet." + System.lineSeparator(), ""), history());
    assertEquals("[]", history("--json").out().replaceAll("\\s", ""));
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldOf() throws Exception {
    Files.writeString(data, "in the way");
    Ran ran = history();

    assertEquals(ExitCode.DATA, ran.code());
    assertTrue(ran.err().contains(data.toString()), ran.err());
  }

  private void keepSession() throws Exception {
    Path session = Files.createDirectories(data.resolve("sessions").resolve(SESSION));
    Files.copy(
        Path.of("src/test/resources/saydone/journal/every-fact.jsonl"),
        session.resolve("journal.jsonl"));
  }

  private Ran history(String... options) {
    String[] arguments = {"history", "--data", data.toString()};
    return options.length == 0
        ? Ran.saydone(arguments)
        : Ran.saydone(arguments[0], arguments[1], arguments[2], options[0]);
  }
}
