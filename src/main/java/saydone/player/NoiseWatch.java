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
 * too loud in noise, when the noise floor is too close to the level of the patient's speech, and in
 * talk, when people or a television lift the median level close to it while the floor between their
 * words stays low. Each must last for some seconds in which the coach is silent. The level of
 * speech is the median of the last nine words that were heard, of which the microphone check counts
 * as the first; without either it is taken as ordinary.
 *
 * <pre>
 *          noise: floor above speech - {@value #TOO_LOUD_BELOW_SPEECH_DB} dB for 3 s
 *          talk: median above speech - {@value #TALK_BELOW_SPEECH_DB} dB
 *                and {@value #TALK_ABOVE_FLOOR_DB} dB above the floor for 10 s
 *  quiet ───────────────────────────────────────────▶ too loud
 *        ◀───────────────────────────────────────────
 *          noise and talk below that by {@value #QUIETER_DB} dB for 4 s
 * </pre>
 *
 * <p>A few words, such as the patient's own commands, fill less than half of the time and do not
 * lift the median. If the patient talks without end, that counts as talk.
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

  /** With the median level of talk this close below speech, words are lost in the talk. */
  static final double TALK_BELOW_SPEECH_DB = 18;

  /** In talk the median is at least this much above the floor; in steady noise it is nearer. */
  static final double TALK_ABOVE_FLOOR_DB = 5;

  /** The room counts as quiet again when it is this much quieter than where it was too loud. */
  static final double QUIETER_DB = 4;

  private static final long NOISE_CHUNKS = chunks(Duration.ofSeconds(3));
  private static final long TALK_CHUNKS = chunks(Duration.ofSeconds(10));
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
  private long noiseChunks;
  private long talkChunks;
  private long quietChunks;
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
    boolean known = chunks > FIRST_CHUNKS;
    boolean noise = known && isNoise();
    boolean talk = known && isTalk();
    noiseChunks = noise ? noiseChunks + 1 : 0;
    talkChunks = talk ? talkChunks + 1 : 0;
    quietChunks = known && !noise && !talk ? quietChunks + 1 : 0;
    boolean changes =
        tooLoud
            ? quietChunks >= QUIET_CHUNKS
            : noiseChunks >= NOISE_CHUNKS || talkChunks >= TALK_CHUNKS;
    long since = cleaned.firstFrame() - changedAt;
    if (!changes || since < apart) {
      return Optional.empty();
    }
    apart = since < 4 * apart ? Math.min(2 * apart, LONGEST_APART_FRAMES) : APART_FRAMES;
    changedAt = cleaned.firstFrame();
    tooLoud = !tooLoud;
    return Optional.of(!tooLoud);
  }

  /** Whether the floor is too close to speech; while it is too loud, sooner. */
  private boolean isNoise() {
    return level.floorDbfs() > speechDbfs() - TOO_LOUD_BELOW_SPEECH_DB - leeway();
  }

  /** Whether people talk too close to the level of speech; while it is too loud, sooner. */
  private boolean isTalk() {
    double median = level.medianDbfs();
    return median > speechDbfs() - TALK_BELOW_SPEECH_DB - leeway()
        && median >= level.floorDbfs() + TALK_ABOVE_FLOOR_DB;
  }

  private double leeway() {
    return tooLoud ? QUIETER_DB : 0;
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
        Locale.ENGLISH,
        "noise %.0f dBFS, median %.0f dBFS, speech %.0f dBFS",
        level.floorDbfs(),
        level.medianDbfs(),
        speechDbfs());
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
