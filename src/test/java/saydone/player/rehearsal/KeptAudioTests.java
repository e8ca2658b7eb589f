package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Wav;
import saydone.audio.virtual.Acoustics;
import saydone.command.Evidence;
import saydone.evaluate.Conditions;
import saydone.evaluate.Evaluation;
import saydone.evaluate.EvaluationReport;
import saydone.evaluate.ListeningChain;
import saydone.evaluate.Recordings;
import saydone.journal.SessionFolder;
import saydone.player.NoLog;
import saydone.player.rehearsal.json.PatientReader;
import saydone.session.Device;
import saydone.session.Fact;

/** What is kept of the sound of commands, and how it is sorted. */
final class KeptAudioTests {

  private static final long SEED = 3;

  private final SessionFolder session;
  private final Path audio;
  private final NoLog log = new NoLog();

  KeptAudioTests(@TempDir Path folder) {
    session = new SessionFolder(folder);
    audio = folder.resolve("audio");
  }

  @Test
  void whatWasHeardInASessionIsHeardAgainByEvaluate() throws Exception {
    Rehearsed.Played played =
        Rehearsed.play(
            ShortScripts.counted(4),
            patient(
                """
                , "happenings": [{"at": {"repetition": 2}, "do": [
                   {"say": "pause", "afterSeconds": 0.5},
                   {"say": "resume", "in": "paused", "afterSeconds": 2}]}]
                """),
            Acoustics.QUIET,
            1,
            Optional.of(session.audio()));
    List<String> heard =
        played.outcome().observations().facts().stream()
            .filter(Fact.CommandHeard.class::isInstance)
            .map(Fact.CommandHeard.class::cast)
            .map(command -> file(command.phrase(), command.evidence()))
            .toList();
    assertTrue(kept().containsAll(heard), heard + " in " + kept());

    Recordings recordings = Recordings.in(audio);
    EvaluationReport report =
        new Evaluation(
                phrases -> ListeningChain.of(Rehearsed.recognizer(), phrases),
                recordings.phrases(),
                Conditions.quiet(1))
            .run(recordings, 1);

    assertTrue(recordings.phrases().containsAll(List.of("done", "pause", "resume")));
    assertEquals(0, report.all().wrong().count(), report.text());
    // Levels and gaps differ from those in the session, so one word may be missed.
    assertTrue(report.all().right().count() >= heard.size() - 1, report.text());
  }

  @Test
  void theCoachSaysThatItKeepsThem() throws Exception {
    assertTrue(play("", words -> false).transcript().contains("I keep the sound of your words"));
    assertFalse(
        Scene.play(ShortScripts.counted(2), patient(""), SEED).transcript().contains("I keep"));
  }

  @Test
  void theJournalHasTheNumberOfTheFile() throws Exception {
    Scene scene = play("", words -> false);

    List<String> files =
        scene.observations().facts().stream()
            .filter(Fact.CommandHeard.class::isInstance)
            .map(fact -> file("done", ((Fact.CommandHeard) fact).evidence()))
            .toList();
    assertEquals(files, kept());
  }

