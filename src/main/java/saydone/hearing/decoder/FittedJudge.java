package saydone.hearing.decoder;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import saydone.command.Care;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.hearing.Hearing;
import saydone.hearing.Segment;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Decision.Verdict;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Resemblance;
import saydone.hearing.taught.TaughtEar.Likely;

/**
 * Judges by what was fitted to recordings: by a {@link Decision} about the likeliest phrases, and
 * by a {@link Likeness} about what the user taught. A phrase is heard as soon as it is probable
 * enough. At the last look, a less probable phrase may be unsure, and other speech not understood.
 * If a taught phrase and another are both probable enough, the more probable one is heard.
 *
 * <p>Immutable.
 */
final class FittedJudge implements Judge {

  /** The least speech, in frames, that is reported as not understood. */
  private static final int SHORTEST_NOT_UNDERSTOOD = 18;

  /** A segment with a noise ratio below this is more like speech than like noise. */
  private static final double SPEECH_LIKE = -1.0;

  /**
   * The least margin, in log likelihood, of a phrase that only a number tells from others. In four
   * voices of Flite at three rates, 35 of 36 numbers that were heard right had 91 or more, and the
   * two that were heard wrong 52 at most.
   */
  private static final double LEAST_DISTINCTION = 70;

  private final Phrases phrases;
  private final Function<Candidate, Decision> decisions;
  private final Likeness likeness;
  private final double surer;

  /**
   * A judge for a session.
   *
   * @param phrases tell which of them are risky and ask for more certainty
   * @param decisions the decision by which a candidate is judged
   * @param likeness by which a taught phrase is judged
   */
  FittedJudge(Phrases phrases, Function<Candidate, Decision> decisions, Likeness likeness) {
    this(phrases, decisions, likeness, 0);
  }

  private FittedJudge(
      Phrases phrases, Function<Candidate, Decision> decisions, Likeness likeness, double surer) {
    this.phrases = phrases;
    this.decisions = decisions;
    this.likeness = likeness;
    this.surer = surer;
  }

  /**
   * The same, but surer of what the user did not teach.
   *
   * @param more how much, in logits, beyond the strictness
   */
  FittedJudge surerBy(double more) {
    return new FittedJudge(phrases, decisions, likeness, more);
  }

  @Override
  public Optional<Hearing> judge(Segment segment, Opinions opinions, Strictness strictness) {
    double computeMillis = opinions.computeMillis();
    Optional<Hearing> hearing =
        opinions.proposals().stream()
            .max(Comparator.comparingDouble(this::probability))
            .flatMap(proposal -> judge(segment, proposal, strictness, computeMillis));
    double otherwise = hearing.map(FittedJudge::confidence).orElse(0.0);
    return opinions
        .taught()
        .filter(match -> believes(match, strictness) && match.probability() > otherwise)
        .map(match -> heard(segment, match, computeMillis))
        .or(() -> hearing);
  }

  private double probability(Proposal proposal) {
    Candidate candidate = proposal.candidate();
    return decisions.apply(candidate).probability(candidate);
  }

  /** The confidence in a phrase that was heard, else 0. */
  private static double confidence(Hearing hearing) {
    return hearing instanceof Hearing.Heard heard ? heard.confidence() : 0;
  }

  private boolean believes(Likely match, Strictness strictness) {
    return likeness.believes(strictness.weigh(match.probability()), risky(match.phrase()));
  }

  /** Whether acting upon a phrase by mistake loses something, so that more certainty is asked. */
  private boolean risky(String phrase) {
    return phrases.careOf(phrase).contains(Care.RISKY);
  }

  /**
   * Whether a phrase is far enough from the next likely one, where only a number tells them apart.
   */
  private boolean standsOut(Candidate candidate) {
    return !phrases.careOf(candidate.phrase()).contains(Care.DISTINCT)
        || candidate.fit().margin() >= LEAST_DISTINCTION;
  }

  private static Hearing heard(Segment segment, Likely match, double computeMillis) {
    Resemblance resemblance = match.resemblance();
    return new Hearing.Heard(
        match.phrase(),
        match.probability(),
        segment.roomFrame(segment.firstSpeech()),
        segment.roomFrame(segment.lastSpeech()),
        segment.now(),
        Evidence.of(
            new Evidence.Taught(resemblance.mean(), resemblance.nearest(), resemblance.pace()),
            match.probability(),
            segment.levels(),
            computeMillis));
  }

  private Optional<Hearing> judge(
      Segment segment, Proposal proposal, Strictness strictness, double computeMillis) {
    Candidate candidate = proposal.candidate();
    Decision decision = decisions.apply(candidate);
    double probability = decision.probability(candidate);
    Verdict verdict =
        decision.verdict(
            candidate, strictness.weigh(probability, surer), risky(candidate.phrase()));
    if (verdict == Verdict.ACCEPT && !standsOut(candidate)) {
      verdict = Verdict.ASK;
    }
    boolean last = segment.look() == Candidate.LAST;
    long start = segment.roomFrame(proposal.start());
    long end = segment.roomFrame(proposal.end());
    Evidence evidence = Evidence.of(candidate.fit(), probability, segment.levels(), computeMillis);
    if (verdict == Verdict.ACCEPT && segment.look() >= proposal.earliestLook()) {
      return Optional.of(
          new Hearing.Heard(candidate.phrase(), probability, start, end, segment.now(), evidence));
    }
    if (last && verdict == Verdict.ASK) {
      return Optional.of(
          new Hearing.Unsure(candidate.phrase(), probability, start, end, segment.now(), evidence));
    }
    if (last
        && segment.speechFrames() >= SHORTEST_NOT_UNDERSTOOD
        && candidate.noiseRatio() < SPEECH_LIKE) {
      return Optional.of(
          new Hearing.NotUnderstood(
              segment.roomFrame(segment.firstSpeech()),
              segment.roomFrame(segment.lastSpeech()),
              segment.now(),
              evidence));
    }
    return Optional.empty();
  }
}
