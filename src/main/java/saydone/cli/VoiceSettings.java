package saydone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.json.Json;
import saydone.journal.json.MalformedJsonException;
import saydone.player.CoachManner;

/**
 * What a user chose for the coach's voice; kept in the file {@code settings.json} of the data
 * folder. A sample with every field; what was not chosen is left out:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "voice" : "flite:rms",
 *   "wordsPerMinute" : 140,
 *   "volumePercent" : 85
 * }
 * }</pre>
 *
 * <p>Written whole or not at all. A file that cannot be read is told of in one warning and passed
 * over: a session goes on without it.
 *
 * @param voice the name of the voice
 * @param manner rate and volume
 */
record VoiceSettings(Optional<String> voice, CoachManner manner) {

  /** Its name in the data folder. */
  static final String NAME = "settings.json";

  /** Nothing was chosen. */
  static final VoiceSettings NONE = new VoiceSettings(Optional.empty(), CoachManner.ORDINARY);

  private static final Logger LOG = LoggerFactory.getLogger(VoiceSettings.class);
  private static final int VERSION = 1;

  /** What was kept; {@link #NONE} if nothing was, or it is damaged. */
  static VoiceSettings load(DataFolder folder) {
    Path file = folder.path().resolve(NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return of(Json.object(Files.readString(file)));
    } catch (IOException | MalformedJsonException | IllegalArgumentException e) {
      LOG.warn(
          "{} is passed over; choose again with --voice, --rate or --volume: {}",
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
  void save(DataFolder folder) throws DataFolderException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    voice.ifPresent(name -> fields.put("voice", name));
    manner.wordsPerMinute().ifPresent(rate -> fields.put("wordsPerMinute", rate));
    manner.volumePercent().ifPresent(volume -> fields.put("volumePercent", volume));
    folder.keep(NAME, Json.page(fields));
  }

  /** This, and where nothing was chosen the other. */
  VoiceSettings or(VoiceSettings other) {
    return new VoiceSettings(
        voice.or(other::voice),
        new CoachManner(
            first(manner.wordsPerMinute(), other.manner.wordsPerMinute()),
            first(manner.volumePercent(), other.manner.volumePercent())));
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  private static VoiceSettings of(Map<String, Object> fields) {
    if (!Integer.valueOf(VERSION).equals(fields.get("schemaVersion"))) {
      throw new IllegalArgumentException("its schemaVersion is not " + VERSION);
    }
    Object voice = fields.get("voice");
    if (voice != null && !(voice instanceof String)) {
      throw new IllegalArgumentException("voice is no text");
    }
    return new VoiceSettings(
        Optional.ofNullable((String) voice),
        new CoachManner(number(fields, "wordsPerMinute"), number(fields, "volumePercent")));
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
