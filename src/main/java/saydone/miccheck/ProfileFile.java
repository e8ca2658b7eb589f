package saydone.miccheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.MicrophoneProfile;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.json.JsonLine;
import saydone.journal.json.MalformedJsonException;
import saydone.json.JsonWriter;

/**
 * The file {@code microphone.json} in the data folder, which holds what the last microphone check
 * found out. A sample with every field; {@code speechDbfs} and {@code echo} are left out where
 * there is none:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "microphone" : "default [default]",
 *   "loudspeaker" : "default [default]",
 *   "measured" : "2026-11-22T18:00:00Z",
 *   "noiseFloorDbfs" : -61.2,
 *   "speechDbfs" : -28.4,
 *   "clippedShare" : 0.0,
 *   "echo" : {
 *     "gain" : 0.302,
 *     "delayMillis" : 120,
 *     "tailMillis" : 230
 *   },
 *   "wordsHeard" : 3,
 *   "wordsAsked" : 3
 * }
 * }</pre>
 *
 * <p>Written whole or not at all. A file that cannot be read is told of in one warning and passed
 * over: a session goes on without it. Keeps nothing, so any thread may use it.
 */
public final class ProfileFile {

  /** Its name in the data folder. */
  public static final String NAME = "microphone.json";

  /** Rooms, microphones and voices change. */
  static final Duration LONGEST_AGE = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(ProfileFile.class);
  private static final long VERSION = 1;

  private ProfileFile() {}

  /**
   * Keeps a profile in place of the last one.
   *
   * @throws DataFolderException if it cannot be written
   */
  public static void save(DataFolder folder, MicrophoneProfile profile) throws DataFolderException {
    folder.keep(NAME, JsonWriter.page(fields(profile)));
  }

  /**
   * What is known about a microphone.
   *
   * @param microphone its name
   * @param now the wall time
   * @return empty if nothing is, or it is older than 90 days, or of another microphone, or damaged
   */
  public static Optional<MicrophoneProfile> load(
      DataFolder folder, String microphone, Instant now) {
    Path file = folder.path().resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      MicrophoneProfile profile = profile(JsonLine.fields(Files.readString(file)));
      boolean current = Duration.between(profile.measured(), now).compareTo(LONGEST_AGE) <= 0;
      return Optional.of(profile).filter(known -> current && known.microphone().equals(microphone));
    } catch (IOException | MalformedJsonException | MalformedProfileException e) {
      LOG.warn(
          "{} is passed over; make it anew with saydone mic: {}",
          file,
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Map<String, Object> fields(MicrophoneProfile profile) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    fields.put("microphone", profile.microphone());
    fields.put("loudspeaker", profile.loudspeaker());
    fields.put("measured", profile.measured().truncatedTo(ChronoUnit.SECONDS).toString());
    fields.put("noiseFloorDbfs", rounded(profile.noiseFloorDbfs(), 10));
    profile.speechDbfs().ifPresent(level -> fields.put("speechDbfs", rounded(level, 10)));
    fields.put("clippedShare", rounded(profile.clippedShare(), 10_000));
    profile
        .echo()
        .ifPresent(
            echo -> {
              Map<String, Object> inner = new LinkedHashMap<>();
              inner.put("gain", rounded(echo.gain(), 1000));
              inner.put("delayMillis", echo.delay().toMillis());
              inner.put("tailMillis", echo.tail().toMillis());
              fields.put("echo", inner);
            });
    fields.put("wordsHeard", profile.wordsHeard());
    fields.put("wordsAsked", profile.wordsAsked());
    return fields;
  }

  private static double rounded(double value, int steps) {
    return (double) Math.round(value * steps) / steps;
  }

  private static MicrophoneProfile profile(Map<?, ?> fields) throws MalformedProfileException {
    if (number(fields, "schemaVersion") != VERSION) {
      throw new MalformedProfileException("its schemaVersion is not " + VERSION);
    }
    try {
      return new MicrophoneProfile(
          text(fields, "microphone"),
          text(fields, "loudspeaker"),
          Instant.parse(text(fields, "measured")),
          number(fields, "noiseFloorDbfs"),
          fields.containsKey("speechDbfs")
              ? OptionalDouble.of(number(fields, "speechDbfs"))
              : OptionalDouble.empty(),
          number(fields, "clippedShare"),
          fields.containsKey("echo") ? Optional.of(echo(fields.get("echo"))) : Optional.empty(),
          (int) number(fields, "wordsHeard"),
          (int) number(fields, "wordsAsked"));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new MalformedProfileException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Echo echo(Object value) throws MalformedProfileException {
    if (!(value instanceof Map<?, ?> fields)) {
      throw new MalformedProfileException("echo is no object");
    }
    return new Echo(
        number(fields, "gain"),
        Duration.ofMillis((long) number(fields, "delayMillis")),
        Duration.ofMillis((long) number(fields, "tailMillis")));
  }

  private static String text(Map<?, ?> fields, String name) throws MalformedProfileException {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new MalformedProfileException(name + " is missing or no text");
  }

  private static double number(Map<?, ?> fields, String name) throws MalformedProfileException {
    if (fields.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new MalformedProfileException(name + " is missing or no number");
  }
}
