package saydone.teach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.json.Json;
import saydone.journal.json.MalformedJsonException;

/**
 * The file {@code taught.json} in the data folder, which holds what was taught. A sample with every
 * field, the frames cut short:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "phrases" : [ {
 *     "phrase" : "done",
 *     "takes" : [ {
 *       "first" : 150,
 *       "last" : 197,
 *       "frames" : "3t7f4OD..."
 *     } ]
 *   } ]
 * }
 * }</pre>
 *
 * <p>{@code frames} are those of {@link Take}, one after another, each value times {@value #STEPS}
 * as a signed byte, in Base64. Written whole or not at all. Keeps nothing, so any thread may use
 * it.
 */
public final class TaughtFile {

  /** Its name in the data folder. */
  public static final String NAME = "taught.json";

  private static final long VERSION = 1;

  /** A step is 0.4 dB, less than two takes of one word ever have in common. */
  private static final int STEPS = 50;

  private TaughtFile() {}

  /**
   * Keeps what was taught in place of what was before.
   *
   * @throws DataFolderException if it cannot be written
   */
  public static void save(DataFolder folder, TaughtPhrases taught) throws DataFolderException {
    List<Object> phrases = new ArrayList<>();
    for (TaughtPhrase phrase : taught.phrases()) {
      List<Object> takes = new ArrayList<>();
      for (Take take : phrase.takes()) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", take.first());
        fields.put("last", take.last());
        fields.put("frames", encoded(take));
        takes.add(fields);
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("phrase", phrase.phrase());
      fields.put("takes", takes);
      phrases.add(fields);
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("schemaVersion", VERSION);
    page.put("phrases", phrases);
    folder.keep(NAME, Json.page(page));
  }

  /**
   * What was taught; nothing if the file is not there.
   *
   * @throws DamagedTeachingException if it cannot be read
   */
  public static TaughtPhrases load(DataFolder folder) throws DamagedTeachingException {
    Path file = folder.path().resolve(NAME);
    if (!Files.exists(file)) {
      return TaughtPhrases.NONE;
    }
    try {
      Map<?, ?> page = Json.object(Files.readString(file));
      if (number(page, "schemaVersion") != VERSION) {
        throw new IllegalArgumentException("its schemaVersion is not " + VERSION);
      }
      TaughtPhrases taught = TaughtPhrases.NONE;
      for (Object each : list(page, "phrases")) {
        Map<?, ?> phrase = object(each);
        List<Take> takes = new ArrayList<>();
        for (Object take : list(phrase, "takes")) {
          takes.add(take(object(take)));
        }
        taught = taught.with(new TaughtPhrase(text(phrase, "phrase"), takes));
      }
      return taught;
    } catch (IOException | MalformedJsonException | IllegalArgumentException e) {
      throw new DamagedTeachingException(file, e);
    }
  }

  private static String encoded(Take take) {
    byte[] bytes = new byte[take.frames() * LogMelFilterbank.BANDS];
    int at = 0;
    for (int frame = 0; frame < take.frames(); frame++) {
      for (float value : take.frame(frame)) {
        long steps = Math.round((double) value * STEPS);
        bytes[at++] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
      }
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Take take(Map<?, ?> fields) {
    byte[] bytes = Base64.getDecoder().decode(text(fields, "frames"));
    float[][] frames = new float[bytes.length / LogMelFilterbank.BANDS][LogMelFilterbank.BANDS];
    for (int frame = 0; frame < frames.length; frame++) {
      for (int band = 0; band < LogMelFilterbank.BANDS; band++) {
        frames[frame][band] = (float) bytes[frame * LogMelFilterbank.BANDS + band] / STEPS;
      }
    }
    return new Take(frames, (int) number(fields, "first"), (int) number(fields, "last"));
  }

  private static Map<?, ?> object(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields;
    }
    throw new IllegalArgumentException("no object where one is expected");
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(name + " is missing or no list");
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + " is missing or no text");
  }

  private static long number(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException(name + " is missing or no number");
  }
}
