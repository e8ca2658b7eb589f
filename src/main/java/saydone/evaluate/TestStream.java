package saydone.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.audio.virtual.EchoPath;
import saydone.evaluate.Recordings.Recording;

/**
 * Recordings joined into one stream, as a microphone would give it: each at the same level give or
 * take a few dB, in the room, with gaps between them, and background or noise all the time. The
 * stream is made chunk by chunk as it is read, so that an hour takes no more memory than a
 * recording. The same seed makes the same stream.
 */
public final class TestStream {

  /** The level of speech before it is varied, pauses left out, in dB of full scale. */
  private static final double LEVEL_DB = -26;

  private static final double LEVEL_VARIATION_DB = 6;
  private static final double BACKGROUND_DB = -68;
  private static final double FULL_SCALE = 32768;
  private static final int LEAD_IN_FRAMES = 3 * Pcm.SAMPLE_RATE_HZ;

  /**
   * The lead-in with a coach: as long as a session's welcome, during which a canceller learns the
   * room.
   */
  private static final int COACH_LEAD_IN_FRAMES = 12 * Pcm.SAMPLE_RATE_HZ;

  private static final int SHORTEST_GAP_FRAMES = Pcm.SAMPLE_RATE_HZ;
  private static final int GAP_VARIATION_FRAMES = Pcm.SAMPLE_RATE_HZ;
  private static final int FADE_FRAMES = 240;
  private static final int LONGEST_PIECE = 4 * Pcm.SAMPLE_RATE_HZ;

  /**
   * Where a recording lies in the stream.
   *
   * @param recording the recording
   * @param first the first frame of the recording
   * @param start the first frame of the word, by energy
   * @param end the frame after the word, by energy
   * @param next the frame at which the next recording begins
   * @param length the length of the recording in frames
   */
  public record Placed(
      Recording recording, long first, long start, long end, long next, int length) {}

