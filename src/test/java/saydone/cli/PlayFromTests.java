package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.app.Recording;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.journal.Sessions;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;

/** {@code play --from}, and {@code resume} after it. */
@SuppressWarnings("NullAway.Init") // Set before all tests.
final class PlayFromTests {

  private static Path folder;
  private static RecordedSession session;
  private static Path whole;

  @BeforeAll
  static void recordAPatient(@TempDir Path temporary) throws Exception {
    folder = temporary;
    session = new RecordedSession(folder);
    whole = session.record("rehearsed");
  }

  @Test
  void aRecordingOfARehearsalIsThatSessionAgainEachTime() throws Exception {
    Ran once = play(whole, "once");
    Ran again = play(whole, "again");

    assertEquals(ExitCode.OK, once.code(), once.err());
    assertEquals(
        RecordedSession.SETS * RecordedSession.REPETITIONS, session.counted("once").size());
    assertEquals(session.facts("rehearsed"), session.facts("once"));
    assertEquals(session.facts("once"), session.facts("again"));
    assertEquals(once.out(), again.out());
    assertEquals(sounds("rehearsed"), sounds("once"));
    assertTrue(sounds("once").contains("commands/left/0002.wav"), sounds("once").toString());
    assertTrue(once.out().contains("] heard: done ("), once.out());
    assertTrue(once.out().contains("] session: completed, 6 of 6 repetitions"), once.out());
    List<String> messages = once.err().lines().toList();
    assertEquals("Echo canceller: adaptive echo canceller (full duplex)", messages.get(0));
    assertTrue(messages.get(1).startsWith("Record: " + session.data("once").path()), once.err());
    assertEquals("The session is saved.", messages.get(2));
    assertEquals(3, messages.size(), once.err());
  }

