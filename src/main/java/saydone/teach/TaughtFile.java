package saydone.teach;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Shape;

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
 * <p>{@code frames} holds the frames of a {@link Take} one after another, in Base64: each value
 * times {@value #STEPS}, as a signed byte. Written whole or not at all. Keeps nothing, so any
 * thread may use it.
 */
public final class TaughtFile {

  /** The file's name in the data folder. */
  public static final String NAME = "taught.json";

  /**
   * The steps in a unit. A step is 0.4 dB, less than the difference between two takes of one word.
   */
  private static final int STEPS = 50;

  /**
   * A take has some 16 kB; a user teaches a few dozen words, by a few takes each. To read a file
   * takes seven times its size in memory.
   */
  private static final int MOST_MEGABYTES = 16;

  private static final int MOST = 1_000;

  private static final Shape<Integer> FRAME = Shape.whole(0, 100_000, 150);
  private static final Shape<String> PHRASE =
      Shape.string("done")
          .meaning(
              phrase -> Optional.of(phrase).filter(it -> !it.isBlank()),
              "is blank",
              "write a phrase such as \"done\"");
  private static final Shape<float[][]> FRAMES =
      Shape.string("3t7f4OD...")
          .meaning(TaughtFile::decoded, "is not in Base64", "leave the take out");
  private static final Shape<List<Take>> TAKES =
      Shape.list(
          1,
          MOST,
          Shape.object("write an object with first, last and frames", TaughtFile::take),
          "write a list with at least one take");
  private static final Shape<List<TaughtPhrase>> PHRASES =
      Shape.list(
          0,
          MOST,
          Shape.object("write an object with phrase and takes", TaughtFile::phrase),
          "write a list of phrases");

  private static final KeptFile<TaughtPhrases> FILE =
      new KeptFile<>(
          NAME,
          FileKind.ofProgram("file of taught words", "\"phrase\": \"done\"", MOST_MEGABYTES),
          TaughtFile::fields,
          TaughtFile::taught);

  private TaughtFile() {}

  /**
   * Keeps what was taught, in place of what was kept before.
   *
   * @throws DataFolderException if it cannot be written
   */
  public static void save(DataFolder folder, TaughtPhrases taught) throws DataFolderException {
    FILE.save(folder, taught);
  }

  /**
   * What was taught; nothing if the file is not there.
   *
   * @throws DamagedTeachingException if it cannot be read
   */
  public static TaughtPhrases load(DataFolder folder) throws DamagedTeachingException {
    try {
      return FILE.load(folder).orElse(TaughtPhrases.NONE);
    } catch (DamagedFileException e) {
      throw new DamagedTeachingException(FILE.in(folder), e);
    }
  }

  private static Map<String, Object> fields(TaughtPhrases taught) {
    return Map.of("phrases", taught.phrases().stream().map(TaughtFile::fields).toList());
  }

  private static Map<String, Object> fields(TaughtPhrase phrase) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("phrase", phrase.phrase());
    fields.put("takes", phrase.takes().stream().map(TaughtFile::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Take take) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("first", take.first());
    fields.put("last", take.last());
    fields.put("frames", encoded(take));
    return fields;
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

  private static Optional<TaughtPhrases> taught(Fields fields) {
    return fields
        .required("phrases", PHRASES)
        .map(
            phrases -> {
              TaughtPhrases taught = TaughtPhrases.NONE;
              for (TaughtPhrase phrase : phrases) {
                taught = taught.with(phrase);
              }
              return taught;
            });
  }

  private static Optional<TaughtPhrase> phrase(Fields fields) {
    Optional<String> phrase = fields.required("phrase", PHRASE);
    Optional<List<Take>> takes = fields.required("takes", TAKES);
    return fields.made(() -> new TaughtPhrase(phrase.orElseThrow(), takes.orElseThrow()));
  }

  private static Optional<Take> take(Fields fields) {
    Optional<Integer> first = fields.required("first", FRAME);
    Optional<Integer> last = fields.required("last", FRAME);
    Optional<float[][]> frames = fields.required("frames", FRAMES);
    return fields.made(
        () -> new Take(frames.orElseThrow(), first.orElseThrow(), last.orElseThrow()));
  }

  private static Optional<float[][]> decoded(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    float[][] frames = new float[bytes.length / LogMelFilterbank.BANDS][LogMelFilterbank.BANDS];
    for (int frame = 0; frame < frames.length; frame++) {
      for (int band = 0; band < LogMelFilterbank.BANDS; band++) {
        frames[frame][band] = (float) bytes[frame * LogMelFilterbank.BANDS + band] / STEPS;
      }
    }
    return Optional.of(frames);
  }
}
