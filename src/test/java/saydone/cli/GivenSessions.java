package saydone.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.command.Evidence;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.Sessions;
import saydone.script.Dose.CountBy;
import saydone.script.Script;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.RecordedPhase;

/** Sessions in a data folder, and the script of which they are. */
final class GivenSessions {

  static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "heels", "name": "Heels", "version": "1",
       "stopRules": [{"when": "pain", "say": "Rest."}],
       "exercises": [{"id": "heel-raise", "name": "Heel raise", "side": "both",
         "position": "Sit tall.", "instructions": ["Lift both heels."], "dose": {"reps": 3}}]}
      """;

  /** The same with other repetitions. */
  static final String CHANGED =
      SCRIPT.replace("\"reps\": 3", "\"reps\": 5").replace("\"1\"", "\"2\"");

  /** What the patient said, and nobody else may read. */
  static final String HEARD = "that's it";

  private GivenSessions() {}

  /** Records a session with two repetitions, and returns its folder. */
  static Path record(DataFolder folder, Instant start) throws Exception {
    return record(folder, start, 2);
  }

  static Path record(DataFolder folder, Instant start, int repetitions) throws Exception {
    byte[] json = SCRIPT.getBytes(StandardCharsets.UTF_8);
    Script script = ScriptReader.read("heels.json", json).script();
    try (Journal journal =
        Sessions.in(folder).begin(script, Map.of(), json, start, "Saydone of the tests")) {
      journal.append(new Fact.SessionStarted("heels", "1", 3, 1), Duration.ZERO);
      journal.append(new Fact.ExerciseStarted(0, "heel-raise"), Duration.ofSeconds(1));
      journal.append(new Fact.SetStarted(0, Optional.empty(), 1), Duration.ofSeconds(2));
      for (int number = 1; number <= repetitions; number++) {
        journal.append(
            new Fact.CommandHeard(
                "done",
                "voice",
                HEARD,
                0.9,
                RecordedPhase.of(PhaseName.COUNTING),
                true,
                Evidence.NONE),
            Duration.ofSeconds(2 + number));
        journal.append(
            new Fact.RepetitionCounted(0, Optional.empty(), 1, number, CountBy.PATIENT),
            Duration.ofSeconds(2 + number));
      }
      return journal.folder().path();
    }
  }

  /** Runs a command with a data folder. */
  static Ran ran(DataFolder folder, String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of("--data", folder.path().toString()));
    return Ran.saydone(all.toArray(String[]::new));
  }
}
