package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogMelFilterbankTests {

  private static final float TOLERANCE = 1e-3f;

  private final LogMelFilterbank filterbank = new LogMelFilterbank();

  @Test
  void givesTheFramesThatTheNetworkWasTrainedWith() throws IOException {
    Trained trained = Trained.read();
    List<float[]> frames = frames(trained.samples);
    assertEquals(trained.features.length, frames.size());
    for (int i = 0; i < frames.size(); i++) {
      assertArrayEquals(trained.features[i], frames.get(i), TOLERANCE, "frame " + i);
    }
  }

  @Test
  void givesAFrameAsSoonAsItsLastSampleIsThere() {
    short[] silence = new short[LogMelFilterbank.WINDOW + LogMelFilterbank.SHIFT];
    List<Integer> completed = new ArrayList<>();
    for (int i = 0; i < silence.length; i++) {
      if (filterbank.accept(silence[i])) {
        completed.add(i + 1);
      }
    }
    assertEquals(List.of(400, 560), completed);
  }

  @Test
  void hearsSilenceAsTheFloorInEveryBand() {
    frames(new short[LogMelFilterbank.WINDOW]);
    for (float band : filterbank.frame()) {
      assertEquals((Math.log(1e-5) + 2) / 5, band, 1e-6);
    }
  }

  @Test
  void hearsAToneInTheBandOfItsFrequency() {
    short[] tone = new short[LogMelFilterbank.WINDOW];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * 1000 * i / 16_000));
    }
    frames(tone);
    float[] frame = filterbank.frame();
    // 60 Hz are 92.6 mel, 1,000 Hz are 1,000, and a band follows the previous one by 65.7.
    int band = 13;
    for (int other = 0; other < frame.length; other++) {
      assertTrue(other == band || frame[other] < frame[band], "band " + other);
    }
  }

  @Test
  void forgetsWhatItHeardBeforeAReset() throws IOException {
    short[] samples = Trained.read().samples;
    List<float[]> before = frames(samples);
    filterbank.reset();
    assertArrayEquals(new float[LogMelFilterbank.BANDS], filterbank.frame());
    List<float[]> after = frames(samples);
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(before.get(i), after.get(i));
    }
  }

  @Test
  void givesNoFrameBeforeTheFirstWindowIsFull() {
    for (int i = 1; i < LogMelFilterbank.WINDOW; i++) {
      assertFalse(filterbank.accept((short) 1000));
    }
  }

  private List<float[]> frames(short[] samples) {
    List<float[]> frames = new ArrayList<>();
    for (short sample : samples) {
      if (filterbank.accept(sample)) {
        frames.add(filterbank.frame().clone());
      }
    }
    return frames;
  }
}
