package saydone.player.rehearsal.json;

import java.nio.file.Path;
import java.util.Optional;
import saydone.json.FileKind;
import saydone.json.JsonReader;
import saydone.json.Problems;
import saydone.player.rehearsal.PatientScript;

/**
 * Reads a simulated patient. Unknown and repeated fields, wrong types and unknown words are errors
 * with line, column and path; all of them are reported at once. All seconds may have decimals. A
 * sample with every field:
 *
 * <pre>{@code
 * {
 *   "schemaVersion": 1,
 *   "name": "Sample",
 *   "description": "Pauses once.",
 *   "means": "voice",
 *   "voice": {"wordsPerMinute": 198, "levelDb": 0, "says": ["all done", "my left foot"]},
 *   "answers": {"side": "left", "ability": "a-little", "painBefore": 2, "painAfter": 1,
 *               "effortAfter": 4, "pain": 3, "acceptsLevel": true},
 *   "pace": {"answerSeconds": 0.8, "repetitionSeconds": 2.5, "setSeconds": 6, "readySeconds": 1.5,
 *            "resumeSeconds": 4, "restSeconds": 5, "jitterSeconds": 0.3},
 *   "persistence": {"noReactionSeconds": 2.5, "repeats": 3},
 *   "happenings": [
 *     {"at": {"exercise": 1, "set": 1, "repetition": 3, "phase": "counting"}, "times": 1, "do": [
 *       {"say": "pause", "afterSeconds": 1, "overCoach": false},
 *       {"say": "resume", "in": "paused", "afterSeconds": 5},
 *       {"press": "how many"}, {"cough": true}, {"silentSeconds": 30},
 *       {"noise": {"snrDb": 3, "seconds": 40}}]}],
 *   "maxMinutes": 40,
 *   "expect": {
 *     "default": {"outcome": "completed", "repetitions": "all", "pauses": 1, "undone": 0,
 *                 "reminders": 0, "tooLoud": 0, "quietAgain": 0,
 *                 "symptoms": ["pain"], "commands": ["pause"], "falseCommands": 0,
 *                 "side": "left", "answers": {"painBefore": 2}},
 *     "foot-drop-seated": {"repetitions": 50, "byExercise": {"heel-raise": 10}}}
 * }
 * }</pre>
 *
 * <p>Only {@code schemaVersion} and {@code name} must be there; null counts as absent. Keeps
 * nothing, so any thread may read.
 */
public final class PatientReader {

  private static final JsonReader READER =
      new JsonReader(FileKind.ofPeople("patient", "steady.json", "\"times\": 2", "six"));

  private PatientReader() {}

  /**
   * Reads a file.
   *
   * @throws InvalidPatientException if there is no such file, it cannot be read, or is not valid
   */
  public static PatientScript read(Path file) throws InvalidPatientException {
    Problems problems = new Problems(file.toString());
    Optional<byte[]> bytes = READER.bytes(file, problems);
    if (bytes.isEmpty()) {
      throw new InvalidPatientException(problems.inOrder());
    }
    return read(file.toString(), bytes.get());
  }

  /**
   * Reads bytes.
   *
   * @param name what messages call the file
   * @throws InvalidPatientException if the bytes are not a valid patient
   */
  public static PatientScript read(String name, byte[] bytes) throws InvalidPatientException {
    Problems problems = new Problems(name);
    return READER
        .read(bytes, PatientShape.PATIENT, problems)
        .orElseThrow(() -> new InvalidPatientException(problems.inOrder()));
  }
}
