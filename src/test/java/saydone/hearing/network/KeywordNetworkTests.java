package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeywordNetworkTests {

  private static final float TOLERANCE = 1e-3f;

  private Trained trained;
  private NetworkWeights weights;

  @BeforeEach
  void read() throws IOException {
    trained = Trained.read();
    weights = Trained.weights();
  }

  @Test
  void stepsAsTheTrainerComputesOnTheWhole() {
    List<Trained.Step> steps = steps(new KeywordNetwork(weights), trained.features);
    assertEquals(trained.features.length / 2, steps.size());
    assertLastStepsAreTheTrainers(steps);
  }

  @Test
  void namesTheSamePhrasesFromSamplesInChunksOfAnySize() {
    for (int size : new int[] {1, 7, 160, 333, 4001}) {
      LogMelFilterbank filterbank = new LogMelFilterbank();
      KeywordNetwork network = new KeywordNetwork(weights);
      List<Trained.Step> steps = new ArrayList<>();
      for (int at = 0; at < trained.samples.length; at += size) {
        int end = Math.min(at + size, trained.samples.length);
        for (short sample : Arrays.copyOfRange(trained.samples, at, end)) {
          if (filterbank.accept(sample) && network.accept(filterbank.frame())) {
            steps.add(step(network));
          }
        }
      }
      assertLastStepsAreTheTrainers(steps);
    }
  }

  @Test
  void makesAStepOfEverySecondFrame() {
    KeywordNetwork network = new KeywordNetwork(weights);
    float[] frame = trained.features[50];
    assertFalse(network.accept(frame));
    assertTrue(network.accept(frame));
    assertFalse(network.accept(frame));
    assertTrue(network.accept(frame));
  }

  @Test
  void forgetsWhatItHeardBeforeAReset() {
    KeywordNetwork network = new KeywordNetwork(weights);
    steps(network, trained.features);
    network.accept(trained.features[0]);
    network.reset();
    assertArrayEquals(new float[weights.classes()], network.logits());
    assertArrayEquals(new float[weights.channels()], network.body());
    assertSame(
        steps(new KeywordNetwork(weights), trained.features), steps(network, trained.features));
  }

  @Test
  void doesNotDisturbAnotherThatSharesItsWeights() {
    KeywordNetwork one = new KeywordNetwork(weights);
    KeywordNetwork other = new KeywordNetwork(weights);
    float[][] features = trained.features;
    List<Trained.Step> ofOne = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      other.accept(features[features.length - 1 - i]);
      if (one.accept(features[i])) {
        ofOne.add(step(one));
      }
    }
    assertSame(steps(new KeywordNetwork(weights), features), ofOne);
  }

  @Test
  void doesNotKeepTheFrameThatItIsGiven() {
    KeywordNetwork network = new KeywordNetwork(weights);
    float[] reused = new float[weights.bands()];
    List<Trained.Step> steps = new ArrayList<>();
    for (float[] frame : trained.features) {
      System.arraycopy(frame, 0, reused, 0, reused.length);
      if (network.accept(reused)) {
        steps.add(step(network));
      }
      Arrays.fill(reused, 99);
    }
    assertSame(steps(new KeywordNetwork(weights), trained.features), steps);
  }

  @Test
  void refusesAFrameOfAnotherSize() {
    KeywordNetwork network = new KeywordNetwork(weights);
    assertThrows(IllegalArgumentException.class, () -> network.accept(new float[39]));
  }

  private void assertLastStepsAreTheTrainers(List<Trained.Step> steps) {
    int before = steps.size() - trained.steps.length;
    for (int i = 0; i < trained.steps.length; i++) {
      Trained.Step expected = trained.steps[i];
      Trained.Step actual = steps.get(before + i);
      assertArrayEquals(expected.body, actual.body, TOLERANCE, "body " + i);
      assertArrayEquals(expected.embedding, actual.embedding, TOLERANCE, "embedding " + i);
      assertArrayEquals(expected.logits, actual.logits, TOLERANCE, "logits " + i);
    }
  }

  private static void assertSame(List<Trained.Step> expected, List<Trained.Step> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i).logits, actual.get(i).logits);
      assertArrayEquals(expected.get(i).embedding, actual.get(i).embedding);
    }
  }

  private List<Trained.Step> steps(KeywordNetwork network, float[][] frames) {
    List<Trained.Step> steps = new ArrayList<>();
    for (float[] frame : frames) {
      if (network.accept(frame)) {
        steps.add(step(network));
      }
    }
    return steps;
  }

  private Trained.Step step(KeywordNetwork network) {
    return new Trained.Step(
        network.body().clone(), weights.embed(network.body()), network.logits().clone());
  }
}
