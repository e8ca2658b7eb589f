package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Pcm;

final class SpectrumProcessorTests {

  @ParameterizedTest
  @ValueSource(ints = {CepstralFrontEnd.WINDOW, 512})
  void isThatOfSphinx(int window) {
    double[] values = new double[window];
    Random random = new Random(7);
    for (int i = 0; i < window; i++) {
      values[i] = 3000 * Math.sin(0.3 * i) + random.nextGaussian();
    }
    double[] expected = of(new DiscreteFourierTransform(-1, false), values);
    double[] actual = of(new SpectrumProcessor(), values);
    assertEquals(expected.length, actual.length);
    double most = 0;
    for (double power : expected) {
      most = Math.max(most, power);
    }
    for (int bin = 0; bin < expected.length; bin++) {
      assertEquals(expected[bin], actual[bin], 1e-12 * most + 1e-9 * expected[bin]);
    }
  }

  private static double[] of(BaseDataProcessor transform, double[] values) {
    Data start = new DataStartSignal(Pcm.SAMPLE_RATE_HZ);
    transform.setPredecessor(new Two(start, new DoubleData(values, Pcm.SAMPLE_RATE_HZ, 320)));
    transform.initialize();
    assertSame(start, transform.getData());
    DoubleData spectrum = (DoubleData) transform.getData();
    assertEquals(Pcm.SAMPLE_RATE_HZ, spectrum.getSampleRate());
    assertEquals(320, spectrum.getFirstSampleNumber());
    return spectrum.getValues();
  }

  /** Gives one, then the other. */
  private static final class Two extends BaseDataProcessor {

    private final Data first;
    private final Data second;
    private boolean given;

    Two(Data first, Data second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public Data getData() {
      Data next = given ? second : first;
      given = true;
      return next;
    }
  }
}
