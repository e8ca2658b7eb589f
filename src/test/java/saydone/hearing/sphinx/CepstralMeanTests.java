package saydone.hearing.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.endpoint.SpeechEndSignal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CepstralMeanTests {

  private final DataQueue cepstra = new DataQueue();
  private final CepstralMean mean = new CepstralMean(new double[] {40, 0});

  @BeforeEach
  void connect() {
    mean.setPredecessor(cepstra);
  }

  @Test
  void theMeanLiesBetweenTheUtteranceAndTheModel() {
    List<double[]> normalized = normalize(30, 60, 8);
    // 30 frames of 60 and 10 of 40, of 8 and of 0.
    assertEquals(60 - 55, normalized.get(0)[0], 1e-9);
    assertEquals(8 - 6, normalized.get(0)[1], 1e-9);
  }

  @Test
  void theSameSpeakerAgainIsNearerToZero() {
    normalize(60, 60, 8);
    assertEquals(0, normalize(60, 60, 8).get(0)[1], 1.0);
  }

  @Test
  void quietFramesDoNotCountForTheMean() {
    put(50, 10, -100);
    put(30, 60, 8);
    List<double[]> normalized = finish();
    assertEquals(60 - 55, normalized.get(50)[0], 1e-9);
  }

  @Test
  void signalsPassInTheirPlaces() {
    cepstra.add(new DataStartSignal(16_000));
    put(1, 50, 0);
    cepstra.add(new SpeechEndSignal());
    assertInstanceOf(DataStartSignal.class, mean.getData());
    assertInstanceOf(DoubleData.class, mean.getData());
    assertInstanceOf(SpeechEndSignal.class, mean.getData());
    assertNull(mean.getData());
  }

  @Test
  void anEmptyUtteranceChangesNothing() {
    cepstra.add(new SpeechEndSignal());
    assertInstanceOf(SpeechEndSignal.class, mean.getData());
    assertEquals(60 - 55, normalize(30, 60, 8).get(0)[0], 1e-9);
  }

  private List<double[]> normalize(int frames, double c0, double c1) {
    put(frames, c0, c1);
    return finish();
  }

  private void put(int frames, double c0, double c1) {
    for (int i = 0; i < frames; i++) {
      cepstra.add(new DoubleData(new double[] {c0, c1}, 16_000, i));
    }
  }

  private List<double[]> finish() {
    cepstra.add(new SpeechEndSignal());
    List<double[]> normalized = new ArrayList<>();
    while (mean.getData() instanceof DoubleData data) {
      normalized.add(data.getValues());
    }
    return normalized;
  }
}
