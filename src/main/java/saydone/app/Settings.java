package saydone.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.hearing.Strictness;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Names;
import saydone.json.Shape;
import saydone.player.CoachManner;
import saydone.session.Session;
import saydone.voice.Pitch;
import saydone.voice.Utterance;

/**
 * What a user chose for the coach's voice and for its ear; kept in the file {@code settings.json}
 * of the data folder. A sample with every field; what was not chosen is left out:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "voice" : "flite:rms",
 *   "wordsPerMinute" : 140,
 *   "volumePercent" : 85,
 *   "semitones" : -2,
 *   "hearing" : "lenient"
 * }
 * }</pre>
 *
 * <p>Written whole or not at all. A file that cannot be read gives one warning and is passed over;
 * a session goes on without it.
 *
 * @param voice the name of the voice
 * @param manner rate, volume and pitch
 * @param hearing how sure the coach must be of a command
 */
public record Settings(Optional<String> voice, CoachManner manner, Optional<Strictness> hearing) {

  /** The file's name in the data folder. */
  public static final String NAME = "settings.json";

  /** Nothing was chosen. */
  public static final Settings NONE =
      new Settings(Optional.empty(), CoachManner.ORDINARY, Optional.empty());

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  private static final Shape<String> VOICE = Shape.string("flite:rms");
  private static final Shape<Integer> RATE =
      Shape.whole(Utterance.SLOWEST, Utterance.FASTEST, Session.ORDINARY_RATE);
  private static final Shape<Integer> VOLUME =
      Shape.whole(
          CoachManner.SOFTEST_PERCENT, CoachManner.LOUDEST_PERCENT, Session.ORDINARY_VOLUME);
  private static final Shape<Integer> SEMITONES =
      Shape.whole(Pitch.DEEPEST, Pitch.HIGHEST, Pitch.OWN.semitones());
  private static final Shape<Strictness> HEARING = Shape.choice(Strictness.class);

  static final KeptFile<Settings> FILE =
      new KeptFile<>(
          NAME,
          FileKind.ofProgram("file of settings", "\"volumePercent\": 85", 1),
          Settings::fields,
          Settings::of);

  /** The settings that were kept; {@link #NONE} if there are none, or the file is damaged. */
  public static Settings load(DataFolder folder) {
    try {
      return FILE.load(folder).orElse(NONE);
    } catch (DamagedFileException e) {
      LOG.warn(
          "{} is passed over; choose again with --voice, --rate, --volume, --pitch or"
              + " --hearing: {}",
          FILE.in(folder),
          e.getMessage());
      return NONE;
    }
  }

  /**
   * Keeps these settings in place of those that were kept.
   *
   * @throws DataFolderException if the file cannot be written
   */
  public void save(DataFolder folder) throws DataFolderException {
    FILE.save(folder, this);
  }

  /** Remembers how sure the coach must be of a command; warns if it cannot. */
  public static void rememberHearing(DataFolder folder, Strictness hearing) {
    new Settings(Optional.empty(), CoachManner.ORDINARY, Optional.of(hearing))
        .or(load(folder))
        .remember(folder);
  }

  /** Remembers how the coach speaks; warns if it cannot. */
  public static void rememberManner(DataFolder folder, CoachManner manner) {
    new Settings(Optional.empty(), manner, Optional.empty()).or(load(folder)).remember(folder);
  }

  /** Keeps these settings in place of those that were kept; warns if it cannot. */
  void remember(DataFolder folder) {
    try {
      save(folder);
    } catch (DataFolderException e) {
      LOG.warn("{} It is not remembered.", e.getMessage());
    }
  }

  /** These settings, with what they leave open taken from the others. */
  public Settings or(Settings other) {
    return new Settings(
        voice.or(other::voice),
        new CoachManner(
            first(manner.wordsPerMinute(), other.manner.wordsPerMinute()),
            first(manner.volumePercent(), other.manner.volumePercent()),
            first(manner.semitones(), other.manner.semitones())),
        hearing.or(other::hearing));
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    voice.ifPresent(name -> fields.put("voice", name));
    manner.wordsPerMinute().ifPresent(rate -> fields.put("wordsPerMinute", rate));
    manner.volumePercent().ifPresent(volume -> fields.put("volumePercent", volume));
    manner.semitones().ifPresent(pitch -> fields.put("semitones", pitch));
    hearing.ifPresent(how -> fields.put("hearing", Names.of(how)));
    return fields;
  }

  private static Optional<Settings> of(Fields fields) {
    Optional<String> voice = fields.nullable("voice", VOICE);
    OptionalInt rate = number(fields.nullable("wordsPerMinute", RATE));
    OptionalInt volume = number(fields.nullable("volumePercent", VOLUME));
    OptionalInt semitones = number(fields.nullable("semitones", SEMITONES));
    Optional<Strictness> hearing = fields.nullable("hearing", HEARING);
    return fields.made(
        () -> new Settings(voice, new CoachManner(rate, volume, semitones), hearing));
  }

  private static OptionalInt number(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
