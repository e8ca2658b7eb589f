package saydone.research;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Wav;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** Each command from its line to what it writes, on a few words of the embedded voice. */
final class CommandsTests {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyCommandIsThere() {
    assertEquals(
        Set.of(
            "evaluate",
            "voices",
            "cues",
            "look-table",
            "fit-decision",
            "make-cohort",
            "fit-teaching",
            "trial-teaching",
            "speak-texts",
            "several",
            "ten-years",
            "session-start"),
        Main.commandLine().getSubcommands().keySet());
  }

  @Test
  void severalCommandsRunWhateverComesOfEach() throws IOException {
    Path wrong = folder.resolve("wrong");
    Path right = folder.resolve("right");
    Files.write(wrong, List.of("check", folder.resolve("none.json").toString()));
    Files.write(right, List.of("check", "../../scripts/foot-drop.json"));
    assertEquals(
        ExitCode.SOFTWARE, execute("several", wrong.toString(), right.toString()), err::toString);
    assertTrue(Files.readString(folder.resolve("wrong.out")).contains("none.json"));
    assertEquals("3", Files.readString(folder.resolve("wrong.code")).strip());
    assertEquals("0", Files.readString(folder.resolve("right.code")).strip());
  }

  @Test
  void severalTellsOfAFileThatIsNotThere() {
    String none = folder.resolve("none").toString();
    assertEquals(ExitCode.USAGE, execute("several", none));
    assertTrue(err.toString().contains(none), err::toString);
  }

  @Test
  void cuesAreThoseOfThePlayer() throws IOException {
    Path cues = folder.resolve("cues");
    assertEquals(ExitCode.OK, execute("cues", cues.toString()), err::toString);
    for (Cue cue : Cue.values()) {
      assertArrayEquals(
          Files.readAllBytes(Path.of("..", "..", "audio", cue.fileName())),
          Files.readAllBytes(cues.resolve(cue.fileName())));
    }
  }

  @Test
  void aStockRecognizerIsComparedWithThePlayers() throws Exception {
    Path recordings = recordings();
    assertEquals(
        ExitCode.OK,
        execute("evaluate", recordings.toString(), "--engine", "bare,sphinx"),
        err::toString);
    List<String> table = out.toString().lines().filter(line -> !line.isBlank()).toList();
    assertTrue(table.stream().anyMatch(line -> line.startsWith("bare ")), out::toString);
    assertTrue(table.stream().anyMatch(line -> line.startsWith("sphinx ")), out::toString);
  }

