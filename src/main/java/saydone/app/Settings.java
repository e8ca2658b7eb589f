package saydone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.hearing.Strictness;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.json.Json;
import saydone.journal.json.MalformedJsonException;
import saydone.player.CoachManner;

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
 *   "hearing" : "lenient"
 * }
 * }</pre>
 *
 * <p>Written whole or not at all. A file that cannot be read is told of in one warning and passed
 * over: a session goes on without it.
 *
 * @param voice the name of the voice
 * @param manner rate and volume
 * @param hearing how sure the coach must be of a command
 */
public record Settings(Optional<String> voice, CoachManner manner, Optional<Strictness> hearing) {

  /** Its name in the data folder. */
  public static final String NAME = "settings.json";

  /** Nothing was chosen. */
  public static final Settings NONE =
      new Settings(Optional.empty(), CoachManner.ORDINARY, Optional.empty());

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private static final int VERSION = 1;

  /** What was kept; {@link #NONE} if nothing was, or it is damaged. */
  public static Settings load(DataFolder folder) {
    Path file = folder.path().resolve(NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return of(Json.object(Files.readString(file)));
    } catch (IOException | MalformedJsonException | IllegalArgumentException e) {
      LOG.warn(
          "{} is passed over; choose again with --voice, --rate, --volume or --hearing: {}",
          file,
          String.valueOf(e.getMessage()));
      return NONE;
    }
  }

  /**
   * Keeps this in place of what was kept.
   *
   * @throws DataFolderException if it cannot be written
   */
  public void save(DataFolder folder) throws DataFolderException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    voice.ifPresent(name -> fields.put("voice", name));
    manner.wordsPerMinute().ifPresent(rate -> fields.put("wordsPerMinute", rate));
    manner.volumePercent().ifPresent(volume -> fields.put("volumePercent", volume));
    hearing.ifPresent(how -> fields.put("hearing", how.name().toLowerCase(Locale.ROOT)));
    folder.keep(NAME, Json.page(fields));
  }

  /** Remembers how sure the coach must be; what cannot be remembered is told of in a warning. */
  public static void rememberHearing(DataFolder folder, Strictness hearing) {
    remember(folder, new Settings(Optional.empty(), CoachManner.ORDINARY, Optional.of(hearing)));
  }

  /** Remembers how the coach speaks; what cannot be remembered is told of in a warning. */
  public static void rememberManner(DataFolder folder, CoachManner manner) {
    remember(folder, new Settings(Optional.empty(), manner, Optional.empty()));
  }

  private static void remember(DataFolder folder, Settings chosen) {
    try {
      chosen.or(load(folder)).save(folder);
    } catch (DataFolderException e) {
      LOG.warn("{} It is not remembered.", e.getMessage());
    }
  }

  /** This, and where nothing was chosen the other. */
  public Settings or(Settings other) {
    return new Settings(
        voice.or(other::voice),
        new CoachManner(
            first(manner.wordsPerMinute(), other.manner.wordsPerMinute()),
            first(manner.volumePercent(), other.manner.volumePercent())),
        hearing.or(other::hearing));
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  private static Settings of(Map<String, Object> fields) {
    if (!Integer.valueOf(VERSION).equals(fields.get("schemaVersion"))) {
      throw new IllegalArgumentException("its schemaVersion is not " + VERSION);
    }
    Object voice = fields.get("voice");
    if (voice != null && !(voice instanceof String)) {
      throw new IllegalArgumentException("voice is no text");
    }
    return new Settings(
        Optional.ofNullable((String) voice),
        new CoachManner(number(fields, "wordsPerMinute"), number(fields, "volumePercent")),
        Optional.ofNullable(fields.get("hearing"))
            .map(how -> Strictness.valueOf(String.valueOf(how).toUpperCase(Locale.ROOT))));
  }

  private static OptionalInt number(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value instanceof Integer number) {
      return OptionalInt.of(number);
    }
    throw new IllegalArgumentException(name + " is no whole number");
  }
}
