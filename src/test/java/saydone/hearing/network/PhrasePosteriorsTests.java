package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.hearing.network.PhrasePosteriors.Stretch;

class PhrasePosteriorsTests {

  private static final double TOLERANCE = 1e-5;

  private NetworkWeights weights;
  private Trained trained;
  private List<double[]> steps;
  private PhrasePosteriors posteriors;

  @BeforeEach
  void follow() throws IOException {
    weights = Trained.weights();
    trained = Trained.read();
    posteriors = new PhrasePosteriors(weights);
    steps = new ArrayList<>();
    LogMelFilterbank bands = new LogMelFilterbank();
    KeywordNetwork network = new KeywordNetwork(weights);
    for (short sample : trained.samples) {
      if (bands.accept(sample) && network.accept(bands.frame())) {
        steps.add(probabilities(network.logits()));
      }
    }
    posteriors.accept(trained.samples);
  }

  private static double[] probabilities(float[] logits) {
    double[] odds = new double[logits.length];
    Arrays.setAll(odds, i -> Math.exp(logits[i]));
    double sum = Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(each -> each / sum).toArray();
  }

  /** The mean of a step and the two before it. */
  private double smoothed(int step, int number) {
    int from = Math.max(0, step - 2);
    return steps.subList(from, step + 1).stream()
        .mapToDouble(each -> each[number])
        .average()
        .orElseThrow();
  }

  private double most(int firstStep, int lastStep, int number) {
    double most = 0;
    for (int step = firstStep; step <= lastStep; step++) {
      most = Math.max(most, smoothed(step, number));
    }
    return most;
  }

  @Test
  void givesTheHighestProbabilityOfEachPhraseWithinAStretch() {
    Stretch stretch = posteriors.between(2 * 40, 2 * 60 + 1);
    for (int i = 0; i < weights.phrases().size(); i++) {
      assertEquals(
          most(40, 60, i + 1), stretch.of(weights.phrases().get(i)), TOLERANCE, "class " + (i + 1));
    }
  }

  @Test
  void givesTheLikeliestOtherPhrase() {
    Stretch stretch = posteriors.between(2 * 40, 2 * 60 + 1);
    String likeliest = "";
    for (String phrase : weights.phrases()) {
      likeliest = stretch.of(phrase) > stretch.of(likeliest) ? phrase : likeliest;
    }
    assertTrue(stretch.ofAnother(likeliest) < stretch.of(likeliest));
    assertEquals(stretch.of(likeliest), stretch.ofAnother("no phrase"), TOLERANCE);
  }

  @Test
  void knowsHowLikelyItIsThatAnythingWasSaid() {
    double most = 0;
    for (int step = 40; step <= 60; step++) {
      most = Math.max(most, 1 - smoothed(step, 0));
    }
    assertEquals(most, posteriors.between(2 * 40, 2 * 60 + 1).ofAny(), TOLERANCE);
  }

  @Test
  void knowsOnlyThePhrasesThatTheNetworkWasTaught() {
    assertTrue(posteriors.knows(weights.phrases().get(0)));
    assertFalse(posteriors.knows("umbrella"));
    assertEquals(0, posteriors.between(0, 200).of("umbrella"));
  }

  @Test
  void goesNoFurtherThanWhatWasHeard() {
    int last = steps.size() - 1;
    String phrase = weights.phrases().get(0);
    assertEquals(
        most(last, last, 1), posteriors.between(2L * last, Long.MAX_VALUE).of(phrase), TOLERANCE);
  }

  @Test
  void knowsNothingOfWhatIsStillToCome() {
    long end = 2L * steps.size();
    assertEquals(0, posteriors.between(end, end + 20).of(weights.phrases().get(0)));
    assertEquals(0, posteriors.between(end, end + 20).ofAny());
  }

  /**
   * The network that followed from the beginning, and one that hears of a stretch only when it is
   * asked, long after the beginning.
   */
  @Test
  void goesBackToAnyStretchAsIfItHadFollowedAllTheTime() {
    PhrasePosteriors followed = new PhrasePosteriors(weights);
    PhrasePosteriors asked = new PhrasePosteriors(weights);
    LogMelFilterbank bands = new LogMelFilterbank();
    int frames = 0;
    for (int repetition = 0; repetition < 8; repetition++) {
      for (short sample : trained.samples) {
        if (bands.accept(sample)) {
          followed.accept(bands.frame());
          followed.reach(0);
          asked.accept(bands.frame());
          frames++;
          if (frames % 397 == 0) {
            assertSame(followed, asked, frames - 55, frames - 21);
            assertSame(followed, asked, frames - 160, frames);
            assertSame(followed, asked, frames + 1, frames + 20);
            assertSame(followed, asked, frames - 2, frames);
            assertSame(followed, asked, frames - 900, frames);
          }
        }
      }
    }
    assertTrue(frames > 1500, frames + " frames");
  }

  private void assertSame(PhrasePosteriors one, PhrasePosteriors other, int first, int last) {
    Stretch ofOne = one.between(first, last);
    Stretch ofOther = other.between(first, last);
    for (String phrase : weights.phrases()) {
      assertEquals(ofOne.of(phrase), ofOther.of(phrase));
    }
    assertEquals(ofOne.ofAny(), ofOther.ofAny());
    assertArrayEquals(one.bodies(first, last), other.bodies(first, last));
    assertEquals(one.naming(weights.phrases(), 0), other.naming(weights.phrases(), 0));
  }

  @Test
  void knowsNothingBeforeTheFirstStep() {
    assertEquals(0, new PhrasePosteriors(weights).between(0, 100).of(weights.phrases().get(0)));
  }
}
