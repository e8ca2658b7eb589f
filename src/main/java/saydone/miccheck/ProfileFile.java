package saydone.miccheck;

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
import saydone.audio.RoomLevel;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Shape;

/**
 * The file {@code microphone.json} in the data folder, which holds what the last microphone check
 * found out. A sample with every field; {@code speechDbfs} and {@code echo} are left out if there
 * is none:
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
 * <p>Written whole or not at all. A file that cannot be read gives one warning and is passed over;
 * a session goes on without it. Keeps nothing, so any thread may use it.
 */
public final class ProfileFile {

  /** The file's name in the data folder. */
  public static final String NAME = "microphone.json";

  /** An older profile does not count, because rooms, microphones and voices change. */
  static final Duration LONGEST_AGE = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(ProfileFile.class);

  private static final Shape<String> DEVICE = Shape.string("default [default]");
  private static final Shape<Double> LEVEL =
      Shape.real(String.valueOf((int) RoomLevel.SILENCE_DBFS), "0", "-60.5");
  private static final Shape<Double> SHARE = Shape.real("0", "1", "0.01");
  private static final Shape<Double> GAIN = Shape.real("0", "100", "0.3");
  private static final Shape<Duration> TIME =
      Shape.whole(0, 10_000, 120).map(millis -> Duration.ofMillis(millis));
  private static final Shape<Integer> WORDS = Shape.whole(0, 1_000, 3);
  private static final Shape<Echo> ECHO =
      Shape.object(
          "write an object with gain, delayMillis and tailMillis, or leave it out",
          ProfileFile::echo);

  static final KeptFile<MicrophoneProfile> FILE =
      new KeptFile<>(
          NAME,
          FileKind.ofProgram("microphone profile", "\"wordsHeard\": 3", 1),
          ProfileFile::fields,
          ProfileFile::profile);

  private ProfileFile() {}

  /**
   * Keeps a profile in place of the one before.
   *
   * @throws DataFolderException if it cannot be written
   */
  public static void save(DataFolder folder, MicrophoneProfile profile) throws DataFolderException {
    FILE.save(folder, profile);
  }

  /**
   * The profile of a microphone.
   *
   * @param microphone its name
   * @param now the wall time
   * @return empty if there is none, or it is older than 90 days, of another microphone, or damaged
   */
  public static Optional<MicrophoneProfile> load(
      DataFolder folder, String microphone, Instant now) {
    try {
      return FILE.load(folder)
          .filter(known -> Duration.between(known.measured(), now).compareTo(LONGEST_AGE) <= 0)
          .filter(known -> known.microphone().equals(microphone));
    } catch (DamagedFileException e) {
      LOG.warn(
          "{} is passed over; make it anew with saydone mic: {}", FILE.in(folder), e.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Object> fields(MicrophoneProfile profile) {
    Map<String, Object> fields = new LinkedHashMap<>();
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

  private static Optional<MicrophoneProfile> profile(Fields fields) {
    Optional<String> microphone = fields.required("microphone", DEVICE);
    Optional<String> loudspeaker = fields.required("loudspeaker", DEVICE);
    Optional<Instant> measured = fields.required("measured", Shape.instant());
    Optional<Double> noiseFloor = fields.required("noiseFloorDbfs", LEVEL);
    Optional<Double> speech = fields.optional("speechDbfs", LEVEL);
    Optional<Double> clipped = fields.required("clippedShare", SHARE);
    Optional<Echo> echo = fields.optional("echo", ECHO);
    Optional<Integer> heard = fields.required("wordsHeard", WORDS);
    Optional<Integer> asked = fields.required("wordsAsked", WORDS);
    return fields.made(
        () ->
            new MicrophoneProfile(
                microphone.orElseThrow(),
                loudspeaker.orElseThrow(),
                measured.orElseThrow(),
                noiseFloor.orElseThrow(),
                speech.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                clipped.orElseThrow(),
                echo,
                heard.orElseThrow(),
                asked.orElseThrow()));
  }

  private static Optional<Echo> echo(Fields fields) {
    Optional<Double> gain = fields.required("gain", GAIN);
    Optional<Duration> delay = fields.required("delayMillis", TIME);
    Optional<Duration> tail = fields.required("tailMillis", TIME);
    return fields.made(() -> new Echo(gain.orElseThrow(), delay.orElseThrow(), tail.orElseThrow()));
  }
}
