package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Clip;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.LastSessions;
import saydone.journal.Samples;
import saydone.journal.Sessions;
import saydone.profile.Profile;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.teach.TaughtFile;
import saydone.voice.cache.ClipFolder;

final class ForgetCommandTests {

  private static final String SCRIPT = "foot-drop-seated";
  private static final Optional<String> NOBODY = Optional.empty();

  /** In the middle of a month, and at noon in most zones. */
  private static final Instant OCTOBER = Instant.parse("2026-10-15T12:00:00Z");

  private static final Instant NOVEMBER = Instant.parse("2026-11-15T12:00:00Z");

  private final Path temporary;
  private final DataFolder data;

  ForgetCommandTests(@TempDir Path temporary) {
    this.temporary = temporary;
    data = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void allThatAPlayedSessionLeavesGoes() throws Exception {
    RecordedSession session = new RecordedSession(temporary);
    session.record("data");
    keepEverythingElse();

    Ran ran = forget("--all", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertFalse(Files.exists(data.path()), files().toString());
    assertTrue(ran.out().contains(", Short: 6 of 6 repetitions"), ran.out());
    assertTrue(ran.out().contains(" of them sounds of you"), ran.out());
    for (String line :
        List.of(
            "speech, 1 file: what the coach said",
            "settings.json, 1 file: the voice, its rate, volume and pitch, and how strictly the"
                + " coach hears",
            "profile.json, 1 file: what the coach remembers of you",
            "microphone.json, 1 file: what is known of your microphone",
            "taught.json, 1 file: the words that you taught",
            "notes.json, 1 file: what others wrote to you",
            "scripts, 2 files: what was prescribed last, and the scripts before that",
            "prescribed.json, 1 file: which script was prescribed last",
            "importing, 1 file: sessions of which the import was cut off",
            "Deleted.")) {
      assertTrue(ran.lines().contains(line), ran.out());
    }
    assertEquals(
        "There is no session yet.",
        Ran.saydone("history", "--data", data.path().toString()).out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--all", "--before=2026-11-01"})
  void whatLiesInTheSecondPlaceGoesToo(String extent) throws Exception {
    String usual = System.getProperty("java.io.tmpdir");
    Path second = Files.createDirectory(temporary.resolve("second"));
    System.setProperty("java.io.tmpdir", second.toString());
    try {
      DataFolder away = new DataFolder(data.path()).secondPlace();
      Journal journal =
          Sessions.in(away)
              .begin(Samples.script(), Map.of(), new byte[] {'{', '}'}, OCTOBER, "test");
      journal.close();

      Ran ran = forget(extent, "--yes");

      assertEquals(ExitCode.OK, ran.code(), ran.err());
      assertTrue(ran.out().contains(journal.folder().path().toString()), ran.out());
      try (Stream<Path> left = Files.list(second)) {
        assertEquals(List.of(), left.toList());
      }
    } finally {
      System.setProperty("java.io.tmpdir", usual);
    }
  }

  @Test
  void whatTheUserPutThereStaysAndIsNamed() throws Exception {
    Path session = keepSession(OCTOBER);
    keepEverythingElse();
    Path note = write(session.resolve("note.txt"));
    Path cue = write(data.cues().resolve("tick.wav"));
    Path song = write(session.resolve("audio/song.wav"));

    Ran ran = forget("--all", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of(cue, song, note), files());
    for (Path left : List.of(note, cue.getParent(), song)) {
      assertTrue(
          ran.lines().contains("Left as it is, because Saydone did not make it: " + left),
          ran.out());
    }
    assertEquals(
        "There is no session yet.",
        Ran.saydone("history", "--data", data.path().toString()).out().strip());
    assertEquals(
        List.of("There is nothing to forget in " + data.path() + "."),
        forget("--all", "--yes").lines().subList(0, 1));
  }

  @Test
  void whatWasPrescribedGoesAndTheUsersOwnScriptsStay() throws Exception {
    prescribe();
    Path own = write(data.scripts().resolve("own.json"));
    Path older = write(data.scripts().resolve("former/notes of mine.json"));
    assertTrue(Files.exists(data.scripts().resolve("heels.json")));

    Ran ran = forget("--all", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of(older, own), files());
    assertTrue(
        ran.lines()
            .contains(
                "Left as it is, because it may be your own; delete it yourself if it was prescribed"
                    + " before: "
                    + own),
        ran.out());
    assertTrue(
        ran.lines().contains("Left as it is, because Saydone did not make it: " + older),
        ran.out());
  }

  @Test
  void whatWasPrescribedInPlaceOfTheUsersOwnScriptGoesWithTheOneBefore() throws Exception {
    Files.createDirectories(data.scripts());
    Files.writeString(data.scripts().resolve("mine.json"), GivenSessions.SCRIPT);
    prescribe();
    assertEquals(GivenSessions.CHANGED, Files.readString(data.scripts().resolve("mine.json")));

    forget("--all", "--yes");

    assertFalse(Files.exists(data.path()), files().toString());
  }

  @Test
  void aPrescribedScriptThatIsALinkStaysAndSoDoesWhatItLeadsTo() throws Exception {
    prescribe();
    Path elsewhere = temporary.resolve("elsewhere.json");
    Path link = data.scripts().resolve("heels.json");
    Files.move(link, elsewhere);
    Files.createSymbolicLink(link, elsewhere);

    Ran ran = forget("--all", "--yes");

    assertEquals(List.of(link), files());
    assertTrue(Files.exists(elsewhere));
    assertTrue(ran.lines().contains("Left as it is, because it is a link: " + link), ran.out());
  }

  @Test
  void sessionsOfAnImportThatWasCutOffGoByTheirDay() throws Exception {
    Path kept = keepSession(NOVEMBER);
    Path whole = importing(keepSession(OCTOBER));
    Path half = data.importing().resolve("2026-10-14T12-00-00Z_heels");
    write(half.resolve("script.json"));
    Path later = importing(keepSession(NOVEMBER.plusSeconds(60)));

    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(
        ran.lines().contains("importing, 4 files: sessions of which the import was cut off"),
        ran.out());
    assertFalse(Files.exists(whole));
    assertFalse(Files.exists(half));
    assertTrue(Files.exists(later.resolve("journal.jsonl")));
    assertEquals(List.of(kept), sessions());

    Ran named = forget("--session", later.getFileName().toString(), "--yes");
    assertEquals(ExitCode.OK, named.code(), named.err());
    assertFalse(Files.exists(data.importing()));
    assertEquals(List.of(kept), sessions());
  }

  @Test
  void aLinkToImportedSessionsElsewhereIsNotFollowed() throws Exception {
    Path session = importing(keepSession(OCTOBER));
    Path outside = temporary.resolve("outside");
    Files.move(data.importing(), outside);
    Files.createSymbolicLink(data.importing(), outside);
    // Of the same name, so that it is looked for there, too.
    keepSession(OCTOBER);

    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of(), sessions());
    assertTrue(Files.exists(outside.resolve(session.getFileName()).resolve("journal.jsonl")));
  }

  /** Moves a session to where an import leaves it that is cut off. */
  private Path importing(Path session) throws IOException {
    Files.createDirectories(data.importing());
    return Files.move(session, data.importing().resolve(session.getFileName()));
  }

  @Test
  void nothingIsTouchedWithoutAYes() throws Exception {
    keepSession(OCTOBER);
    List<Path> before = files();
    for (String answer : List.of("no", "", "y", "yes please")) {
      Ran ran = answered(Optional.of(answer), "--all");

      assertEquals(ExitCode.OK, ran.code(), ran.err());
      assertTrue(
          ran.out().strip().endsWith("Type yes to delete it: Nothing was deleted."), ran.out());
      assertEquals(before, files());
    }
    assertEquals(ExitCode.OK, answered(Optional.of(" Yes "), "--all").code());
    assertFalse(Files.exists(data.path()));
  }

  @Test
  void whereNobodyCanBeAskedTheListIsPrintedAndTheRemedy() throws Exception {
    Path session = keepSession(OCTOBER);
    List<Path> before = files();
    Ran ran = answered(NOBODY, "--all");

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        "Nothing was deleted, because there is no terminal on which to ask. If all this may go, add"
            + " --yes.",
        ran.err().strip());
    assertTrue(ran.out().contains("sessions/" + session.getFileName() + ", 3 files"), ran.out());
    assertEquals(before, files());
  }

  @Test
  void sessionsBeforeADayGoInTheZoneOfTheUser() throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 1);
    Instant midnight = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    keepSession(OCTOBER);
    keepSession(midnight.minusSeconds(1));
    Path first = keepSession(midnight);
    Path last = keepSession(NOVEMBER);
    keepEverythingElse();

    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of(first, last), sessions());
    assertFalse(Files.exists(data.speech()));
    assertEquals(List.of("done"), TaughtFile.load(data).names());
    assertEquals(WeakSide.LEFT, Profile.read(data).weakSide().orElseThrow());
    assertTrue(ran.out().contains("your settings are kept. To delete them, too:"), ran.out());
    assertEquals(
        List.of("There is nothing to forget in " + data.path() + "."),
        forget("--before", "2026-11-01", "--yes").lines());
  }

  @Test
  void whatWasSaidInAForgottenSessionIsSaidAgain() throws Exception {
    keepSession(OCTOBER);
    keepSession(NOVEMBER);
    Profile.NONE
        .withPrecautionsSaid(SCRIPT, "1.0", OCTOBER.plusSeconds(30))
        .withPrecautionsSaid("shoulder", "1.0", NOVEMBER.plusSeconds(30))
        .save(data);

    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertTrue(
        ran.lines()
            .contains(
                "From profile.json: when the precautions of "
                    + SCRIPT
                    + " were last said. The coach says them in full next time."),
        ran.out());
    assertEquals(List.of("shoulder"), List.copyOf(Profile.read(data).precautions().keySet()));
  }

  @Test
  void aDamagedProfileIsTold() throws Exception {
    keepSession(OCTOBER);
    Path profile = write(data.path().resolve("profile.json"));
    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.out().contains("is damaged, and left as it is: profile.json:1:1"), ran.out());
    assertEquals(List.of(), sessions());
    assertTrue(Files.exists(profile));
    forget("--all", "--yes");
    assertFalse(Files.exists(data.path()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-10-15T12-00-00Z_foot-drop-seated", "2026-10-15T12", "2026-10", "{}"})
  void oneSessionGoesByItsNameOrTimeOrTheBeginningOfIt(String given) throws Exception {
    keepSession(OCTOBER);
    Path other = keepSession(NOVEMBER);
    String name =
        given.equals("{}")
            ? Ran.saydone("history", "--data", data.path().toString())
                .lines()
                .get(1)
                .replaceAll(",.*", "")
            : given;

    Ran ran = forget("--session", name, "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of(other), sessions());
  }

  @Test
  void aSecondSessionOfTheSameSecondIsNotTakenForTheFirst() throws Exception {
    Path first = keepSession(OCTOBER);
    Path second = keepSession(OCTOBER);
    Ran both = forget("--session", "2026-10-15", "--yes");

    assertEquals(ExitCode.USAGE, both.code());
    assertTrue(both.err().contains("may be any of these; write more of the name: "), both.err());
    assertTrue(both.err().contains(second.getFileName().toString()), both.err());
    assertEquals(ExitCode.OK, forget("--session", first.getFileName() + "", "--yes").code());
    assertEquals(List.of(second), sessions());
  }

  @Test
  void anUnknownSessionIsWrongUsageWithThoseThatAreNear() throws Exception {
    keepSession(OCTOBER);
    Ran near = forget("--session", "2026-10-14", "--yes");
    Ran far = forget("--session", "yesterday", "--yes");
    Ran none = forget("--session", "", "--yes");

    for (Ran ran : List.of(near, far, none)) {
      assertEquals(ExitCode.USAGE, ran.code());
    }
    assertTrue(
        near.err()
            .startsWith(
                "--session \"2026-10-14\" is no session in "
                    + data.path()
                    + "; did you mean one of these? 2026-10-15T12-00-00Z_foot-drop-seated, "),
        near.err());
    assertTrue(far.err().contains("; these are listed by: saydone history"), far.err());
    assertEquals(1, sessions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--before 2026-13-01 | --before 2026-13-01 is no day; write year, month and day, such as",
        "--before 2026-02-30 | --before 2026-02-30 is no day",
        "--before tomorrow | --before tomorrow is no day",
        "--before -999999999-01-01 | --before -999999999-01-01 is too far away; write a year from",
        "--before +999999999-12-31 | --before +999999999-12-31 is too far away; write a year from",
        "--before 01.11.2026 | --before 01.11.2026 is no day",
        "--all --before 2026-11-01 | Error: --before=DATE, --all are mutually exclusive",
        "--yes | Error: Missing required argument (specify one of these):",
      })
  void aWrongExtentIsWrongUsage(String options, String message) throws Exception {
    keepSession(OCTOBER);
    Ran ran = forget(options.split(" ", -1));

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().startsWith(message), ran.err());
    assertEquals(1, sessions().size());
  }

  @Test
  void whileASessionIsRecordedNothingIsForgotten() throws Exception {
    keepSession(OCTOBER);
    List<Path> before;
    Ran ran;
    try (Journal live = begin(NOVEMBER)) {
      before = files();
      ran = forget("--before", "2026-11-01", "--yes");
      assertEquals(before, files());
      assertEquals(2, sessions().size());
      assertEquals(0, live.pending());
    }
    assertEquals(ExitCode.DATA, ran.code());
    assertEquals(
        "Nothing was deleted: a session is recorded into "
            + data.path()
            + " now. End it, and then forget.",
        ran.err().strip());
  }

  @Test
  void whereNothingIsThereIsNothingToForgetAndNothingIsMade() throws Exception {
    assertEquals(
        new Ran(
            ExitCode.OK,
            "There is nothing to forget in " + data.path() + "." + System.lineSeparator(),
            ""),
        forget("--all"));
    assertFalse(Files.exists(data.path()));

    Path own = write(data.path().resolve("own.txt"));
    assertEquals(ExitCode.OK, forget("--all").code());
    assertEquals(List.of(own), files());
  }

  @Test
  void noLinkIsFollowedOutOfTheFolder() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Path song = write(outside.resolve("commands/done/0012.wav"));
    Path profile = write(outside.resolve("profile.json"));
    Path session = keepSession(OCTOBER);
    Path audio = Files.createSymbolicLink(session.resolve("audio"), outside);
    Path remembered = Files.createSymbolicLink(data.path().resolve("profile.json"), profile);
    Path other =
        Files.createSymbolicLink(
            data.sessions().resolve("2026-10-16T12-00-00Z_foot-drop-seated"), outside);

    Ran one = forget("--session", other.getFileName().toString(), "--yes");
    Ran all = forget("--all", "--yes");

    assertEquals(ExitCode.USAGE, one.code());
    assertEquals(ExitCode.OK, all.code(), all.err());
    assertTrue(Files.exists(song));
    assertTrue(Files.exists(profile));
    for (Path link : List.of(audio, remembered, other)) {
      assertTrue(Files.isSymbolicLink(link));
      assertTrue(all.lines().contains("Left as it is, because it is a link: " + link), all.out());
    }
    assertFalse(Files.exists(session.resolve("journal.jsonl")));
  }

  @Test
  void aLinkToSessionsElsewhereIsNotFollowed() throws Exception {
    Path session = keepSession(OCTOBER);
    Path outside = temporary.resolve("outside");
    Files.move(data.sessions(), outside);
    Files.createSymbolicLink(data.sessions(), outside);

    Ran one = forget("--session", session.getFileName().toString(), "--yes");
    Ran before = forget("--before", "2026-11-01", "--yes");
    Ran all = forget("--all", "--yes");

    assertEquals(ExitCode.USAGE, one.code());
    assertEquals(ExitCode.OK, before.code(), before.err());
    assertEquals(ExitCode.OK, all.code(), all.err());
    assertTrue(
        all.lines().contains("Left as it is, because it is a link: " + data.sessions()), all.out());
    assertTrue(Files.exists(outside.resolve(session.getFileName()).resolve("journal.jsonl")));
  }

  @Test
  void aDataFolderThatIsALinkIsEmptiedAndTheLinkStays() throws Exception {
    keepSession(OCTOBER);
    Path elsewhere = temporary.resolve("elsewhere");
    Files.move(data.path(), elsewhere);
    Files.createSymbolicLink(data.path(), elsewhere);

    Ran ran = forget("--all", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(Files.isSymbolicLink(data.path()));
    assertEquals(List.of(), files());
    keepSession(NOVEMBER);
    assertEquals(1, sessions().size());
  }

  @Test
  void aRuinedSessionGoesByTheDayInItsName() throws Exception {
    Path ruined = keepSession(OCTOBER);
    Files.write(ruined.resolve("journal.jsonl"), new byte[4096]);
    Path undated = Files.createDirectory(data.sessions().resolve("copy"));
    write(undated.resolve("journal.jsonl"));

    Ran ran = forget("--before", "2026-11-01", "--yes");

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(
        ran.lines()
            .contains(
                "copy is left, because its day is not known. To delete it: saydone forget --session"
                    + " copy"),
        ran.out());
    assertEquals(List.of(undated), sessions());
    forget("--session", "copy", "--yes");
    assertEquals(List.of(), sessions());
  }

  @Test
  void whatWasForgottenIsNotGoneOnWith() throws Exception {
    keepSession(OCTOBER);
    Path unfinished = keepSession(NOVEMBER);
    assertEquals(
        unfinished, LastSessions.in(data).unfinished(SCRIPT).orElseThrow().folder().path());
    write(unfinished.resolve("note.txt"));

    forget("--session", "2026-11-15", "--yes");

    assertEquals(
        "2026-10-15T12-00-00Z_foot-drop-seated",
        LastSessions.in(data).unfinished(SCRIPT).orElseThrow().folder().name());
    assertEquals(1, LastSessions.in(data).of(SCRIPT).recent().size());
    assertEquals(1, LastSessions.in(data).of(SCRIPT).count());
    forget("--all", "--yes");
    Ran ran = Ran.saydone("resume", "--data", data.path().toString());
    assertEquals(ExitCode.USAGE, ran.code());
  }

  /** The folder of a session in which one repetition was counted. */
  private Path keepSession(Instant start) throws Exception {
    try (Journal journal = begin(start)) {
      journal.append(new Fact.SessionStarted(SCRIPT, "1.0", 22, 2), Duration.ZERO);
      journal.append(
          new Fact.RepetitionCounted(0, Optional.empty(), 1, 1, CountBy.PATIENT),
          Duration.ofSeconds(60));
      return journal.folder().path();
    }
  }

  private Journal begin(Instant start) throws Exception {
    return Sessions.in(data)
        .begin(Samples.script(), Map.of(), "{}".getBytes(StandardCharsets.UTF_8), start, "test");
  }

  /** Prescribes a script and another version of it after that. */
  private void prescribe() throws IOException {
    for (String json : List.of(GivenSessions.SCRIPT, GivenSessions.CHANGED)) {
      Path file = Files.writeString(temporary.resolve("prescribed.json"), json);
      Ran ran =
          Ran.saydone("prescribe", file.toString(), "--yes", "--data", data.path().toString());
      assertEquals(ExitCode.OK, ran.code(), ran.err());
    }
  }

  /** Everything that commands keep beside sessions. */
  private void keepEverythingElse() throws Exception {
    prescribe();
    data.keep("notes.json", "{}");
    write(data.importing().resolve("2026-10-14T12-00-00Z_heels/journal.jsonl"));
    Profile.NONE
        .withSide(WeakSide.LEFT)
        .withLevel(SCRIPT, "heel-raise", Assistance.ACTIVE)
        .save(data);
    Take take = new Take(new float[20][LogMelFilterbank.BANDS], 5, 15);
    TaughtFile.save(data, TaughtPhrases.NONE.with(new TaughtPhrase("done", List.of(take))));
    data.keep("settings.json", "{}");
    data.keep("microphone.json", "{}");
    try (ClipFolder speech = ClipFolder.at(data.speech())) {
      speech.keep("0f".repeat(32), Clip.silence(Duration.ofMillis(20)));
    }
    write(data.path().resolve("taught.json.tmp"));
  }

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "the user's");
  }

  private List<Path> sessions() throws Exception {
    return Sessions.in(data).newestFirst().stream()
        .map(session -> session.folder().path())
        .sorted()
        .toList();
  }

  /** All files in the data folder. */
  private List<Path> files() throws IOException {
    if (!Files.exists(data.path())) {
      return List.of();
    }
    Path real = data.path().toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> data.path().resolve(real.relativize(file)))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Ran forget(String... options) {
    return answered(NOBODY, options);
  }

  private Ran answered(Optional<String> answer, String... options) {
    List<String> arguments = new ArrayList<>(List.of("forget", "--data", data.path().toString()));
    arguments.addAll(List.of(options));
    return Ran.run(
        Main.commandLine(
            devices -> {
              throw new AssertionError("forgetting needs no devices");
            },
            question -> {
              answer.ifPresent(there -> question.run());
              return answer;
            }),
        arguments.toArray(String[]::new));
  }
}
