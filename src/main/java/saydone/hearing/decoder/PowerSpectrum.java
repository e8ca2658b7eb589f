package saydone.hearing.decoder;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataProcessingException;
import edu.cmu.sphinx.frontend.DoubleData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import saydone.audio.RealFourier;

/**
 * The power spectrum of each window, in the chain of Sphinx4's processors. The same as of Sphinx4's
 * {@code DiscreteFourierTransform}, which makes an object for each number that it computes, and
 * takes five times as long. One thread.
 */
final class PowerSpectrum extends BaseDataProcessor {

  /** Windows are filled up with zeros to so many values. */
  private static final int POINTS = 512;

  private static final int BINS = POINTS / 2 + 1;

  private final RealFourier fourier = new RealFourier(POINTS);
  private final double[] window = new double[POINTS];
  private final double[] real = new double[BINS];
  private final double[] imaginary = new double[BINS];

  @Override
  public @Nullable Data getData() throws DataProcessingException {
    Data data = getPredecessor().getData();
    return data instanceof DoubleData samples ? of(samples) : data;
  }

  private DoubleData of(DoubleData samples) {
    double[] values = samples.getValues();
    System.arraycopy(values, 0, window, 0, values.length);
    Arrays.fill(window, values.length, POINTS, 0);
    fourier.forward(window, real, imaginary);
    double[] powers = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      powers[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
    }
    return new DoubleData(powers, samples.getSampleRate(), samples.getFirstSampleNumber());
  }
}
