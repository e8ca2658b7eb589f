package saydone.audio.adaptive;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import saydone.audio.EchoCanceller;
import saydone.audio.Fourier;
import saydone.audio.Interpolator;
import saydone.audio.Pcm;
import saydone.audio.RealFourier;

/**
 * Learns the way from the loudspeaker to the microphone and subtracts the echo that came along it.
 * The way is a filter of half a second, cut into partitions of one chunk. Each is kept as a
 * spectrum and estimated by a Kalman filter for every frequency (G. Enzner and P. Vary,
 * "Frequency-domain adaptive Kalman filter for acoustic echo control in hands-free telephones",
 * Signal Processing 86, 2006; with partitions: F. Kuech, E. Mabande and G. Enzner, ICASSP 2014).
 * The Kalman filter weighs how uncertain the way still is against how much else is in the
 * microphone. So it learns fast at first, and hardly at all while the patient speaks too.
 *
 * <p>The clocks of loudspeaker and microphone may differ, as those of separate devices do: a {@link
 * ClockTracker} follows how the delay moves, and the echo is read from the filter's output at that
 * delay, between the samples. The filter itself sees a constant delay, and need not learn anew.
 *
 * <pre>
 *   loudspeaker ─▶ filter ─▶ later by parts of a sample ─▶ echo ─▶ (−) ─▶ what is left
 *                    ▲                   ▲                         ▲        │
 *                    │                   └── clock ◀───────────────│────────┤
 *                    └── earlier by the same ◀─────────────────────│────────┘
 *                                                            microphone
 * </pre>
 *
 * <p>The echo must come at least 6 ms after the exchange, and 11 ms if it comes ever sooner: the
 * queues of every sound card take longer.
 *
 * <p>Nothing is suppressed while somebody speaks: a voice over the coach comes through undistorted,
 * and with it what the filter cannot model, such as the distortion of a small loudspeaker. One
 * thread.
 */
public final class AdaptiveEchoCanceller implements EchoCanceller {

  private static final int HOP = Pcm.CHUNK_FRAMES;
  private static final int SIZE = 512;
  private static final int BINS = SIZE / 2 + 1;

  /** The longest way: half a second. An even number, as the partitions are cut in pairs. */
  private static final int PARTITIONS = 52;

  /** The share of the window that the error of one chunk fills. */
  private static final double FILLED = (double) HOP / SIZE;

  /** The share of the way that is kept from one chunk to the next. */
  private static final double CONSTANCY = 0.9998;

  private static final double DRIFT = 1 - CONSTANCY * CONSTANCY;
  private static final double UNKNOWN = 0.01;
  private static final double SMOOTHING = 0.8;

  /**
   * The least power of other sound in a bin, that of a hiss of a few units: so silence teaches
   * nothing.
   */
  private static final double LEAST_POWER = HOP * 9.0;

  /** How many pairs of partitions are cut back to their length at each chunk, in turn. */
  private static final int PAIRS_CUT_AT_ONCE = 4;

  /** Quieter than this, a chunk of the loudspeaker makes no echo. */
  private static final int AUDIBLE = 4;

  /**
   * The least and the most samples by which the echo may be later than the filter says. The window
   * has room for an interpolation at both, and a chunk lies between them.
   */
  private static final double LEAST_LATER = Interpolator.HALF_WIDTH + 1;

  private static final double MOST_LATER = SIZE - 2.0 * HOP - Interpolator.HALF_WIDTH + 1;

  private final Fourier fourier = new Fourier(SIZE);
  private final RealFourier realFourier = new RealFourier(SIZE);
  private final RemainderGate gate = new RemainderGate();
  private final double[] played = new double[SIZE];
  private final double[][] playedReal = new double[PARTITIONS][BINS];
  private final double[][] playedImaginary = new double[PARTITIONS][BINS];
  private final double[][] wayReal = new double[PARTITIONS][BINS];
  private final double[][] wayImaginary = new double[PARTITIONS][BINS];
  private final double[][] uncertainty = new double[PARTITIONS][BINS];
  private final double[] others = new double[BINS];

  /** The power that the uncertain part of the way leaves of this chunk in each bin. */
  private final double[] expected = new double[BINS];

