package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.hearing.Surroundings;
import saydone.hearing.decoder.Decision.Verdict;
import saydone.hearing.network.PhraseNaming;
import saydone.language.Language;

final class DecisionTests {

  private static final Decision FITTED = Decision.load(Language.ENGLISH, Ears.SPHINX);

  /** A candidate. The better it fits, the likelier it was said: 30 fits well, -120 badly. */
  static Candidate candidate(String phrase, int checkpoint, double fit) {
    return new Candidate(
        phrase,
        checkpoint,
        "repeat",
        "table",
        fit,
        60 + fit,
        40 + fit,
        40 + fit,
        -5,
        3,
        35,
        36,
        34,
        40,
        Candidate.LONG_GAP,
        Surroundings.SILENT,
        12,
        40,
        Math.min(-0.01, fit / 30 - 1),
        new PhoneFit(fit / 30 - 1, fit / 30, fit / 30, fit / 30, 0.4, 0),
        PhraseNaming.NONE);
  }

  @Test
  void believesWhatFitsWellAndNotWhatFitsBadly() {
    Candidate good = candidate("done", 2, 30);
    Candidate bad = candidate("done", 2, -120);
    assertEquals(Verdict.ACCEPT, FITTED.verdict(good, FITTED.probability(good), false));
    assertEquals(Verdict.REJECT, FITTED.verdict(bad, FITTED.probability(bad), false));
  }

  @Test
  void isSurerTheBetterItFits() {
    double before = 0;
    for (double fit = -120; fit <= 60; fit += 20) {
      double probability = FITTED.probability(candidate("done", 1, fit));
      assertTrue(probability >= before, "at " + fit);
      before = probability;
    }
  }

  @Test
  void believesNothingInTheMidstIfItWasNotFittedForIt() {
    assertEquals(Verdict.ASK, FITTED.verdict(candidate("done", Candidate.MIDST, 30), 1, false));
  }

  @Test
  void saysWhatTheResourceLacks() {
    String features = "features = " + String.join(" ", Ears.SPHINX.features());
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> Decision.read(new StringReader(features)));
    assertEquals("the decision lacks weights.0", error.getMessage());
  }

  @Test
  void refusesAResourceThatWasFittedForOtherFeatures() {
    StringReader other = new StringReader("features = bias other");
    assertThrows(IllegalArgumentException.class, () -> Decision.read(other));
  }

  @Test
  void rejectsWhatIsUnlikeSpeechUnlessTheNetworkNamesIt() {
    Decision decision = Decision.load(Language.ENGLISH, Ears.BOTH);
    Candidate unlike = candidate("done", 2, -120);
    assertEquals(Verdict.REJECT, decision.verdict(unlike, 0.99, false));
    assertEquals(Verdict.ACCEPT, decision.verdict(named(unlike), 0.99, false));
  }

  @ParameterizedTest
  @EnumSource(Ears.class)
  void judgesByNoMoreThanItsEarMeasures(Ears ears) {
    Decision decision = Decision.load(Language.ENGLISH, ears);
    Candidate candidate = candidate("done", 2, 20);
    double probability = decision.probability(candidate);
    assertEquals(
        !ears.network(), probability == decision.probability(named(candidate)), "by the network");
    assertEquals(
        ears == Ears.NET,
        probability == decision.probability(candidate("done", 2, 0)),
        "by the acoustic model");
  }

  @Test
  void saysWhenThereAreNotAsManyWeightsAsFeatures() {
    String text = "features = bias margin\nweights.0 = 1\n";
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Decision.read(new StringReader(text)));
    assertEquals("the decision has 1 weights.0 for 2 features", error.getMessage());
  }

  /** The same candidate, which the network names, too. */
  private static Candidate named(Candidate candidate) {
    return new Candidate(
        candidate.phrase(),
        candidate.checkpoint(),
        candidate.second(),
        candidate.competitor(),
        candidate.likelihoodRatio(),
        candidate.margin(),
        candidate.competitorMargin(),
        candidate.neighborMargin(),
        candidate.noiseRatio(),
        candidate.phones(),
        candidate.wordFrames(),
        candidate.segmentFrames(),
        candidate.speechFrames(),
        candidate.prominence(),
        candidate.gapFrames(),
        candidate.surroundings(),
        candidate.activePhrases(),
        candidate.signalToNoise(),
        candidate.logPosterior(),
        candidate.phoneFit(),
        new PhraseNaming(true, 3, 4, -0.1, 3));
  }
}
