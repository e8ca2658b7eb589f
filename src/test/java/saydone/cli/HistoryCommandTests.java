package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryCommandTests {

  private static final String SESSION = "2026-11-22T10-15-30Z_foot-drop-seated";
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

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
    JsonNode left = sessions.at("/0/exercises/0/bySideAndLevel/0");
    assertEquals("left", left.get("side").asText());
    assertEquals("active", left.get("level").asText());
    assertEquals(10, left.get("prescribed").asInt());
  }

  @Test
  void noSessionIsToldOf() {
    assertEquals(
        new Ran(ExitCode.OK, "There is no session yet." + System.lineSeparator(), ""), history());
    assertEquals("[]", history("--json").out().replaceAll("\\s", ""));
  }

  @Test
  void theSpokenAnswerIsPrinted() throws Exception {
    assertEquals(List.of("There is no session yet."), history("--spoken").lines());

    keepSession(LocalDate.now(ZoneOffset.UTC).minusDays(14));
    assertEquals(
        List.of(
            "This week you did no session so far.",
            "Last time you did one of twenty two repetitions.",
            "Your pain before the session was three."),
        history("--spoken").lines());
  }

  @Test
  void whatCannotBePrintedTogetherIsWrongUsage() {
    Ran ran = Ran.saydone("history", "--data", data.toString(), "--spoken", "--json");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("leave out --json"), ran.err());
  }

  @Test
  void onlySessionsOfSomeDaysAreToldOf() throws Exception {
    keepSession(DAY);
    keepSession(DAY.plusDays(4));

    assertEquals(2, history("--from=2026-11-21").lines().size());
    assertEquals(1, history("--from=2026-11-24").lines().size());
    assertEquals(1, history("--to=2026-11-24").lines().size());
    assertEquals(
        List.of("There is no session in these days."), history("--from=2027-01-01").lines());
    assertEquals("[]", history("--from=2027-01-01", "--json").out().replaceAll("\\s", ""));
  }

  @Test
  void weeksAreToldOfBeforeAllDays() throws Exception {
    assertEquals(List.of("There is no session yet."), history("--weeks").lines());
    assertEquals("{\"weeks\":[]}", history("--weeks", "--json").out().replaceAll("\\s", ""));

    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(14);
    keepSession(day);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    assertEquals(
        List.of(
            "Week of " + monday + ": 1 session, 1 of 22 repetitions.",
            "From " + day + " to " + day + ": 1 session, 1 of 22 repetitions."),
        history("--weeks", "--to=" + day).lines());
    JsonNode told = new JsonMapper().readTree(history("--weeks", "--to=" + day, "--json").out());
    assertEquals(day.toString(), told.at("/weeks/0/last").textValue());
    assertEquals(1, told.at("/inAll/sessions/unscheduled").intValue());
  }

  @Test
  void whatIsNoDayIsWrongUsage() {
    Ran none = history("--from=yesterday");
    assertEquals(ExitCode.USAGE, none.code());
    assertTrue(
        none.err().contains("write year, month and day, such as --from 2026-11-01"), none.err());

    Ran backwards = history("--from=2026-11-02", "--to=2026-11-01");
    assertEquals(ExitCode.USAGE, backwards.code());
    assertTrue(backwards.err().contains("write the earlier day first"), backwards.err());
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldOf() throws Exception {
    Files.writeString(data, "in the way");
    Ran ran = history();

    assertEquals(ExitCode.DATA, ran.code());
    assertTrue(ran.err().contains(data.toString()), ran.err());
  }

  private void keepSession() throws Exception {
    keepSession(DAY);
  }

  /** Keeps the session of every fact as one of another day. */
  private void keepSession(LocalDate day) throws Exception {
    Path session =
        Files.createDirectories(
            data.resolve("sessions").resolve(SESSION.replace(DAY.toString(), day.toString())));
    String journal =
        Files.readString(Path.of("src/test/resources/saydone/journal/every-fact.jsonl"));
    Files.writeString(
        session.resolve("journal.jsonl"), journal.replace(DAY.toString(), day.toString()));
  }

  private Ran history(String... options) {
    return Ran.saydone(
        Stream.concat(Stream.of("history", "--data", data.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
