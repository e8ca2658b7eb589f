package saydone.hearing.decoder;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataProcessingException;
import edu.cmu.sphinx.frontend.DoubleData;
import org.jspecify.annotations.Nullable;
import saydone.hearing.network.PowerSpectrum;

/**
 * The power spectrum of each window, in the chain of Sphinx4's processors. The same as of Sphinx4's
 * {@code DiscreteFourierTransform}, which makes an object for each number that it computes. One
 * thread.
 */
final class SpectrumProcessor extends BaseDataProcessor {

  private final PowerSpectrum spectrum = new PowerSpectrum();

  @Override
  public @Nullable Data getData() throws DataProcessingException {
    Data data = getPredecessor().getData();
    return data instanceof DoubleData window ? of(window) : data;
  }

  private DoubleData of(DoubleData window) {
    double[] powers = new double[PowerSpectrum.BINS];
    spectrum.of(window.getValues(), powers);
    return new DoubleData(powers, window.getSampleRate(), window.getFirstSampleNumber());
  }
}
