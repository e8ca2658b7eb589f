package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import saydone.audio.AudioChunk;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

/**
 * Decides when a room has become too loud for words to be heard, and when it is quiet again. It is
 * too loud when the noise floor is too close to the level of the patient's speech, for some seconds
 * in which the coach is silent. The level of speech is the median of the last nine words that were
 * heard, of which the microphone check counts as the first; without either it is taken as ordinary.
 *
 * <pre>
 *          floor above speech - {@value #TOO_LOUD_BELOW_SPEECH_DB} dB for 3 s
 *  quiet ───────────────────────────────────────────▶ too loud
 *        ◀───────────────────────────────────────────
 *          floor below that by {@value #QUIETER_DB} dB for 4 s
 * </pre>
 *
 * <p>So that the coach does not speak of each passing truck, two changes are at least half a minute
 * apart. Each time that one follows another soon, the next one waits twice as long, up to 16
 * minutes. A noise that comes and goes in that time is never reported. Belongs to the session's
 * thread.
 */
final class NoiseWatch {

  /**
   * With the noise floor this close below speech, a third of the words of people are missed. In
   * pink noise 6, 4, 2 and 0 dB below the words, 77, 71, 61 and 49 % of them were heard after the
   * noise suppressor ({@code saydone evaluate}, with both ears); the floor of such noise lies 4.4
   * dB below its level.
   */
  static final double TOO_LOUD_BELOW_SPEECH_DB = 7;

  /**
   * The room counts as quiet again when the floor is this much lower than where it was too loud.
   */
  static final double QUIETER_DB = 4;

  private static final long TOO_LOUD_CHUNKS = chunks(Duration.ofSeconds(3));
  private static final long QUIET_CHUNKS = chunks(Duration.ofSeconds(4));

  /** The first chunks do not give a noise floor yet. */
  private static final long FIRST_CHUNKS = chunks(Duration.ofSeconds(2));

  private static final long APART_FRAMES = Pcm.frames(Duration.ofSeconds(30));
  private static final long LONGEST_APART_FRAMES = Pcm.frames(Duration.ofMinutes(16));

  /** The usual level of speech at a microphone that is set well (as in ITU-T P.56). */
  private static final double ORDINARY_SPEECH_DBFS = -26;

  /** The words whose median counts, so that a single shout or whisper changes nothing. */
  private static final int WORDS = 9;

  private final RoomLevel level = new RoomLevel();
  private final Deque<Double> words = new ArrayDeque<>();
  private long chunks;
  private long contrary;
  private boolean tooLoud;
  private long apart = APART_FRAMES;
  private long changedAt = Long.MIN_VALUE / 2;

  /**
   * A watch in a room that is quiet.
   *
   * @param profile what an earlier microphone check found out
   */
  NoiseWatch(Optional<MicrophoneProfile> profile) {
    profile.map(MicrophoneProfile::speechDbfs).ifPresent(known -> known.ifPresent(words::add));
  }

  /**
   * Takes a chunk in which the coach does not sound.
   *
   * @return true if the room has just become quiet enough, false if it has just become too loud;
   *     empty if nothing changed
   */
  Optional<Boolean> accept(AudioChunk cleaned) {
    level.accept(cleaned);
    chunks++;
    double below = speechDbfs() - level.floorDbfs();
    boolean differs =
        tooLoud ? below > TOO_LOUD_BELOW_SPEECH_DB + QUIETER_DB : below < TOO_LOUD_BELOW_SPEECH_DB;
    contrary = differs && chunks > FIRST_CHUNKS ? contrary + 1 : 0;
    long since = cleaned.firstFrame() - changedAt;
    if (contrary < (tooLoud ? QUIET_CHUNKS : TOO_LOUD_CHUNKS) || since < apart) {
      return Optional.empty();
    }
    apart = since < 4 * apart ? Math.min(2 * apart, LONGEST_APART_FRAMES) : APART_FRAMES;
    changedAt = cleaned.firstFrame();
    contrary = 0;
    tooLoud = !tooLoud;
    return Optional.of(!tooLoud);
  }

  /** The patient was heard between two frames. */
  void heard(long startFrame, long endFrame) {
    OptionalDouble word = level.speechDbfs(startFrame, endFrame);
    if (word.isPresent()) {
      words.add(word.getAsDouble());
      if (words.size() > WORDS) {
        words.remove();
      }
    }
  }

  /** The levels that it goes by, for the journal. */
  String levels() {
    return String.format(
        Locale.ENGLISH, "noise %.0f dBFS, speech %.0f dBFS", level.floorDbfs(), speechDbfs());
  }

  /** The level of the patient's speech, as far as it is known. */
  private double speechDbfs() {
    if (words.isEmpty()) {
      return ORDINARY_SPEECH_DBFS;
    }
    double[] sorted = words.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long chunks(Duration duration) {
    return Pcm.frames(duration) / Pcm.CHUNK_FRAMES;
  }
}