  @Test
  void theNumberIsThatOfTheLineThatTellsOfIt() throws Exception {
    AtomicInteger doubts = new AtomicInteger(1);
    Scene scene =
        play(
            """
            , "happenings": [{"at": {"repetition": 1}, "do": [
               {"say": "pause"}, {"say": "resume", "in": "paused"},
               {"say": "the weather is nice", "afterSeconds": 2}]}]
            """,
            words -> words.words().equals("pause") && doubts.getAndDecrement() > 0);

    List<Fact> lines = scene.observations().facts();
    List<Integer> numbers = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      OptionalInt audio = evidence(lines.get(line - 1)).audio();
      if (audio.isPresent()) {
        assertEquals(line, audio.getAsInt());
        numbers.add(line);
      }
    }
    assertEquals(
        kept().stream().map(file -> file.replaceAll("[^0-9]", "")).sorted().toList(),
        numbers.stream().map("%04d"::formatted).toList());
    assertTrue(kept().stream().anyMatch(file -> file.startsWith("other/not_understood/")));
  }

  private static Evidence evidence(Fact fact) {
    return fact instanceof Fact.CommandHeard command
        ? command.evidence()
        : fact instanceof Fact.NotUnderstood other ? other.evidence() : Evidence.NONE;
  }

  @Test
  void aSoundHoldsTheWordWithHalfASecondBeforeAndLessAfter() throws Exception {
    play("", words -> false);

    assertEquals(
        0.5 + 8000 / 16_000.0 + 0.3,
        Wav.read(audio.resolve(kept().get(0))).duration().toMillis() / 1000.0,
        0.01);
  }

  @Test
  void whatWasConfirmedIsACommand() throws Exception {
    AtomicInteger doubts = new AtomicInteger(1);
    play(
        """
        , "happenings": [{"at": {"repetition": 1}, "do": [
           {"say": "pause"}, {"say": "resume", "in": "paused"}]}]
        """,
        words -> words.words().equals("pause") && doubts.getAndDecrement() > 0);

    assertEquals(
        List.of(
            "commands/done/0004.wav",
            "commands/done/0012.wav",
            "commands/pause/0006.wav",
            "commands/resume/0010.wav",
            "commands/yes/0007.wav"),
        kept());
  }

  @Test
  void whatWasDeniedIsNone() throws Exception {
    play(
        """
        , "happenings": [{"at": {"repetition": 1}, "do": [{"say": "the paws of the cat"}]}]
        """,
        words -> words.words().contains("cat"));

    assertTrue(kept().contains("other/denied/0006.wav"), kept().toString());
  }

  @Test
  void whatWasTakenBackAtOnceIsNone() throws Exception {
    play(
        """
        , "happenings": [{"at": {"repetition": 1}, "do": [{"say": "undo", "afterSeconds": 0.2}]}]
        """,
        words -> false);

    assertTrue(kept().contains("other/taken_back/0004.wav"), kept().toString());
    assertTrue(kept().contains("commands/undo/0006.wav"), kept().toString());
  }

  @Test
  void whatIsSaidWhileTheCoachShallNotListenIsNotKept() throws Exception {
    Scene scene =
        play(
            """
            , "happenings": [{"at": {"repetition": 1}, "do": [
               {"say": "stop listening"},
               {"say": "something private", "in": "deaf", "afterSeconds": 0.1}]}]
            """,
            words -> false);

    assertTrue(scene.words().contains("something private"), scene.transcript());
    assertTrue(kept().stream().noneMatch(file -> file.contains("other/")), kept().toString());
    assertEquals(1, kept().stream().filter(file -> file.contains("wake_up")).count());
  }

  @Test
  void theNumbersGoOnWhereAnEarlierSittingEnded() throws Exception {
    play("", words -> false);
    play("", words -> false);

    assertEquals(
        List.of(
            "commands/done/0004.wav",
            "commands/done/0006.wav",
            "commands/done/0014.wav",
            "commands/done/0016.wav"),
        kept());
  }

  @Test
  void aSessionGoesOnWithoutThemWhereTheyCannotBeWritten() throws Exception {
    Files.createDirectories(audio);
    Files.writeString(audio.resolve("commands"), "in the way");

    Scene scene = play("", words -> false);

    assertEquals(Optional.of(Fact.Outcome.COMPLETED), scene.observations().progress().outcome());
    assertEquals(
        1,
        scene.observations().facts().stream()
            .filter(Fact.DeviceChanged.class::isInstance)
            .filter(fact -> ((Fact.DeviceChanged) fact).device() == Device.AUDIO)
            .count());
    assertTrue(scene.transcript().contains("I can no longer keep the sound"));
  }

  /** The folder is called like the word. */
  @Test
  void whyTheyCannotBeWrittenSaysNothingOfTheWord() throws Exception {
    Files.createDirectories(audio.resolve("commands"));
    Files.writeString(audio.resolve("commands").resolve("done"), "in the way");

    String why =
        play("", words -> false).observations().facts().stream()
            .filter(Fact.DeviceChanged.class::isInstance)
            .map(fact -> ((Fact.DeviceChanged) fact).detail())
            .findFirst()
            .orElseThrow();

    assertEquals(
        "The sound of commands cannot be kept in "
            + audio
            + ": something of that name is in the way",
        why);
  }

  private Scene play(String happenings, Predicate<Said> doubted) throws Exception {
    return Scene.play(
        ShortScripts.counted(2),
        patient(happenings),
        SEED,
        words -> false,
        doubted,
        log,
        Optional.of(session.audio()));
  }

  private static String file(String phrase, Evidence evidence) {
    return String.format(
        Locale.ROOT, "commands/%s/%04d.wav", phrase.replace(' ', '_'), evidence.audio().orElse(0));
  }

  /** The files, sorted, with slashes. */
  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(audio)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> audio.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static PatientScript patient(String more) throws Exception {
    String json = "{\"schemaVersion\": 1, \"name\": \"Test\"" + more + "}";
    return PatientReader.read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
