package saydone.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.Sessions;
import saydone.script.Dose.CountBy;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;

/** Sessions that are being recorded into a data folder, by the journal of the program. */
final class Recorded {

  static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  private static final Path SCRIPT = Path.of("scripts", "foot-drop.json");

  private Recorded() {}

  /** A session of the first script that begins; its journal is open and holds the lock. */
  static Journal begin(DataFolder data, Instant start) throws Exception {
    return Sessions.in(data)
        .begin(
            ScriptReader.read(SCRIPT).script(),
            Map.of(),
            Files.readAllBytes(SCRIPT),
            start,
            "test");
  }

  /** Records facts, a second apart. */
  static void add(Journal journal, Duration from, List<Fact> facts) throws Exception {
    Duration at = from;
    for (Fact fact : facts) {
      journal.append(fact, at);
      at = at.plusSeconds(1);
    }
  }

  /** What leads to the first repetition. */
  static List<Fact> firstSet() {
    return List.of(
        new Fact.SessionStarted("foot-drop-seated", "2.0", 50, 5),
        new Fact.SideChosen(WeakSide.LEFT),
        new Fact.ExerciseStarted(0, "ankle-adduction-abduction"),
        new Fact.SetStarted(0, Optional.of(Side.LEFT), 1),
        repetition(1));
  }

  static Fact repetition(int number) {
    return new Fact.RepetitionCounted(0, Optional.of(Side.LEFT), 1, number, CountBy.PATIENT);
  }

  /** Writes part of a line, as a reader may find it while it is being written. */
  static void write(Path journal, String text) throws IOException {
    Files.write(journal, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
  }
}