  private final double[] share = new double[BINS];
  private final double[] samples = new double[SIZE];
  private final double[] real = new double[SIZE];
  private final double[] imaginary = new double[SIZE];
  private final ClockTracker clock = new ClockTracker();
  private final double[] echo = new double[HOP + 2];
  private double later = (LEAST_LATER + MOST_LATER) / 2;
  private double movement;
  private int newest;
  private int nextCut;
  private int chunksSinceSound = PARTITIONS + 4;

  /** A canceller that has learned nothing of the room yet. */
  public AdaptiveEchoCanceller() {
    for (double[] partition : uncertainty) {
      Arrays.fill(partition, UNKNOWN);
    }
  }

  @Override
  public void process(short[] reference, short[] microphone) {
    chunksSinceSound = isAudible(reference) ? 0 : Math.min(PARTITIONS + 4, chunksSinceSound + 1);
    if (chunksSinceSound == PARTITIONS + 4) {
      move(clock.pass());
      return;
    }
    take(reference);
    estimateEcho();
    double[] error = new double[HOP];
    double echoPower = 0;
    double errorPower = 0;
    for (int i = 0; i < HOP; i++) {
      error[i] = microphone[i] - echo[i + 1];
      echoPower += echo[i + 1] * echo[i + 1] / HOP;
      errorPower += error[i] * error[i] / HOP;
    }
    learn(error);
    move(clock.accept(echo, error));
    gate.accept(echoPower, errorPower);
    for (int i = 0; i < HOP; i++) {
      double gain = gate.gain((i + 1.0) / HOP);
      microphone[i] = Pcm.saturate((int) Math.round(gain * error[i]));
    }
  }

  private static boolean isAudible(short[] samples) {
    for (short sample : samples) {
      if (sample > AUDIBLE || sample < -AUDIBLE) {
        return true;
      }
    }
    return false;
  }

  private void take(short[] reference) {
    System.arraycopy(played, HOP, played, 0, SIZE - HOP);
    for (int i = 0; i < HOP; i++) {
      played[SIZE - HOP + i] = reference[i];
    }
    newest = (newest + PARTITIONS - 1) % PARTITIONS;
    realFourier.forward(played, playedReal[newest], playedImaginary[newest]);
  }

  /** The place in the window of the filter's output for a sample of the newest chunk. */
  private double place(int sample) {
    return SIZE - HOP + sample - later - movement * sample / HOP;
  }

