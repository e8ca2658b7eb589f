package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.session.Fact;

/**
 * The whole program in a process of its own: it needs no network, and what it prints for the record
 * and for programs has nothing else in it.
 */
@SuppressWarnings("NullAway.Init") // Set before all tests.
final class ClosedTests {

  private static Path folder;
  private static RecordedSession session;
  private static Path recording;

  @BeforeAll
  static void recordAPatient(@TempDir Path temporary) throws Exception {
    folder = temporary;
    session = new RecordedSession(folder);
    recording = session.record("recorded");
  }

  @Test
  void aSessionNeedsNoNetwork() throws Exception {
    List<String> command = new ArrayList<>(NoNetwork.OPTIONS);
    command.add(NoNetwork.class.getName());
    command.add(
        "play " + session.script + " --from " + recording + " --keep-audio --data " + at("closed"));
    command.add("history --data " + at("closed"));
    Started ran = java("", command);

    assertEquals(0, ran.code(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertTrue(lines.contains("tried: 11"), ran.out());
    assertEquals(
        List.of("codes: [0, 0]", "attempts: []"),
        lines.subList(lines.size() - 2, lines.size()),
        ran.err());
    assertEquals(
        RecordedSession.SETS * RecordedSession.REPETITIONS, session.counted("closed").size());
  }

  @Test
  void whatIsMeasuredIsJsonToTheLastByte() throws Exception {
    Path audio;
    try (var folders = Files.list(session.data("recorded").sessions())) {
      audio = folders.findFirst().orElseThrow().resolve("audio");
    }
    Started ran =
        java(
            "",
            List.of(
                Main.class.getName(), "evaluate", audio.toString(), "--json", "--set", "counting"));

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    JsonNode whole =
        new JsonMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(ran.out());
    assertTrue(whole.isObject(), ran.out());
    // On a slow machine it tells how far it is.
    assertEquals(
        List.of(), ran.err().lines().filter(line -> !line.matches("Heard [0-9]+ of .*")).toList());
  }

  /**
   * With everything broken that gives the program something to log. What a voice is to say repeats
   * what was heard: "Your pain is two."
   */
  @Test
  void theLogHasNoWordThatWasHeardAndNoName() throws Exception {
    brokenVoice();
    Path data = Files.createDirectories(session.data("logged").path());
    Files.writeString(
        data.resolve("profile.json"), "{\"schemaVersion\": 1, \"weakSide\": \"Zebulon\"}");
    Files.writeString(
        data.resolve("taught.json"), "{\"schemaVersion\": 1, \"phrases\": \"Rumpelstilzchen\"}");
    Started ran =
        java(
            "PATH='" + folder.resolve("programs") + "':\"$PATH\" ",
            List.of(
                Main.class.getName(),
                "play",
                session.script.toString(),
                "--from",
                recording.toString(),
                "--voice",
                "flite:rms",
                "--data",
                data.toString()));

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.err().contains("profile.json is passed over, because it is"), ran.err());
    assertTrue(ran.err().contains("because it is damaged at taught.json:1:"), ran.err());
    assertTrue(ran.err().contains("cannot speak a text of "), ran.err());
    Set<String> secrets = new TreeSet<>(List.of("Zebulon", "Rumpelstilzchen", "Heels up", "Lift"));
    session.reading("logged").facts().stream()
        .filter(Fact.CommandHeard.class::isInstance)
        .map(fact -> ((Fact.CommandHeard) fact).phrase())
        .forEach(secrets::add);
    assertTrue(secrets.containsAll(List.of("done", "left")), secrets.toString());
    for (String secret : secrets) {
      assertFalse(
          Pattern.compile("\\b" + secret + "\\b", Pattern.CASE_INSENSITIVE)
              .matcher(ran.err())
              .find(),
          secret + " in\n" + ran.err());
    }
  }

  /** Flite, as far as one sees, but it only repeats what it is to say. */
  private static void brokenVoice() throws IOException {
    Path program = Files.createDirectories(folder.resolve("programs")).resolve("flite");
    Files.writeString(
        program,
        """
        #!/bin/sh
        if [ "$1" = -lv ]; then
          echo "Voices available: rms"
        else
          read -r text
          echo "cannot say $text" >&2
          exit 3
        fi
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static Path at(String name) {
    return folder.resolve(name);
  }

  /** How a process ended, and what it printed. */
  private record Started(int code, String out, String err) {}

  private static Started java(String environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(arguments);
    Path err = Files.createTempFile(folder, "err", ".txt");
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder("sh", "-c", environment + "exec '" + String.join("' '", command) + "'")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Started(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
