package saydone.research.sphinx;

import edu.cmu.sphinx.frontend.AutoCepstrum;
import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.DataProcessor;
import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.endpoint.SpeechEndSignal;
import edu.cmu.sphinx.frontend.endpoint.SpeechStartSignal;
import edu.cmu.sphinx.frontend.feature.DeltasFeatureExtractor;
import edu.cmu.sphinx.frontend.filter.Dither;
import edu.cmu.sphinx.frontend.filter.Preemphasizer;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import edu.cmu.sphinx.frontend.window.RaisedCosineWindower;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import saydone.audio.Pcm;

/**
 * Sphinx4's front end for the acoustic model, utterance by utterance: turns samples into 39
 * features every 10 ms, with noise reduced in the mel spectrum and the mean cepstrum subtracted.
 */
final class FrontEnd {

  /**
   * Noise that is added, softer than any microphone's: a stream of zeros would have no logarithm.
   */
  private static final double DITHER = 2;

  private static final double PREEMPHASIS = 0.97;
  private static final double HAMMING = 0.46;
  private static final float WINDOW_MILLIS = 25.625f;
  private static final float SHIFT_MILLIS = 10;
  private static final int DELTA_FRAMES = 3;

  private final EnglishModel model;
  private final DataQueue samples = new DataQueue();
  private final BaseDataProcessor features = new DeltasFeatureExtractor(DELTA_FRAMES);

  FrontEnd(EnglishModel model) {
    this.model = model;
    DataProcessor last = samples;
    for (DataProcessor next :
        List.of(
            new Dither(DITHER, false, Short.MAX_VALUE, Short.MIN_VALUE),
            new Preemphasizer(PREEMPHASIS),
            new RaisedCosineWindower(HAMMING, WINDOW_MILLIS, SHIFT_MILLIS),
            new DiscreteFourierTransform(-1, false),
            cepstrum(model),
            new CepstralMean(model.meanCepstrum()),
            features)) {
      last = join(last, next);
    }
  }

  private static DataProcessor join(DataProcessor first, DataProcessor second) {
    second.setPredecessor(first);
    second.initialize();
    return second;
  }

  private static DataProcessor cepstrum(EnglishModel model) {
    try {
      return new AutoCepstrum(model.loader());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the acoustic model", e);
    }
  }

  /**
   * Takes the next utterance; {@link #features()} then gives its features and its end. The
   * processors work in place, so they get a copy.
   */
  void put(List<DoubleData> blocks) {
    samples.add(new DataStartSignal(Pcm.SAMPLE_RATE_HZ));
    samples.add(new SpeechStartSignal());
    for (DoubleData block : blocks) {
      double[] copy = block.getValues().clone();
      samples.add(new DoubleData(copy, Pcm.SAMPLE_RATE_HZ, model.takeSampleNumbers(copy.length)));
    }
    samples.add(new SpeechEndSignal());
  }

  /** The processor from which the scorer takes the features. */
  BaseDataProcessor features() {
    return features;
  }
}