  /** Takes the stream, chunk by chunk. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Hears a chunk of the microphone.
     *
     * @param loudspeaker the chunk that was played meanwhile
     * @param coachSpeaks whether the coach speaks in it
     */
    void hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks);
  }

  private final List<Recording> recordings;
  private final Conditions conditions;
  private final Random random;
  private final Background background;
  private final double speechGain;

  /** A stream of these recordings; the seed decides their order. */
  public TestStream(List<Recording> recordings, Conditions conditions) {
    this.random = new Random(conditions.seed());
    this.recordings = new ArrayList<>(recordings);
    Collections.shuffle(this.recordings, random);
    this.conditions = conditions;
    this.background = new Background(conditions);
    this.speechGain = amplitude(conditions.gainDb());
  }

  /**
   * Plays the stream once.
   *
   * @param placed is told of each recording before its samples are played
   * @return the length of the stream in frames
   * @throws IOException if a recording cannot be read
   */
  public long play(Consumer<Placed> placed, Listener listener) throws IOException {
    Output output = new Output(conditions, background, listener);
    output.write(
        new double[0], conditions.coach().isPresent() ? COACH_LEAD_IN_FRAMES : LEAD_IN_FRAMES);
    @Nullable Convolution room =
        conditions.room().map(clip -> new Convolution(clip.samples(), LONGEST_PIECE)).orElse(null);
    for (Recording recording : recordings) {
      short[] samples = Wav.read(recording.file()).samples();
      SpeechLevel level = SpeechLevel.of(samples);
      double variation = (random.nextDouble() * 2 - 1) * LEVEL_VARIATION_DB;
      double gain = wanted(variation) / Math.max(1, level.rms());
      double[] sound = faded(samples, gain);
      int delay = 0;
      if (room != null) {
        sound = room.apply(sound);
        delay = room.delay();
      }
      int gap = SHORTEST_GAP_FRAMES + random.nextInt(GAP_VARIATION_FRAMES);
      long at = output.position();
      long next = at + samples.length + gap;
      placed.accept(
          new Placed(
              recording,
              at,
              at + delay + level.start(),
              at + delay + level.end(),
              next,
              samples.length));
      output.write(sound, samples.length + gap);
    }
    return output.finish();
  }

  /** The RMS that a word has in the stream, pauses left out. */
  private double wanted(double variationDb) {
    if (conditions.coach().isPresent()) {
      Conditions.Coach coach = conditions.coach().get();
      if (coach.wordsAboveDb().isPresent()) {
        return SpeechLevel.of(coach.speech().samples()).rms()
            * coach.echo().gain()
            * amplitude(coach.wordsAboveDb().getAsDouble());
      }
    }
    return speechGain * amplitude(LEVEL_DB + variationDb) * FULL_SCALE;
  }

  private static double[] faded(short[] samples, double gain) {
    double[] sound = new double[samples.length];
    for (int i = 0; i < sound.length; i++) {
      int edge = Math.min(i, sound.length - 1 - i);
      sound[i] = samples[i] * gain * Math.min(1, edge / (double) FADE_FRAMES);
    }
    return sound;
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  /**
   * The sound that is always there: the noise of the conditions, or the faint hiss of a quiet room.
   */
  private static final class Background {

    private final short[] noise;
    private final double gain;
    private final Random random;
    private int at;
    private double hiss;

    Background(Conditions conditions) {
      random = new Random(conditions.seed() + 1);
      noise = conditions.noise().map(Clip::samples).orElse(new short[0]);
      if (noise.length > 0) {
        double sum = 0;
        for (short sample : noise) {
          sum += (double) sample * sample;
        }
        double rms = Math.sqrt(sum / noise.length);
        gain =
            amplitude(LEVEL_DB + conditions.gainDb() - conditions.snrDb())
                * FULL_SCALE
                / Math.max(1, rms);
        at = random.nextInt(noise.length);
      } else {
        gain = amplitude(BACKGROUND_DB + conditions.gainDb()) * FULL_SCALE;
      }
    }

    double next() {
      if (noise.length > 0) {
        at = (at + 1) % noise.length;
        return noise[at] * gain;
      }
      hiss = 0.7 * hiss + 0.7 * random.nextGaussian();
      return hiss * gain;
    }
  }

  /** Adds everything up, cuts it into chunks and gives these to the listener. */
  private static final class Output {

    private final Background background;
    private final Listener listener;
    private final short[] coach;
    private final Optional<EchoPath> echo;
    private double[] tail = new double[0];
    private final float[] mix = new float[Pcm.CHUNK_FRAMES];
    private int filled;
    private long position;

    Output(Conditions conditions, Background background, Listener listener) {
      this.background = background;
      this.listener = listener;
      coach = conditions.coach().map(speaker -> speaker.speech().samples()).orElse(new short[0]);
      echo =
          conditions
              .coach()
              .map(speaker -> new EchoPath(speaker.echo(), new Random(conditions.seed())));
    }

    long position() {
      return position;
    }

    /**
     * Writes {@code frames} frames of a sound; the rest of a longer sound is added to what follows.
     */
    void write(double[] sound, int frames) {
      for (int i = 0; i < frames; i++) {
        double sample = background.next();
        if (i < sound.length) {
          sample += sound[i];
        }
        if (i < tail.length) {
          sample += tail[i];
        }
        put(sample);
      }
      double[] left = new double[Math.max(0, Math.max(sound.length, tail.length) - frames)];
      for (int i = 0; i < left.length; i++) {
        left[i] += frames + i < sound.length ? sound[frames + i] : 0;
        left[i] += frames + i < tail.length ? tail[frames + i] : 0;
      }
      tail = left;
    }

    private void put(double sample) {
      mix[filled++] = (float) sample;
      position++;
      if (filled == mix.length) {
        give();
        filled = 0;
      }
    }

    private void give() {
      short[] loudspeaker = new short[mix.length];
      for (int i = 0; i < loudspeaker.length && coach.length > 0; i++) {
        loudspeaker[i] = coach[(int) ((position - mix.length + i) % coach.length)];
      }
      echo.ifPresent(path -> path.addTo(mix, loudspeaker));
      short[] microphone = new short[mix.length];
      for (int i = 0; i < microphone.length; i++) {
        microphone[i] = Pcm.saturate(Math.round(mix[i]));
      }
      listener.hear(
          loudspeaker, new AudioChunk(position - mix.length, microphone), echo.isPresent());
    }

    long finish() {
      while (filled > 0) {
        put(background.next());
      }
      return position;
    }
  }
}
