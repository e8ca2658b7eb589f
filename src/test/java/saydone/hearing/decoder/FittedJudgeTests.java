package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.hearing.Hearing;
import saydone.hearing.SampleSegment;
import saydone.hearing.Segment;
import saydone.hearing.Strictness;
import saydone.hearing.taught.Cohort;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Resemblance;
import saydone.hearing.taught.TaughtEar.Likely;
import saydone.language.Language;

final class FittedJudgeTests {

  private static final Phrases PHRASES = Phrases.of(Language.ENGLISH);
  private static final Decision FITTED = Decision.load(Language.ENGLISH, Ears.SPHINX);
  private static final Likeness LIKENESS =
      new Likeness(Cohort.load(Language.ENGLISH), new double[Resemblance.WEIGHTS], 0.7, 0.85);
  private static final Judge JUDGE = new FittedJudge(PHRASES, candidate -> FITTED, LIKENESS);

  /** How well a word fits that was said; {@link #BADLY}, one that was not. */
  private static final double WELL = 30;

  private static final double BADLY = -120;

  /** A decision that gives a candidate with a margin of 0 even odds. */
  private static final String EVEN =
      """
      features = bias margin
      weights.0 = 0 1
      accept.0 = 0.7
      accept.0.risky = 0.9
      weights.1 = 0 1
      accept.1 = 0.7
      accept.1.risky = 0.9
      weights.2 = 0 1
      accept.2 = 0.7
      accept.2.risky = 0.9
      weights.3 = 0 1
      accept.3 = 0.7
      accept.3.risky = 0.9
      ask = 0.4
      least.ratioPerFrame = -6
      """;

  private static Optional<Hearing> judge(int look, Opinions opinions) {
    return JUDGE.judge(segment(look), opinions, Strictness.BALANCED);
  }

  private static Segment segment(int look) {
    return SampleSegment.of(look, 100, 134, Set.of("done", "next", "repeat"));
  }

  private static Proposal proposal(String phrase, int look, double fit) {
    return new Proposal(DecisionTests.candidate(phrase, look, fit), 101, 135, 0);
  }

  private static Opinions only(Proposal proposal) {
    return new Opinions(List.of(proposal), Optional.empty(), 1.5);
  }

  private static Likely likely(String phrase, double probability) {
    return new Likely(phrase, probability, new Resemblance(0.2, 0.1, 0.05, 0, 0, 0.3, 0));
  }

  private static String phrase(Optional<Hearing> hearing) {
    return assertInstanceOf(Hearing.Heard.class, hearing.orElseThrow()).phrase();
  }

  @Test
  void hearsWhatFitsWellWhereItWasSaid() {
    Candidate candidate = DecisionTests.candidate("done", 0, WELL);
    Hearing.Heard heard =
        assertInstanceOf(
            Hearing.Heard.class, judge(0, only(proposal("done", 0, WELL))).orElseThrow());

    assertEquals("done", heard.phrase());
    assertEquals(FITTED.probability(candidate), heard.confidence());
    assertEquals(SampleSegment.ORIGIN + 101 * 160, heard.startFrame());
    assertEquals(SampleSegment.ORIGIN + 135 * 160, heard.endFrame());
    assertEquals(SampleSegment.NOW, heard.decidedFrame());
    assertEquals(Optional.of(candidate.fit()), heard.evidence().fit());
    assertEquals(OptionalDouble.of(1.5), heard.evidence().computeMillis());
  }

  @Test
  void believesNothingBeforeTheEarliestLook() {
    Proposal early = new Proposal(DecisionTests.candidate("done", 1, WELL), 101, 135, 2);

    assertEquals(Optional.empty(), judge(1, only(early)));
  }

  @Test
  void saysNothingOfWhatFitsBadlyUntilTheLastLook() {
    assertEquals(Optional.empty(), judge(1, only(proposal("done", 1, BADLY))));
    assertInstanceOf(
        Hearing.NotUnderstood.class, judge(2, only(proposal("done", 2, BADLY))).orElseThrow());
  }

