package saydone.player.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/** Session scripts of one short exercise. */
final class ShortScripts {

  private ShortScripts() {}

  /** The patient says "done" after each repetition. */
  static Script counted(int reps) throws InvalidScriptException {
    return of("patient", reps);
  }

  /** The patient counts aloud. */
  static Script aloud(int reps) throws InvalidScriptException {
    return of("patient-aloud", reps);
  }

  private static Script of(String countBy, int reps) throws InvalidScriptException {
    String json =
        String.format(
            Locale.ROOT,
            """
            {
              "schemaVersion": 1,
              "id": "short",
              "name": "Short",
              "language": "en-US",
              "version": "1",
              "affectedSide": "none",
              "stopRules": [{"when": "pain", "say": "Rest."}],
              "exercises": [{
                "id": "heel-raise",
                "name": "Heel raise",
                "spokenName": "Heels up",
                "assistance": "active",
                "side": "both",
                "position": "Sit tall.",
                "instructions": ["Lift the heels, then lower them."],
                "dose": {"reps": %d, "countBy": "%s", "getReadySeconds": 1}
              }]
            }
            """,
            reps,
            countBy);
    return ScriptReader.read("short.json", json.getBytes(StandardCharsets.UTF_8)).script();
  }
}
