package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.app.NewMachine;
import saydone.file.NoFiles;
import saydone.home.DataFolder;
import saydone.journal.Sessions;
import saydone.meeting.Newcomer;

/** A data folder in which something else stands where a file should: a sentence, and no waiting. */
final class HostileDataTests {

  private static final String SESSION = "sessions/2026-11-22T10-15-30Z_short/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String TEMPORARY = "java.io.tmpdir";

  private final Path folder;
  private final Path data;
  private final RecordedSession session;
  private final String usual = System.getProperty(TEMPORARY);

  HostileDataTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    data = folder.resolve("data");
    session = new RecordedSession(folder);
  }

  @BeforeEach
  void haveATemporaryFolder() throws IOException {
    System.setProperty(TEMPORARY, Files.createDirectory(folder.resolve("tmp")).toString());
  }

  @AfterEach
  void asBefore() {
    System.setProperty(TEMPORARY, usual);
  }

  static Stream<String> files() {
    return Stream.of(
        "lock",
        "settings.json",
        "profile.json",
        "microphone.json",
        "taught.json",
        "cues/tick.wav",
        "notes.json",
        "prescribed.json",
        "sessions.index",
        "sessions.index.lock",
        SESSION + "journal.jsonl",
        SESSION + "script.json",
        SESSION + "sitting",
        SESSION + "summary.json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPipeInPlaceOfAFileIsNotWaitedFor(String file) throws Exception {
    unfinishedSession();
    Files.deleteIfExists(data.resolve(file));
    Files.createDirectories(data.resolve(file).getParent());
    NoFiles.pipe(data.resolve(file));

    everyCommandEndsWithASentence();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFolderInPlaceOfAFileIsNoTrace(String file) throws Exception {
    unfinishedSession();
    Files.deleteIfExists(data.resolve(file));
    Files.createDirectories(data.resolve(file).resolve("in it"));

    everyCommandEndsWithASentence();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "cues"})
  void aFileInPlaceOfAFolderIsNoTrace(String name) throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve(name), "in the way");

    everyCommandEndsWithASentence();
  }

  @Test
  void aLockThatIsAFolderDoesNotKeepASessionFromGoingOn() throws Exception {
    unfinishedSession();
    Files.createDirectories(data.resolve("lock"));
    Ran ran = live("resume");

    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    assertTrue(ran.err().contains("Record: " + folder.resolve("tmp")), ran.err());
    assertTrue(ran.err().contains("history and resume find it"), ran.err());

    Files.delete(data.resolve("lock"));
    Ran home = Ran.saydone("history", "--data", data.toString());
    assertTrue(home.err().contains("it is in the data folder now"), home.err());
    assertTrue(home.out().contains("1 of 6 repetitions"), home.out());
    assertEquals(1, Sessions.in(new DataFolder(data)).newestFirst().size());
  }

  @Test
  void aLockThatIsAFolderIsNamedWithTheRemedy() throws Exception {
    unfinishedSession();
    Files.createDirectories(data.resolve("lock"));
    Files.delete(folder.resolve("tmp"));
    Files.createFile(folder.resolve("tmp"));
    Ran ran = live("resume");

    assertEquals(ExitCode.DATA, ran.code());
    assertTrue(
        ran.err()
            .contains(
                "The data folder "
                    + data
                    + " cannot be used: "
                    + data.resolve("lock")
                    + " is a folder, not a file. Remove it, or choose another folder with --data."),
        ran.err());
  }

  @Test
  void aHugeJournalIsListedWithItsProblem() throws Exception {
    unfinishedSession();
    try (RandomAccessFile journal =
        new RandomAccessFile(data.resolve(SESSION + "journal.jsonl").toFile(), "rw")) {
      journal.setLength(200L << 20);
    }
    Ran ran = Ran.saydone("history", "--data", data.toString());

    assertEquals(ExitCode.OK, ran.code());
    assertTrue(ran.out().contains("this session cannot be read"), ran.out());
    assertTrue(ran.out().contains("it is larger than 16 MB."), ran.out());
  }

  @Test
  void aScriptWithFewerExercisesIsNotResumed() throws Exception {
    unfinishedSession();
    Path journal = data.resolve(SESSION + "journal.jsonl");
    String line = "{\"id\":\"heel-raise\",";
    Files.writeString(
        journal,
        Files.readString(journal)
            .replace(line, line.replace("heel-raise", "toe-raise") + REST + "," + line));
    Ran ran = live("resume");

    assertEquals(ExitCode.DATA, ran.code(), ran.err());
    assertTrue(
        ran.err().contains("has other exercises than the record of the session: it was changed"),
        ran.err());
    everyCommandEndsWithASentence();
  }

  private static final String REST =
      "\"name\":\"Toes up\",\"assistance\":\"active\",\"sets\":1,\"repetitions\":3}";

  @Test
  void linesOfExercisesThatTheScriptDoesNotHaveAreTold() throws Exception {
    unfinishedSession();
    Path journal = data.resolve(SESSION + "journal.jsonl");
    Files.writeString(
        journal, Files.readString(journal).replace("\"exercise\":0", "\"exercise\":4"));
    Ran ran = Ran.saydone("history", "--data", data.toString());

    assertTrue(
        ran.out().contains("it is of exercise 5, and the script has 1 exercise."), ran.out());
    everyCommandEndsWithASentence();
  }

  @Test
  void aNameWithEscapesIsShown() throws Exception {
    unfinishedSession();
    Path journal = data.resolve(SESSION + "journal.jsonl");
    Files.writeString(
        journal,
        Files.readString(journal)
            .replace("\"name\":\"Short\"", "\"name\":\"S\\u001b[2J\\u202e\\n\""));

    String shown = Ran.saydone("history", "--data", data.toString()).out();
    assertTrue(shown.contains(", S<U+001B>[2J<U+202E><U+000A>: "), shown);
    assertTrue(
        Ran.saydone("history", "--json", "--data", data.toString())
            .out()
            .contains("\"S\\u001B[2J\\u202E\\n\""));
  }

  private void everyCommandEndsWithASentence() throws Exception {
    List<Ran> all = new ArrayList<>();
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          all.add(Ran.saydone("history", "--data", data.toString()));
          all.add(Ran.saydone("history", "--json", "--data", data.toString()));
          all.add(Ran.saydone("profile", "--data", data.toString()));
          all.add(Ran.saydone("teach", "--list", "--data", data.toString()));
          all.add(
              Ran.saydone(
                  "cues", "tick", "--wav", at("cue.wav").toString(), "--data", data.toString()));
          all.add(Ran.saydone("report", "--data", data.toString()));
          all.add(Ran.saydone("remind", "10:00", "--data", data.toString()));
          all.add(
              Ran.saydone(
                  "share", "--out", at("record.zip").toString(), "--data", data.toString()));
          all.add(Ran.saydone("export", at("all.zip").toString(), "--data", data.toString()));
          all.add(live("resume"));
          all.add(live("play"));
          all.add(Ran.saydone("forget", "--all", "--yes", "--data", data.toString()));
        });
    for (Ran ran : all) {
      assertTrue(ran.code() != ExitCode.BUG, ran.err());
      assertFalse((ran.out() + ran.err()).contains("\tat "), ran.err());
    }
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Ran live(String command) throws IOException {
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      return Ran.run(Main.commandLine(devices -> machine), command, "--data", data.toString());
    }
  }

  /** A session of which one repetition was counted. */
  private void unfinishedSession() throws IOException {
    Path of = Files.createDirectories(data.resolve(SESSION));
    Files.copy(session.script, of.resolve("script.json"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        of.resolve("journal.jsonl"),
        """
        {"format":"saydone-journal","version":1,"program":"Saydone","started":"2026-11-22T10:15:30Z","script":{"id":"short","version":"1","name":"Short","exercises":[{"id":"heel-raise","name":"Heel raise","assistance":"active","sets":2,"repetitions":6}]}}
        {"seq":1,"atMillis":0,"wall":"2026-11-22T10:15:30Z","type":"session-started","script":"short","scriptVersion":"1","prescribedRepetitions":6,"exercises":1}
        {"seq":2,"atMillis":10,"wall":"2026-11-22T10:15:30.010Z","type":"side-chosen","affected":"left"}
        {"seq":3,"atMillis":20,"wall":"2026-11-22T10:15:30.020Z","type":"exercise-started","exercise":0,"id":"heel-raise"}
        {"seq":4,"atMillis":30,"wall":"2026-11-22T10:15:30.030Z","type":"set-started","exercise":0,"side":"left","set":1}
        {"seq":5,"atMillis":40,"wall":"2026-11-22T10:15:30.040Z","type":"repetition-counted","exercise":0,"side":"left","set":1,"repetition":1,"countBy":"patient"}
        """);
  }
}