  /**
   * Computes {@link #echo}: the echo of the newest chunk, with one sample before it and one after
   * it. On the same walk through the partitions, {@link #expected}.
   */
  private void estimateEcho() {
    Arrays.fill(real, 0, BINS, 0);
    Arrays.fill(imaginary, 0, BINS, 0);
    Arrays.fill(expected, 0);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      double[] xr = playedReal[(newest + partition) % PARTITIONS];
      double[] xi = playedImaginary[(newest + partition) % PARTITIONS];
      addEcho(xr, xi, wayReal[partition], wayImaginary[partition], real, imaginary);
      addExpected(xr, xi, uncertainty[partition], expected);
    }
    realFourier.backward(real, imaginary, samples);
    for (int i = 0; i < echo.length; i++) {
      echo[i] = Interpolator.at(samples, place(i - 1));
    }
  }

  // The compiler turns the loops of the three following methods into vector instructions: each is
  // over arrays at one index, which are read before any is written.

  private static void addEcho(
      double[] xr, double[] xi, double[] wr, double[] wi, double[] real, double[] imaginary) {
    for (int bin = 0; bin < BINS; bin++) {
      double echoReal = xr[bin] * wr[bin] - xi[bin] * wi[bin];
      double echoImaginary = xr[bin] * wi[bin] + xi[bin] * wr[bin];
      real[bin] += echoReal;
      imaginary[bin] += echoImaginary;
    }
  }

  private static void addExpected(double[] xr, double[] xi, double[] unsure, double[] expected) {
    for (int bin = 0; bin < BINS; bin++) {
      expected[bin] += FILLED * unsure[bin] * (xr[bin] * xr[bin] + xi[bin] * xi[bin]);
    }
  }

  /**
   * Corrects a partition.
   *
   * @param share by how much a bin's error corrects the way, for each unit of its uncertainty
   * @param real the error's spectrum
   */
  private static void correct(
      double[] xr,
      double[] xi,
      double[] share,
      double[] real,
      double[] imaginary,
      double[] wr,
      double[] wi,
      double[] unsure) {
    for (int bin = 0; bin < BINS; bin++) {
      double gain = unsure[bin] * share[bin];
      double nowReal = wr[bin] + gain * (xr[bin] * real[bin] + xi[bin] * imaginary[bin]);
      double nowImaginary = wi[bin] + gain * (xr[bin] * imaginary[bin] - xi[bin] * real[bin]);
      double learned =
          FILLED * gain * (xr[bin] * xr[bin] + xi[bin] * xi[bin]) * CONSTANCY * CONSTANCY;
      double nowUnsure =
          (CONSTANCY * CONSTANCY - learned) * unsure[bin]
              + DRIFT * (nowReal * nowReal + nowImaginary * nowImaginary);
      wr[bin] = nowReal;
      wi[bin] = nowImaginary;
      unsure[bin] = nowUnsure;
    }
  }

  /** Moves the delay with the clocks; a move by a whole chunk shifts the filter. */
  private void move(double next) {
    later += movement;
    movement = next;
    if (later + movement > MOST_LATER) {
      shift(1);
    } else if (later + movement < LEAST_LATER) {
      shift(-1);
    }
  }

  /** Shifts the way by a partition, later or earlier; the partition that is pushed out is lost. */
  private void shift(int by) {
    later -= by * HOP;
    for (double[][] part : List.of(wayReal, wayImaginary, uncertainty)) {
      Collections.rotate(Arrays.asList(part), by);
    }
    int free = by > 0 ? 0 : PARTITIONS - 1;
    Arrays.fill(wayReal[free], 0);
    Arrays.fill(wayImaginary[free], 0);
    System.arraycopy(uncertainty[free + by], 0, uncertainty[free], 0, BINS);
  }

  private void learn(double[] error) {
    Arrays.fill(samples, 0);
    for (int i = 0; i < HOP; i++) {
      Interpolator.add(error[i], samples, place(i));
    }
    realFourier.forward(samples, real, imaginary);
    for (int bin = 0; bin < BINS; bin++) {
      double power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
      others[bin] = Math.max(LEAST_POWER, SMOOTHING * others[bin] + (1 - SMOOTHING) * power);
      share[bin] = 1 / (expected[bin] + others[bin]);
    }
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int chunk = (newest + partition) % PARTITIONS;
      correct(
          playedReal[chunk],
          playedImaginary[chunk],
          share,
          real,
          imaginary,
          wayReal[partition],
          wayImaginary[partition],
          uncertainty[partition]);
    }
    for (int pair = 0; pair < PAIRS_CUT_AT_ONCE; pair++) {
      cut(nextCut, nextCut + 1);
      nextCut = (nextCut + 2) % PARTITIONS;
    }
  }

  /**
   * Cuts two partitions back to their length, one chunk. The samples of both are real, so that one
   * transform takes both: the second as the imaginary part of the first.
   */
  private void cut(int first, int second) {
    double[] ar = wayReal[first];
    double[] ai = wayImaginary[first];
    double[] br = wayReal[second];
    double[] bi = wayImaginary[second];
    real[0] = ar[0];
    imaginary[0] = br[0];
    real[SIZE / 2] = ar[SIZE / 2];
    imaginary[SIZE / 2] = br[SIZE / 2];
    for (int bin = 1; bin < SIZE / 2; bin++) {
      real[bin] = ar[bin] - bi[bin];
      imaginary[bin] = ai[bin] + br[bin];
      real[SIZE - bin] = ar[bin] + bi[bin];
      imaginary[SIZE - bin] = br[bin] - ai[bin];
    }
    fourier.backward(real, imaginary);
    Arrays.fill(real, HOP, SIZE, 0);
    Arrays.fill(imaginary, HOP, SIZE, 0);
    fourier.forward(real, imaginary);
    for (int bin = 0; bin < BINS; bin++) {
      int mirrored = (SIZE - bin) % SIZE;
      ar[bin] = (real[bin] + real[mirrored]) / 2;
      ai[bin] = (imaginary[bin] - imaginary[mirrored]) / 2;
      br[bin] = (imaginary[bin] + imaginary[mirrored]) / 2;
      bi[bin] = (real[mirrored] - real[bin]) / 2;
    }
  }

  @Override
  public String name() {
    return "adaptive echo canceller";
  }

  @Override
  public boolean fullDuplex() {
    return true;
  }

  @Override
  public void close() {}
}
