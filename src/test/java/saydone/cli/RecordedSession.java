package saydone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.app.RecordedPatient;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.audio.virtual.Acoustics;
import saydone.home.DataFolder;
import saydone.journal.Entry;
import saydone.journal.LastSessions;
import saydone.journal.PastSession;
import saydone.journal.Reading;
import saydone.journal.Sessions;
import saydone.session.Fact;

/** A short script, and the recording of a patient who goes through it by voice. */
final class RecordedSession {

  static final int SETS = 2;
  static final int REPETITIONS = 3;

  private static final String SCRIPT =
      """
      {
        "schemaVersion": 1,
        "id": "short",
        "name": "Short",
        "language": "en-US",
        "version": "1",
        "affectedSide": "ask",
        "stopRules": [{"when": "pain", "say": "Rest."}],
        "exercises": [{
          "id": "heel-raise",
          "name": "Heel raise",
          "spokenName": "Heels up",
          "assistance": "active",
          "side": "affected",
          "position": "Sit tall.",
          "instructions": ["Lift the heel, then lower it."],
          "dose": {"sets": 2, "reps": 3, "restSeconds": 5, "getReadySeconds": 1}
        }]
      }
      """;

  /** The coach is heard by the microphone, as in any room. */
  private static final Acoustics ROOM =
      Acoustics.QUIET.withEcho(new Acoustics.Echo(0.2, Duration.ofMillis(80), true, 0));

  private final Path folder;
  final Path script;

  /** Writes the script into a folder. */
  RecordedSession(Path folder) throws IOException {
    this.folder = folder;
    script = Files.writeString(folder.resolve("short.json"), SCRIPT);
  }

  /**
   * Plays the whole session with the patient, recorded in the data folder of a name.
   *
   * @return the recording, under the same name
   */
  Path record(String name) throws Exception {
    DataFolder data = data(name);
    return record(
        name,
        SessionRecord.begun(
            LastSessions.in(data), Scripts.read(script), Optional.empty(), "Saydone of the tests"));
  }

  /** Goes on with the unfinished session in the data folder of a name, with the patient. */
  Path recordRest(String name) throws Exception {
    return record(
        name, SessionRecord.resumed(Sessions.in(data(name)).latestUnfinished().orElseThrow()));
  }

  private Path record(String name, SessionRecord record) throws Exception {
    Path wav = folder.resolve(name + ".wav");
    RecordedPatient.record(record, data(name), ROOM, wav);
    return wav;
  }

  /** A data folder. */
  DataFolder data(String name) {
    return new DataFolder(folder.resolve(name));
  }

  /** Copies a data folder. */
  void copy(String from, String to) throws IOException {
    Path source = data(from).path();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, data(to).path().resolve(source.relativize(file).toString()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What the journal of the only session in a data folder says. */
  Reading reading(String name) throws Exception {
    return ((PastSession.Kept) Sessions.in(data(name)).newestFirst().get(0)).reading();
  }

  /** The facts with their session times, without dates. */
  List<String> facts(String name) throws Exception {
    return reading(name).entries().stream().map(entry -> entry.at() + " " + entry.fact()).toList();
  }

  /** The repetitions that were counted. */
  List<Fact.RepetitionCounted> counted(String name) throws Exception {
    return reading(name).facts().stream()
        .filter(Fact.RepetitionCounted.class::isInstance)
        .map(Fact.RepetitionCounted.class::cast)
        .toList();
  }

  /** The session's time when a repetition was counted; all are numbered from 1. */
  Duration when(String name, int repetition) throws Exception {
    return reading(name).entries().stream()
        .filter(entry -> entry.fact() instanceof Fact.RepetitionCounted)
        .map(Entry::at)
        .toList()
        .get(repetition - 1);
  }
}