  /** The pipe is full before the program prints anything, as after a long session. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aRecordingIsPlayedToItsEndThoughNobodyReadsWhatIsPrinted() throws Exception {
    Path silence = folder.resolve("silence.wav");
    Wav.write(silence, Clip.silence(Duration.ofSeconds(1)));
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "head -c 65536 /dev/zero; exec '"
                    + Path.of(System.getProperty("java.home"), "bin", "java")
                    + "' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -cp '"
                    + System.getProperty("java.class.path")
                    + "' saydone.cli.Main play '"
                    + session.script
                    + "' --from '"
                    + silence
                    + "' --data '"
                    + session.data("unread").path()
                    + "'")
            .redirectErrorStream(true)
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it waits for a reader");
      assertEquals(ExitCode.ENDED_EARLY, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
    assertEquals(1, Sessions.in(session.data("unread")).newestFirst().size());
  }

  @Test
  void aSessionGoesOnInTheSameSetAfterARecordingThatEndsFirst() throws Exception {
    Path cut = cut("cut.wav", session.when("rehearsed", 5).plusSeconds(1));
    Ran begun = play(cut, "resumed", "--wav", folder.resolve("room.wav").toString());

    assertEquals(ExitCode.ENDED_EARLY, begun.code(), begun.err());
    assertTrue(
        begun
            .err()
            .endsWith(
                "The session is saved. Go on with it: saydone resume"
                    + System.lineSeparator()
                    + "The recording "
                    + cut
                    + " ended before the session did."
                    + System.lineSeparator()),
        begun.err());
    assertEquals(5, session.counted("resumed").size());
    assertEquals(
        Wav.read(cut).duration().plusSeconds(3).toSeconds(),
        Wav.read(folder.resolve("room.wav")).duration().toSeconds());
    Ran history = Ran.saydone("history", "--data", session.data("resumed").path().toString());
    assertTrue(history.out().contains("5 of 6 repetitions"), history.out());
    assertTrue(history.out().contains("interrupted"), history.out());

    session.copy("resumed", "rest");
    Path rest = session.recordRest("rest");
    Ran resumed = resume(rest, "resumed");

    assertEquals(ExitCode.OK, resumed.code(), resumed.out() + resumed.err());
    assertEquals(6, session.counted("resumed").size());
    Fact.RepetitionCounted last = session.counted("resumed").get(5);
    assertEquals(0, last.exercise());
    assertEquals(Optional.of(Side.LEFT), last.side());
    assertEquals(2, last.set());
    assertEquals(3, last.repetition());
    assertEquals(
        1,
        session.reading("resumed").facts().stream()
            .filter(Fact.SideChosen.class::isInstance)
            .count());
    assertTrue(resumed.out().contains("] session: completed, 6 of 6 repetitions"), resumed.out());
    Ran none = Ran.saydone("resume", "--data", session.data("resumed").path().toString());
    assertEquals(ExitCode.USAGE, none.code());
  }

  @Test
  void anyRateAndAnyNumberOfChannelsWillDo() throws Exception {
    Path stereo = folder.resolve("stereo.wav");
    Path beginning = cut("beginning.wav", sideChosen().plusSeconds(1));
    writeStereo(stereo, Wav.read(beginning), 3);

    play(stereo, "stereo");

    assertTrue(
        session.reading("stereo").facts().contains(new Fact.SideChosen(WeakSide.LEFT)),
        session.facts("stereo").toString());
  }

  @Test
  void aSideThatIsNamedIsNotAskedAndTheUsersSettingsStayAsTheyAre() throws Exception {
    Path nothing = folder.resolve("nothing.wav");
    Wav.write(nothing, Clip.silence(Duration.ofSeconds(1)));

    Ran ran = play(nothing, "named", "--side", "right", "--rate", "200", "--half-duplex");

    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    assertTrue(ran.err().startsWith("Echo canceller: none (half duplex"), ran.err());
    assertTrue(session.reading("named").facts().contains(new Fact.SideChosen(WeakSide.RIGHT)));
    assertFalse(Files.exists(session.data("named").path().resolve("settings.json")));
  }

  @Test
  void bothSidesAreWrongUsageWhereTheScriptIsForOne() throws Exception {
    Path nothing = folder.resolve("silence.wav");
    Wav.write(nothing, Clip.silence(Duration.ofSeconds(1)));

    Ran ran = play(nothing, "two-sides", "--side", "both");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(
        ran.err().matches("(?s)--side both: \".+\" is for one weak side; write left or right\\R"),
        ran.err());
    assertFalse(Files.exists(session.data("two-sides").path()));
  }

  @Test
  void aRecordingMeetsNobody() throws Exception {
    Path nothing = folder.resolve("nobody.wav");
    Wav.write(nothing, Clip.silence(Duration.ofSeconds(1)));

    Ran ran = play(nothing, "unmet", "--meet");

    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    assertFalse(ran.out().contains("get to know each other"), ran.out());
    assertTrue(ran.out().contains("coach: Welcome."), ran.out());
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    Ran ran = play(folder.resolve("none.wav"), "none");

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        "There is no sound file "
            + folder.resolve("none.wav")
            + "; check its name and folder."
            + System.lineSeparator(),
        ran.err());
    assertFalse(Files.exists(session.data("none").path()));
  }

  @Test
  void aFileThatIsNoSoundIsWrongUsageAndTheRemedyIsSaid() {
    Ran ran = play(session.script, "rubbish");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith(session.script + " is not a sound file"), ran.err());
    assertTrue(ran.err().contains("sox IN"), ran.err());
  }

  @Test
  void theRecordingIsNotWrittenOver() {
    Ran ran = play(whole, "over", "--wav", whole.toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith("--wav would write over the recording"), ran.err());
  }

  @Test
  void aSoundFileThatCannotBeWrittenIsWrongUsage() {
    Path wav = folder.resolve("no").resolve("folder.wav");
    Ran ran = play(whole, "unwritten", "--wav", wav.toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith(wav + " cannot be written; check its folder"), ran.err());
  }

  @Test
  void aSoundFileWithoutARecordingIsWrongUsage() {
    Ran ran = Ran.saydone("play", "--wav", "out.wav");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("--from=FILE.wav"), ran.err());
  }

  private static Ran play(Path recording, String data, String... options) {
    return Ran.saydone(
        Stream.concat(
                Stream.of(
                    "play",
                    session.script.toString(),
                    "--from",
                    recording.toString(),
                    "--data",
                    session.data(data).path().toString(),
                    "--keep-audio"),
                Arrays.stream(options))
            .toArray(String[]::new));
  }

  private static Ran resume(Path recording, String data) throws Exception {
    Recording room = Recording.of(recording, Optional.empty());
    return Ran.run(
        Main.commandLine(devices -> room),
        "resume",
        "--show",
        "transcript",
        "--data",
        session.data(data).path().toString(),
        "--keep-audio");
  }

  /** The sounds that are kept with the session, sorted. */
  private static List<String> sounds(String data) throws Exception {
    Path audio =
        Sessions.in(session.data(data)).newestFirst().get(0).folder().path().resolve("audio");
    try (Stream<Path> files = Files.walk(audio)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> audio.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Duration sideChosen() throws Exception {
    return session.reading("rehearsed").entries().stream()
        .filter(entry -> entry.fact() instanceof Fact.SideChosen)
        .findFirst()
        .orElseThrow()
        .at();
  }

  /** The beginning of the recording. */
  private static Path cut(String name, Duration length) throws Exception {
    Path file = folder.resolve(name);
    Wav.write(file, Clip.of(Arrays.copyOf(Wav.read(whole).samples(), (int) Pcm.frames(length))));
    return file;
  }

  /** Writes two channels, at so many times the rate. */
  private static void writeStereo(Path file, Clip clip, int times) throws Exception {
    ByteBuffer bytes =
        ByteBuffer.allocate(clip.frames() * times * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : clip.samples()) {
      for (int i = 0; i < 2 * times; i++) {
        bytes.putShort(sample);
      }
    }
    AudioFormat format = new AudioFormat(times * Pcm.SAMPLE_RATE_HZ, 16, 2, true, false);
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(bytes.array()), format, (long) clip.frames() * times),
        AudioFileFormat.Type.WAVE,
        file.toFile());
  }
}
