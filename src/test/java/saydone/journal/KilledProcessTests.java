package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.session.Fact;

class KilledProcessTests {

  @Test
  void whatWasAcknowledgedBeforeTheKillIsThereAfterIt(@TempDir Path data) throws Exception {
    Process process = ChildProcess.start(Recorder.class, data.toString());
    int acknowledged = 0;
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == 25) {
          // Process.destroyForcibly would also close the pipe with what is still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertNotEquals(0, process.waitFor());
    assertTrue(acknowledged >= 25);

    Unfinished unfinished = Sessions.in(new DataFolder(data)).latestUnfinished().orElseThrow();
    List<Fact> facts = unfinished.facts();
    assertTrue(
        facts.size() > acknowledged, facts.size() + " of 1 + " + acknowledged + " are there");
    for (int i = 1; i < facts.size(); i++) {
      assertEquals(Samples.repetition(i), facts.get(i));
    }

    try (Journal journal = unfinished.resume(Samples.START.plusSeconds(600))) {
      journal.append(Samples.repetition(facts.size()), unfinished.lastAt());
    }
    Reading reading = JournalReader.read(unfinished.folder().journalFile());
    assertEquals(List.of(), reading.flaws());
    assertEquals(facts.size() + 1, reading.entries().size());
  }

  /** Appends repetitions for ever, and prints the number of each once it is durable. */
  static final class Recorder {
    private Recorder() {}

    public static void main(String[] args) throws Exception {
      try (Journal journal =
          Sessions.in(new DataFolder(Path.of(args[0])))
              .begin(Samples.script(), Map.of(), new byte[0], Samples.START, "0.1.0")) {
        journal.append(new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2), Duration.ZERO);
        for (int i = 1; i < 1_000_000; i++) {
          journal.append(Samples.repetition(i), Duration.ofMillis(i));
          System.out.println(i);
        }
      }
    }
  }
}
