package saydone.hearing.decoder;

import java.util.Optional;
import saydone.hearing.Segment;
import saydone.hearing.network.Naming;

/**
 * A likely phrase of a segment, to be judged. Times are hundredths of a second since the start of
 * the stream.
 *
 * @param candidate the phrase, and what was measured of it
 * @param start where the phrase begins
 * @param end where it ends
 * @param earliestLook the first look at which it may be believed
 */
record Proposal(Candidate candidate, long start, long end, int earliestLook) {

  /** The noise ratio that is assumed where no acoustic model measured it. */
  private static final double NOISE_RATIO_OF_SPEECH = -2;

  /** The likeliest active phrase by the network alone; empty if the network knows none of them. */
  static Optional<Proposal> byNetwork(Segment segment, ActivePhrases active, Naming naming) {
    return naming
        .likeliest(segment.phrases())
        .map(phrase -> candidate(segment, phrase, naming))
        .map(
            candidate ->
                new Proposal(
                    candidate,
                    segment.firstSpeech(),
                    segment.lastSpeech(),
                    active.earliestLook(candidate)));
  }

  private static Candidate candidate(Segment segment, String phrase, Naming naming) {
    return new Candidate(
        phrase,
        segment.look(),
        "",
        "",
        0,
        0,
        0,
        0,
        NOISE_RATIO_OF_SPEECH,
        1,
        segment.length(),
        segment.length(),
        segment.speechFrames(),
        segment.prominenceDb(),
        segment.gap(),
        segment.surroundings(),
        segment.phrases().size(),
        segment.levels().peakDb() - segment.levels().noiseFloorDb(),
        0,
        PhoneFit.NONE,
        naming.of(phrase, segment.phrases()));
  }
}
