package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.file.NoFiles;
import saydone.home.DataFolder;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;

final class RemindCommandTests {

  private final Path temporary;
  private final DataFolder folder;

  RemindCommandTests(@TempDir Path temporary) {
    this.temporary = temporary;
    folder = new DataFolder(temporary.resolve("data"));
  }

  private Ran remind(String... arguments) {
    List<String> line = new ArrayList<>(List.of("remind", "--data", folder.path().toString()));
    line.addAll(List.of(arguments));
    return Ran.saydone(line.toArray(String[]::new));
  }

  @Test
  void atFirstThereIsNone() {
    Ran ran = remind();
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of("Reminders: none."), ran.lines());
  }

  @Test
  void timesAreRememberedAndTold() throws Exception {
    List<String> lines = remind("16:30", "10").lines();
    assertEquals("Reminders: every day at 10:00, 16:30.", lines.get(0));
    assertTrue(
        lines.get(1).matches("The next one: [a-z]+, [0-9-]+ at (10:00|16:30)\\."), lines.get(1));

    assertEquals(lines.get(0), remind().lines().get(0));
    assertEquals(
        "Reminders: every day at 10:00, 16:30.",
        Ran.saydone("profile", "--data", folder.path().toString()).lines().get(0));
  }

  @Test
  void daysAreChosenByTheirBeginning() {
    assertEquals(
        "Reminders: monday, thursday at 10:00.",
        remind("10:00", "--days", "thu,Monday").lines().get(0));
  }

  @Test
  void neverIsKeptAndTakenBack() throws Exception {
    remind("10:00");
    assertEquals(List.of("Reminders: none."), remind("--never").lines());
    assertEquals(ReminderPlan.NEVER, Profile.read(folder).reminders().orElseThrow());
    remind("--as-prescribed");
    assertTrue(Profile.read(folder).reminders().isEmpty());
  }

  @Test
  void asPrescribedFollowsTheUsersScript() throws Exception {
    Path scripts = Files.createDirectories(folder.path().resolve("scripts"));
    Files.writeString(
        scripts.resolve("own.json"),
        """
        {"schemaVersion": 1, "id": "own", "name": "Own", "frequency": {"times": 2, "per": "day"},
         "exercises": [{"id": "heel-raise", "name": "Heel raise", "side": "both",
           "position": "Sit tall.", "instructions": ["Lift both heels."], "dose": {"reps": 3}}]}
        """);
    assertEquals("Reminders: every day at 10:00, 16:00.", remind().lines().get(0));
  }

  @Test
  void quietHasAnEnd() throws Exception {
    remind("10:00");
    List<String> lines = remind("--quiet", "3h").lines();
    assertTrue(lines.get(2).startsWith("Quiet until "), lines.toString());
    assertEquals(2, remind("--quiet", "off").lines().size());
  }

  @Test
  void aCalendarFileIsWritten() throws Exception {
    Path file = temporary.resolve("exercises.ics");
    Ran ran = remind("10:00", "16:00", "--calendar", file.toString());
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(2, Files.readString(file).lines().filter("BEGIN:VEVENT"::equals).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06:00 | 06:00 is no time from 07:00 to 21:00; write one such as 10:00 or 16:30",
        "25:00 | 25:00 is no time of the day; write one such as 10:00 or 16:30",
        "noon | noon is no time from 07:00 to 21:00; write one such as 10:00 or 16:30",
        "10:00 --never | Give times, --never or --as-prescribed, one of them",
        "--days monday | --days goes with times, such as: remind 10:00 --days monday,friday",
        "10:00 --days m | --days m: write days such as monday,wednesday,friday",
        "--quiet 0h | --quiet 0h: write how long, such as 90m, 3h or 2d, 31d at most, or off",
        "--quiet 32d | --quiet 32d: write how long, such as 90m, 3h or 2d, 31d at most, or off",
        "--calendar x.ics | There is no reminder to write; give times, such as: remind 10:00 16:00"
      })
  void wrongUsageIsTold(String arguments, String message) {
    Ran ran = remind(arguments.split(" ", -1));
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(message, ran.lastMessage());
  }

  @Test
  void aCalendarThatCannotBeWrittenIsWrongUsage() {
    Ran ran = remind("10:00", "--calendar", temporary.resolve("none/x.ics").toString());
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().startsWith("--calendar "), ran.err());
  }

  @Test
  void aPipeForTheCalendarIsNotWaitedFor() throws Exception {
    Path pipe = NoFiles.pipe(temporary.resolve("x.ics"));
    Ran ran =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> remind("10:00", "--calendar", pipe.toString()));
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().startsWith("--calendar " + pipe), ran.err());
  }

  @Test
  void aDamagedProfileIsTold() throws Exception {
    folder.keep(Profile.NAME, "{");
    assertEquals(ExitCode.DATA, remind().code());
  }
}
