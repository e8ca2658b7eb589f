package saydone.hearing.decoder;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataProcessor;
import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.denoise.Denoise;
import edu.cmu.sphinx.frontend.filter.Preemphasizer;
import edu.cmu.sphinx.frontend.frequencywarp.MelFrequencyFilterBank;
import edu.cmu.sphinx.frontend.transform.DiscreteCosineTransform2;
import edu.cmu.sphinx.frontend.transform.Lifter;
import edu.cmu.sphinx.frontend.window.RaisedCosineWindower;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import saydone.audio.Pcm;

/**
 * Turns samples into cepstra as the acoustic model was trained on them, with Sphinx4's processors
 * (but for the {@link SpectrumProcessor}): pre-emphasis, Hamming windows of 25.6 ms every 10 ms,
 * power spectrum, 25 mel filters from 130 to 6,800 Hz, noise removal in the mel bands, cosine
 * transform, lifter. The parameters are those of the model's {@code feat.params}. The caller pushes
 * samples in and gets the cepstra that they complete. One thread.
 *
 * <p>Cepstrum n covers the frames from n times {@link #SHIFT} to {@link #WINDOW} further.
 */
final class CepstralFrontEnd {

  /** Samples from one cepstrum to the next. */
  static final int SHIFT = Pcm.SAMPLE_RATE_HZ / 100;

  /** Samples that a cepstrum covers. */
  static final int WINDOW = 410;

  private static final double PRE_EMPHASIS = 0.97;
  private static final double HAMMING = 0.46;
  private static final float WINDOW_MILLIS = 25.625f;
  private static final float SHIFT_MILLIS = 10;
  private static final double LOWEST_HZ = 130;
  private static final double HIGHEST_HZ = 6800;
  private static final int FILTERS = 25;
  private static final int LIFTER = 22;

  /**
   * The peak of the noise added to each sample: about -75 dBFS, below the noise of any room. A
   * noise gate, an echo canceller or a virtual sound card gives exact silence, whose logarithm the
   * model was never trained on.
   */
  private static final double DITHER_PEAK = 20;

  private static final long DITHER_SEED = 1;

  private final SplittableRandom dither = new SplittableRandom(DITHER_SEED);
  private final Source source = new Source();
  private final DataProcessor last;
  private long samples;

  /**
   * Samples held back until they fill a window: with fewer, Sphinx4's windower would ask for more
   * for ever.
   */
  private double[] waiting = new double[0];

  /** Samples that the windower keeps for the next window. */
  private int held;

  CepstralFrontEnd() {
    List<BaseDataProcessor> chain =
        List.of(
            source,
            new Preemphasizer(PRE_EMPHASIS),
            new RaisedCosineWindower(HAMMING, WINDOW_MILLIS, SHIFT_MILLIS),
            new SpectrumProcessor(),
            new MelFrequencyFilterBank(LOWEST_HZ, HIGHEST_HZ, FILTERS),
            denoise(),
            new DiscreteCosineTransform2(FILTERS, AcousticModel.DIMENSIONS),
            new Lifter(LIFTER));
    for (int i = 1; i < chain.size(); i++) {
      chain.get(i).setPredecessor(chain.get(i - 1));
    }
    chain.forEach(DataProcessor::initialize);
    last = chain.get(chain.size() - 1);
    source.queue.add(new DataStartSignal(Pcm.SAMPLE_RATE_HZ));
  }

  /** Noise removal with Sphinx4's own default values, which it keeps in annotations only. */
  private static Denoise denoise() {
    double lambdaPower = 0.7;
    double lambdaA = 0.995;
    double lambdaB = 0.5;
    double lambdaT = 0.85;
    double muT = 0.2;
    double maxGain = 20;
    int smoothWindow = 4;
    return new Denoise(lambdaPower, lambdaA, lambdaB, lambdaT, muT, maxGain, smoothWindow);
  }

  /** Takes samples that follow the previous ones, and gives the cepstra that are now complete. */
  List<double[]> accept(short[] chunk) {
    if (held + waiting.length + chunk.length < WINDOW) {
      waiting = joined(waiting, chunk);
      return List.of();
    }
    double[] values = joined(waiting, chunk);
    waiting = new double[0];
    source.queue.add(new DoubleData(values, Pcm.SAMPLE_RATE_HZ, samples));
    samples += values.length;
    held += values.length;
    held -= ((held - WINDOW) / SHIFT + 1) * SHIFT;
    List<double[]> cepstra = new ArrayList<>();
    for (Data data = last.getData(); data != null; data = last.getData()) {
      if (data instanceof DoubleData cepstrum) {
        cepstra.add(cepstrum.getValues());
      }
    }
    return cepstra;
  }

  /** The first values, then the second samples with dither. */
  private double[] joined(double[] first, short[] second) {
    double[] joined = Arrays.copyOf(first, first.length + second.length);
    for (int i = 0; i < second.length; i++) {
      joined[first.length + i] = second[i] + DITHER_PEAK * (2 * dither.nextDouble() - 1);
    }
    return joined;
  }

  /** The head of the chain: gives the data that was pushed, then {@code null}. */
  private static final class Source extends BaseDataProcessor {

    private final Queue<Data> queue = new ArrayDeque<>();

    @Override
    public @Nullable Data getData() {
      return queue.poll();
    }
  }
}