  @Test
  void webRtcIsComparedForEachEarAndStrictness() throws Exception {
    Path recordings = recordings();
    assertEquals(
        ExitCode.OK,
        execute(
            "evaluate",
            recordings.toString(),
            "--engine=webrtc",
            "--ear=net,both",
            "--hearing=lenient,strict"),
        err::toString);
    for (String ear : List.of("net", "both")) {
      for (String how : List.of("lenient", "strict")) {
        String name = "webrtc " + ear + " " + how + " ";
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith(name)), out::toString);
      }
    }
  }

  @Test
  void anUnknownEngineListsAll() throws Exception {
    assertEquals(ExitCode.USAGE, execute("evaluate", recordings().toString(), "--engine", "tock"));
    assertEquals(
        "There is no engine called tock; there are saydone, bare, standby, sphinx, live,"
            + " pocketsphinx, webrtc.",
        err.toString().strip());
  }

  @Test
  void aDecisionIsFittedToATableOfLooks() throws Exception {
    Path table = folder.resolve("table.tsv");
    Path resource = folder.resolve("decision.properties");
    assertEquals(
        ExitCode.OK,
        execute("look-table", recordings().toString(), table.toString()),
        err::toString);
    assertTrue(Files.readString(table).contains("\tdone\t"));
    assertEquals(
        ExitCode.OK,
        execute("fit-decision", "both", resource.toString(), table.toString()),
        err::toString);
    assertTrue(Files.readString(resource).contains("accept.2.risky = "));
  }

  @Test
  void teachingIsTriedAndFitted() throws Exception {
    Path people = people();
    Path report = folder.resolve("report.txt");
    Path resource = folder.resolve("likeness.properties");
    assertEquals(
        ExitCode.OK,
        execute("trial-teaching", people.toString(), report.toString()),
        err::toString);
    assertTrue(Files.readString(report).contains("words taught"));
    assertEquals(
        ExitCode.OK,
        execute("fit-teaching", people.toString(), resource.toString()),
        err::toString);
    assertTrue(Files.readString(resource).contains("accept.risky = "));
  }

  @Test
  void teachingIsTriedWithAWordOfOnesOwnInAPhaseOfASession() throws Exception {
    Path report = folder.resolve("report.txt");
    String[] options = {"--words=done,banana", "--own=banana=next", "--set=counting", "--jobs=1"};
    assertEquals(
        ExitCode.OK,
        execute(
            Stream.concat(
                    Stream.of("trial-teaching", people().toString(), report.toString()),
                    Stream.of(options))
                .toArray(String[]::new)),
        err::toString);
    List<String> lines = Files.readAllLines(report);
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("said +\\| 1 \\+ 1 \\+ \\d+ .*")),
        lines::toString);
  }

  @Test
  void fewerTakesThanALessonAsksForAreRefused() throws Exception {
    assertEquals(
        ExitCode.USAGE,
        execute("trial-teaching", people().toString(), folder + "/report.txt", "--takes", "3,2"));
    assertEquals("--takes [3, 2]: a word is taught by 3 takes or more", err.toString().strip());
  }

  @Test
  void aCohortIsMadeOfTheCommonestWordsThatAreThere() throws Exception {
    Path words = folder.resolve("words");
    for (String word : List.of("the", "house", "water", "coffee", "please", "banana")) {
      say(word, 120, words.resolve(word).resolve("kevin.wav"));
    }
    Path resource = folder.resolve("cohort.soundings");
    assertEquals(
        ExitCode.OK, execute("make-cohort", words.toString(), resource.toString()), err::toString);
    assertEquals(12 + 5 * 960, Files.size(resource), "banana is not among the commonest");
  }

  @Test
  void textsAreSpokenAtManyPitches() throws Exception {
    Path table = Files.writeString(folder.resolve("texts.tsv"), "done\t8\tdone\n");
    Path spoken = folder.resolve("spoken");
    assertEquals(
        ExitCode.OK, execute("speak-texts", table.toString(), spoken.toString()), err::toString);
    try (var files = Files.list(spoken.resolve("done"))) {
      assertTrue(files.count() > 2);
    }
  }

  @Test
  void aFolderThatIsMissingIsToldOf() {
    String missing = folder.resolve("missing").toString();
    assertEquals(ExitCode.USAGE, execute("fit-teaching", missing, folder + "/out"));
    assertTrue(err.toString().contains(missing), err.toString());
  }

  @Test
  void aVoiceThatIsMissingIsToldOf() {
    assertEquals(ExitCode.USAGE, execute("voices", "--measure", "--voice", "nobody"));
    assertTrue(err.toString().startsWith("There is no voice \"nobody\"."), err.toString());
  }

  /** Three words, as {@code evaluate} reads them. */
  private Path recordings() throws Exception {
    Path recordings = folder.resolve("recordings");
    for (String word : List.of("done", "next", "stop")) {
      say(word, 130, recordings.resolve("commands").resolve(word).resolve("kevin.wav"));
    }
    say(
        "It was raining when we came home.",
        130,
        recordings.resolve("other").resolve("talk").resolve("kevin.wav"));
    return recordings;
  }

  /** One person who says five words four times. */
  private Path people() throws Exception {
    Path people = folder.resolve("people");
    for (String word : List.of("done", "next", "stop", "repeat", "banana")) {
      for (int take = 0; take < 4; take++) {
        say(word, 110 + 5 * take, people.resolve("kevin").resolve(word).resolve(take + ".wav"));
      }
    }
    return people;
  }

  private static void say(String text, int pitchHz, Path file) throws Exception {
    Files.createDirectories(file.resolveSibling("."));
    try (FreeTtsSynthesizer voice =
        new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(pitchHz, 15))) {
      Clip clip = voice.synthesize(new Utterance(text, 140));
      Wav.write(file, clip);
    }
  }

  private int execute(String... arguments) {
    CommandLine program = Main.commandLine();
    program.setOut(new PrintWriter(out));
    program.setErr(new PrintWriter(err));
    return program.execute(arguments);
  }
}
