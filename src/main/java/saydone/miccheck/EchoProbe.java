package saydone.miccheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saydone.audio.Clip;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.audio.Pcm;

/**
 * Measures how the loudspeaker comes back into the microphone, with a short sound that is played
 * three times. It is a sweep: it shows the time of arrival as well as a click does, and is heard in
 * noise that would drown a click. The sound is compared with the microphone at each delay (cross
 * correlation). The delay at which both agree best is that of the echo, and the part of the sound
 * that arrives there is its gain. Pure.
 */
final class EchoProbe {

  /** How often the sound is played. */
  static final int TIMES = 3;

  /** The time from the start of one sound to that of the next: longer than any echo. */
  static final Duration APART = Duration.ofMillis(900);

  private static final double SWEEP_SECONDS = 0.12;
  private static final int SWEEP_FRAMES = (int) (SWEEP_SECONDS * Pcm.SAMPLE_RATE_HZ);
  private static final double LOWEST_HZ = 300;
  private static final double HIGHEST_HZ = 4000;
  private static final double AMPLITUDE = 8000;
  private static final double FADE_SECONDS = 0.01;

  /** The longest delay that is looked for; Bluetooth takes about a quarter of a second. */
  static final Duration LONGEST_DELAY = Duration.ofMillis(600);

  /** Weaker than this (-50 dB), an echo does not matter. */
  private static final double LEAST_GAIN = 0.003;

  /**
   * There is an echo where the correlation is at least this many times its median over all delays.
   */
  private static final double STANDS_OUT = 10;

  /** The echo is over when its power is below this part of its strongest... */
  private static final double OVER_PART = 0.001;

  /** ... or below this many times the power of the noise. */
  private static final double OVER_NOISE = 4;

  private EchoProbe() {}

  /** The sound with silence after it, {@link #APART} long in all. */
  static Clip sound() {
    double growth = Math.log(HIGHEST_HZ / LOWEST_HZ);
    short[] samples = new short[(int) Pcm.frames(APART)];
    for (int i = 0; i < SWEEP_FRAMES; i++) {
      double seconds = (double) i / Pcm.SAMPLE_RATE_HZ;
      double phase =
          2
              * Math.PI
              * LOWEST_HZ
              * SWEEP_SECONDS
              / growth
              * Math.expm1(growth * seconds / SWEEP_SECONDS);
      double edge = Math.min(seconds, SWEEP_SECONDS - seconds) / FADE_SECONDS;
      samples[i] = Pcm.saturate((int) Math.round(AMPLITUDE * Math.min(1, edge) * Math.sin(phase)));
    }
    return Clip.of(samples);
  }

  /**
   * Measures what came back.
   *
   * @param played what the loudspeaker was given, from before the first sound to {@link #APART}
   *     after the start of the last
   * @param heard what the microphone gave meanwhile; as long as {@code played}
   * @return the echo; empty if fewer than two of the three sounds came back, as with headphones
   */
  static Optional<Echo> measure(short[] played, short[] heard) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int start : starts(played)) {
      arrival(played, heard, start).ifPresent(arrivals::add);
    }
    if (2 * arrivals.size() <= TIMES) {
      return Optional.empty();
    }
    int middle = arrivals.size() / 2;
    int delay = arrivals.stream().map(Arrival::delay).sorted().toList().get(middle);
    double gain = arrivals.stream().map(Arrival::gain).sorted().toList().get(middle);
    return Optional.of(new Echo(gain, Pcm.duration(delay), tail(played, heard, delay)));
  }

  /**
   * When and how loud one of the sounds came back; empty if it did not. In a live room the delay
   * shifts by some milliseconds from one sound to the next, so the sounds cannot be added up.
   */
  private static Optional<Arrival> arrival(short[] played, short[] heard, int start) {
    int end = Math.min(played.length, start + SWEEP_FRAMES);
    double energy = 0;
    for (int i = start; i < end; i++) {
      energy += (double) played[i] * played[i];
    }
    double[] arrived = new double[Math.min((int) Pcm.frames(LONGEST_DELAY), heard.length - end)];
    int delay = 0;
    for (int lag = 0; lag < arrived.length; lag++) {
      double sum = 0;
      for (int i = start; i < end; i++) {
        sum += (double) played[i] * heard[i + lag];
      }
      arrived[lag] = Math.abs(sum / energy);
      delay = arrived[lag] > arrived[delay] ? lag : delay;
    }
    double gain = arrived.length == 0 ? 0 : arrived[delay];
    return gain < LEAST_GAIN || gain < STANDS_OUT * median(arrived)
        ? Optional.empty()
        : Optional.of(new Arrival(delay, gain));
  }

  /** An echo's delay in frames, and its gain. */
  private record Arrival(int delay, double gain) {}

  /**
   * The time from the end of a sound to the end of its echo, in the power of all sounds together.
   */
  private static Duration tail(short[] played, short[] heard, int delay) {
    int blocks = (int) (Pcm.frames(APART) / Pcm.CHUNK_FRAMES);
    double[] power = new double[blocks];
    for (int start : starts(played)) {
      for (int block = 0; block < blocks; block++) {
        int from = start + block * Pcm.CHUNK_FRAMES;
        for (int i = from; i < Math.min(heard.length, from + Pcm.CHUNK_FRAMES); i++) {
          power[block] += (double) heard[i] * heard[i];
        }
      }
    }
    // The last fifth of the blocks comes after every echo.
    double noise = median(Arrays.copyOfRange(power, blocks * 4 / 5, blocks));
    double loudest = Arrays.stream(power).max().orElse(0);
    double over = Math.max(loudest * OVER_PART, noise * OVER_NOISE);
    int lastBlock = blocks - 1;
    while (lastBlock > 0 && power[lastBlock] <= over) {
      lastBlock--;
    }
    int frames = (lastBlock + 1) * Pcm.CHUNK_FRAMES - SWEEP_FRAMES;
    return Pcm.duration(Math.max(delay, frames));
  }

  /** The frames at which the sounds begin. */
  private static List<Integer> starts(short[] played) {
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (at < played.length) {
      if (played[at] == 0) {
        at++;
      } else {
        starts.add(at);
        at += (int) Pcm.frames(APART) / 2;
      }
    }
    return starts;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
