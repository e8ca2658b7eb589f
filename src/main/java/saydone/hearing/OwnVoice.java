package saydone.hearing;

import java.util.Arrays;
import saydone.audio.LinearPrediction;
import saydone.audio.Pcm;
import saydone.audio.RealFourier;

/**
 * Recognizes the loudspeaker's sound in the microphone, however late it comes. An echo canceller
 * knows its delay and follows it slowly. When the sound server of a busy machine stands still and
 * then plays on, the echo comes so much later that it passes, and with it whatever commands are in
 * the coach's words.
 *
 * <p>It looks for the lag, up to four seconds, at which what was heard resembles most what was
 * played. Both are whitened by the linear prediction of what was played, so that neither the pitch
 * nor the timbre of a voice makes it resemble another one; nor, then, does what is faintly left of
 * the coach under a patient's word. An echo from near by has a correlation of 0.4 to 1, 99 of 100
 * words of people one below 0.23. An echo that arrives by many ways only, from the far side of an
 * empty room, or in noise that is as loud, stays below 0.3 and is not recognized.
 *
 * <p>One thread. Takes a few milliseconds, but only when something was heard and the loudspeaker
 * was not silent before.
 */
final class OwnVoice {

  /**
   * The correlation from which half a second is the loudspeaker's. Shorter sounds are more often
   * alike by chance, as the inverse root of their length.
   */
  private static final double ALIKE = 0.3;

  private static final int ORDER = 16;

  /** A place in what was played that has less of its mean power is a pause. */
  private static final double AUDIBLE = 1e-3;

  /** The part of what was heard that is looked at, the loudest one. */
  private static final int MOST_FRAMES = 8192;

  private static final int LEAST_FRAMES = 1600;
  private static final int MOST_LAG = 4 * Pcm.SAMPLE_RATE_HZ;

  /** Of what was played and heard, the last eight seconds. */
  private static final int MEMORY = 8 * Pcm.SAMPLE_RATE_HZ;

  private static final int SIZE = 32_768;

  /** The lags that one transform gives. */
  private static final int STEP = SIZE - MOST_FRAMES;

  private final short[] played = new short[MEMORY];
  private final short[] heard = new short[MEMORY];
  private final RealFourier fourier = new RealFourier(SIZE);
  private final double[] samples = new double[SIZE];
  private final double[] real = new double[SIZE / 2 + 1];
  private final double[] imaginary = new double[SIZE / 2 + 1];
  private final double[] heardReal = new double[SIZE / 2 + 1];
  private final double[] heardImaginary = new double[SIZE / 2 + 1];
  private long end;

  /**
   * Takes a chunk of each.
   *
   * @param firstFrame the frames since the room opened, before the chunk
   * @param loudspeaker what was played
   * @param cleaned what the microphone heard, behind the echo canceller
   */
  void accept(long firstFrame, short[] loudspeaker, short[] cleaned) {
    for (int i = 0; i < loudspeaker.length; i++) {
      int at = (int) ((firstFrame + i) % MEMORY);
      played[at] = loudspeaker[i];
      heard[at] = cleaned[i];
    }
    end = firstFrame + loudspeaker.length;
  }

  /** Whether what was heard between two frames is what the loudspeaker played, then or before. */
  boolean isIn(long startFrame, long endFrame) {
    double frames = Math.min(endFrame - startFrame, MOST_FRAMES);
    return likeness(startFrame, endFrame) >= ALIKE * Math.sqrt(MOST_FRAMES / frames);
  }

  /** The highest correlation of what was heard with what was played, 0 to 1. */
  double likeness(long startFrame, long endFrame) {
    long oldest = Math.max(0, end - MEMORY);
    long start = Math.max(startFrame, oldest);
    int frames = (int) (Math.min(endFrame, end) - start);
    if (frames < LEAST_FRAMES) {
      return 0;
    }
    if (frames > MOST_FRAMES) {
      start = loudest(start, frames);
      frames = MOST_FRAMES;
    }
    long first = Math.max(oldest, start - MOST_LAG);
    double[] reference = copy(played, first, (int) (start + frames - first));
    if (isSilent(reference)) {
      return 0;
    }
    double[] word = copy(heard, start, frames);
    if (isSilent(word)) {
      return 0;
    }
    LinearPrediction prediction = new LinearPrediction(ORDER, reference);
    return correlation(prediction.residual(word), prediction.residual(reference));
  }

  private long loudest(long start, int frames) {
    double power = 0;
    double most = -1;
    long best = start;
    for (int i = 0; i < frames; i++) {
      power += square(heard[(int) ((start + i) % MEMORY)]);
      if (i >= MOST_FRAMES) {
        power -= square(heard[(int) ((start + i - MOST_FRAMES) % MEMORY)]);
      }
      if (i >= MOST_FRAMES - 1 && power > most) {
        most = power;
        best = start + i - MOST_FRAMES + 1;
      }
    }
    return best;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] copy(short[] ring, long first, int frames) {
    double[] copy = new double[frames];
    for (int i = 0; i < frames; i++) {
      copy[i] = ring[(int) ((first + i) % MEMORY)];
    }
    return copy;
  }

  private static boolean isSilent(double[] sound) {
    for (double sample : sound) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }

  /** The highest normalized cross-correlation over all places of a word in a longer sound. */
  private double correlation(double[] word, double[] sound) {
    transform(word, 0, word.length);
    System.arraycopy(real, 0, heardReal, 0, real.length);
    System.arraycopy(imaginary, 0, heardImaginary, 0, imaginary.length);
    double wordPower = power(word, 0, word.length);
    double least = AUDIBLE * power(sound, 0, sound.length) * word.length / sound.length;
    int last = sound.length - word.length;
    double highest = 0;
    for (int from = 0; from <= last; from += STEP) {
      transform(sound, from, Math.min(SIZE, sound.length - from));
      for (int bin = 0; bin < real.length; bin++) {
        double product = heardReal[bin] * real[bin] + heardImaginary[bin] * imaginary[bin];
        imaginary[bin] = heardReal[bin] * imaginary[bin] - heardImaginary[bin] * real[bin];
        real[bin] = product;
      }
      fourier.backward(real, imaginary, samples);
      double soundPower = power(sound, from, word.length);
      for (int i = 0; i < STEP && from + i <= last; i++) {
        if (soundPower > least) {
          double alike = Math.abs(samples[i]) / Math.sqrt(wordPower * soundPower);
          highest = Math.max(highest, alike);
        }
        int next = from + i + word.length;
        soundPower += next < sound.length ? square(sound[next]) - square(sound[from + i]) : 0;
      }
    }
    return Math.min(1, highest);
  }

  private void transform(double[] sound, int from, int frames) {
    System.arraycopy(sound, from, samples, 0, frames);
    Arrays.fill(samples, frames, SIZE, 0);
    fourier.forward(samples, real, imaginary);
  }

  private static double power(double[] sound, int from, int frames) {
    double power = 0;
    for (int i = from; i < from + frames; i++) {
      power += square(sound[i]);
    }
    return power;
  }
}