  @Test
  void asksAtTheLastLookAboutWhatWasPerhapsSaid() throws IOException {
    Decision even = Decision.read(new StringReader(EVEN));
    Judge judge = new FittedJudge(PHRASES, candidate -> even, LIKENESS);
    Opinions perhaps = only(proposal("done", 2, -60));

    assertInstanceOf(
        Hearing.Unsure.class, judge.judge(segment(2), perhaps, Strictness.BALANCED).orElseThrow());
    assertEquals("done", phrase(judge.judge(segment(2), perhaps, Strictness.LENIENT)));
    assertInstanceOf(
        Hearing.NotUnderstood.class,
        judge.judge(segment(2), perhaps, Strictness.STRICT).orElseThrow());
  }

  @Test
  void believesLessWhenItMustBeSurer() throws IOException {
    Decision even = Decision.read(new StringReader(EVEN));
    FittedJudge judge = new FittedJudge(PHRASES, candidate -> even, LIKENESS);
    Opinions likely = only(proposal("done", 1, 0));

    assertEquals("done", phrase(judge.judge(segment(1), likely, Strictness.BALANCED)));
    assertEquals(
        Optional.empty(), judge.surerBy(1.5).judge(segment(1), likely, Strictness.BALANCED));
  }

  @Test
  void hasNothingToSayWithoutAnOpinion() {
    assertEquals(Optional.empty(), judge(2, new Opinions(List.of(), Optional.empty(), 0)));
  }

  @Test
  void hearsWhatTheUserTaughtIfItIsMoreProbable() {
    Proposal badly = proposal("repeat", 2, BADLY);
    Optional<Hearing> taught =
        judge(2, new Opinions(List.of(badly), Optional.of(likely("done", 0.8)), 1.5));

    assertEquals("done", phrase(taught));
    assertEquals(
        Optional.of(new Evidence.Taught(0.2, 0.1, 0.05)), taught.orElseThrow().evidence().taught());
    Proposal well = proposal("repeat", 2, WELL);
    assertTrue(FITTED.probability(well.candidate()) > 0.8);
    assertEquals(
        "repeat",
        phrase(judge(2, new Opinions(List.of(well), Optional.of(likely("done", 0.8)), 1.5))));
  }

  @Test
  void asksForMoreOfATaughtWordThatLosesSomething() {
    assertEquals(
        Optional.empty(), judge(1, new Opinions(List.of(), Optional.of(likely("next", 0.8)), 0)));
    assertEquals(
        "next", phrase(judge(1, new Opinions(List.of(), Optional.of(likely("next", 0.9)), 0))));
  }

  @Test
  void aListenerIsToldOfEachProposalAndNothingIsHeard() {
    List<String> told = new ArrayList<>();
    Judge telling =
        Judge.telling((candidate, first, last) -> told.add(candidate.phrase() + " " + first));

    assertEquals(
        Optional.empty(),
        telling.judge(segment(0), only(proposal("done", 0, WELL)), Strictness.BALANCED));
    assertEquals(List.of("done " + (SampleSegment.ORIGIN + 100 * 160)), told);
  }

  @Test
  void judgesTheLikelierOfTwoPhrases() {
    Proposal done = proposal("done", 2, BADLY);
    Proposal next = proposal("next", 2, WELL);

    for (List<Proposal> proposals : List.of(List.of(done, next), List.of(next, done))) {
      assertEquals("next", phrase(judge(2, new Opinions(proposals, Optional.empty(), 1))));
    }
  }

  @Test
  void inTheMidstItHearsAPhraseOrSaysNothing() throws IOException {
    Decision even = Decision.read(new StringReader(EVEN));
    Judge judge = new FittedJudge(PHRASES, candidate -> even, LIKENESS);
    Opinions sure = only(proposal("done", Candidate.MIDST, WELL));
    Opinions unsure = only(proposal("done", Candidate.MIDST, -60));

    assertEquals("done", phrase(judge.judge(segment(Candidate.MIDST), sure, Strictness.BALANCED)));
    assertEquals(
        Optional.empty(), judge.judge(segment(Candidate.MIDST), unsure, Strictness.BALANCED));
  }
}
