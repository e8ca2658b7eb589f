package saydone.player.rehearsal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import saydone.player.rehearsal.PatientScript;

/**
 * Reads a simulated patient. Unknown and repeated fields, wrong types and unknown words are errors
 * with line, column and path. All seconds may have decimals. A sample with every field:
 *
 * <pre>{@code
 * {
 *   "schemaVersion": 1,
 *   "name": "Sample",
 *   "description": "Pauses once.",
 *   "means": "voice",
 *   "voice": {"wordsPerMinute": 198, "levelDb": 0},
 *   "answers": {"side": "left", "painBefore": 2, "painAfter": 1, "effortAfter": 4, "pain": 3},
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
 *                 "reminders": 0, "tooLoud": 0, "quietAgain": 0, "symptoms": ["pain"], "commands": ["pause"], "falseCommands": 0,
 *                 "side": "left", "answers": {"painBefore": 2}},
 *     "foot-drop-seated": {"repetitions": 50, "byExercise": {"heel-raise-active": 10}}}
 * }
 * }</pre>
 *
 * <p>Only {@code schemaVersion} and {@code name} must be there; null is as good as absent. Keeps
 * nothing, so any thread may read.
 */
public final class PatientReader {

  /** The largest file, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build()
          .readerFor(PatientJson.class);

  private PatientReader() {}

  /**
   * Reads a file.
   *
   * @throws InvalidPatientException if there is no such file, it cannot be read, or is not valid
   */
  public static PatientScript read(Path file) throws InvalidPatientException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new InvalidPatientException(name + ": is a folder, not a patient; name a file in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in.readNBytes(MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw new InvalidPatientException(name + ": does not exist; check the name", e);
    } catch (AccessDeniedException e) {
      throw new InvalidPatientException(name + ": may not be read; change its permissions", e);
    } catch (IOException e) {
      throw new InvalidPatientException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads bytes.
   *
   * @param name what messages call the file
   * @throws InvalidPatientException if they are no valid patient
   */
  public static PatientScript read(String name, byte[] bytes) throws InvalidPatientException {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidPatientException(name + ": is larger than 1 MB, so it is no patient");
    }
    try {
      PatientJson json = READER.readValue(bytes);
      if (json == null) {
        throw new InvalidPatientException(
            name + ": is empty; begin with a copy of another patient");
      }
      return json.toScript();
    } catch (JsonProcessingException e) {
      throw new InvalidPatientException(name + describe(e), e);
    } catch (IOException e) {
      throw new InvalidPatientException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String describe(JsonProcessingException e) {
    String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
    return place(e) + ": " + (path.isEmpty() ? "" : path + ": ") + what(e);
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    if (location == null && e.getProcessor() instanceof JsonParser parser) {
      location = parser.currentTokenLocation();
    }
    return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field; known here: "
          + String.join(
              ", ",
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    }
    return Objects.toString(e.getOriginalMessage(), "is no JSON").replaceAll("\\s+", " ");
  }
}
