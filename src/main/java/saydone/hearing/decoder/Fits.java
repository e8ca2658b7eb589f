package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import saydone.hearing.Segment;
import saydone.hearing.decoder.SegmentDecoder.Match;
import saydone.hearing.decoder.SegmentDecoder.Standing;
import saydone.hearing.network.Naming;

/**
 * The acoustic opinion about one segment: how well each word fits, and each word's share of the
 * probability of all. Valid until the decoder goes on.
 */
final class Fits {

  /**
   * Neighboring frames are alike, so that a log likelihood counts the same evidence about this many
   * times.
   */
  private static final double LIKELIHOOD_SCALE = 15;

  /** The least share of the probability that counts. */
  private static final double LEAST_SHARE = 1e-4;

  /** The highest margin, in log likelihood; also the margin where there is no other word. */
  private static final double MOST_MARGIN = 200;

  /**
   * The margin over a phrase that makes the coach silent, in log likelihood, from which on there is
   * no doubt. In synthetic voices "hold on" came to 33 over it as "all done", and "all done" to 66
   * and more.
   */
  private static final double CLEAR_MARGIN = 50;

  private final SegmentDecoder decoder;
  private final ActivePhrases active;
  private final long wordStart;
  private final List<WordModel> words;
  private final Standing standing;
  private final double[] shares;

  /**
   * The fits of what a decoder has decoded.
   *
   * @param wordStart where in the stream the word begins, in hundredths of a second
   */
  Fits(SegmentDecoder decoder, ActivePhrases active, long wordStart) {
    this.decoder = decoder;
    this.active = active;
    this.wordStart = wordStart;
    words = active.network().words();
    standing = decoder.standing();
    shares = shares();
  }

  /** Each word's share of the probability of all, by their likelihoods alone. */
  private double[] shares() {
    double top = standing.words().stream().mapToDouble(Match::score).max().orElse(0);
    double[] parts = new double[standing.words().size()];
    double all = 0;
    for (int word = 0; word < parts.length; word++) {
      if (active.active(word) || active.competing(word)) {
        parts[word] = Math.exp((score(word) - top) / LIKELIHOOD_SCALE);
        all += parts[word];
      }
    }
    for (int word = 0; word < parts.length; word++) {
      parts[word] /= all;
    }
    return parts;
  }

  /**
   * The likeliest active phrase, by the acoustic model and by what the network named; and the
   * network's own, if that is another: in noise the acoustic model can be sure of a wrong word.
   */
  List<Proposal> likeliest(Segment segment, Naming naming) {
    int together = safer(likeliestWord(naming), naming);
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(proposal(together, segment, naming));
    naming
        .likeliest(segment.phrases())
        .filter(phrase -> !phrase.equals(words.get(together).phrase()))
        .map(phrase -> best(word -> words.get(word).phrase().equals(phrase)))
        .filter(word -> word >= 0)
        .ifPresent(word -> proposals.add(proposal(word, segment, naming)));
    return proposals;
  }

  private Proposal proposal(int best, Segment segment, Naming naming) {
    String phrase = words.get(best).phrase();
    int second = best(word -> active.active(word) && !active.same(word, best));
    boolean[] neighbors = active.neighbors(phrase);
    int neighbor = best(word -> active.competing(word) && neighbors[word]);
    int competitor = best(word -> active.competing(word) && !neighbors[word]);
    Match match = standing.words().get(best);
    int segmentFrames = (int) (segment.lastSpeech() - wordStart + 1);
    Candidate candidate =
        new Candidate(
            phrase,
            segment.look(),
            second < 0 ? "" : words.get(second).phrase(),
            competitor < 0 ? "" : words.get(competitor).phrase(),
            match.score() - standing.free(),
            margin(match, second),
            margin(match, competitor),
            margin(match, neighbor),
            (standing.noise() - standing.free()) / segmentFrames,
            words.get(best).phones().size(),
            (int) (match.end() - match.start()),
            segmentFrames,
            segment.speechFrames(),
            segment.prominenceDb(),
            segment.gap(),
            segment.surroundings(),
            segment.phrases().size(),
            segment.levels().peakDb() - segment.levels().noiseFloorDb(),
            logPosterior(best),
            decoder.fit(best, match),
            naming.of(phrase, segment.phrases()));
    return new Proposal(candidate, match.start(), match.end(), active.earliestLook(candidate));
  }

  /**
   * A phrase of several words that the network does not know, or one that makes the coach silent if
   * that is nearly as likely: to pause by mistake costs less than to count. "Hold on" without its
   * "h" is near to "all done".
   */
  private int safer(int likeliest, Naming naming) {
    String phrase = words.get(likeliest).phrase();
    if (!phrase.contains(" ")
        || active.silences(likeliest)
        || naming.of(phrase, active.phrases()).known()) {
      return likeliest;
    }
    int silencing = best(word -> active.active(word) && active.silences(word));
    return silencing >= 0 && score(likeliest) - score(silencing) < CLEAR_MARGIN
        ? silencing
        : likeliest;
  }

  /**
   * The active word that is likeliest by the acoustic model and the network together; of equals,
   * the one that fits better.
   */
  private int likeliestWord(Naming naming) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int word = 0; word < shares.length; word++) {
      if (active.active(word)) {
        double rank =
            Math.log(Math.max(LEAST_SHARE * LEAST_SHARE, shares[word]))
                + Math.log(Math.max(LEAST_SHARE, naming.share(words.get(word).phrase())));
        if (best < 0 || rank > highest || (rank == highest && score(word) > score(best))) {
          best = word;
          highest = rank;
        }
      }
    }
    return best;
  }

  /** The log probability of a word's command among all words, by their likelihoods alone. */
  private double logPosterior(int best) {
    double own = 0;
    for (int word = 0; word < shares.length; word++) {
      own += active.same(word, best) ? shares[word] : 0;
    }
    return Math.log(Math.max(own, Double.MIN_NORMAL));
  }

  private double margin(Match match, int other) {
    return other < 0 ? MOST_MARGIN : Math.min(MOST_MARGIN, match.score() - score(other));
  }

  private int best(IntPredicate among) {
    int best = -1;
    for (int word = 0; word < standing.words().size(); word++) {
      if (among.test(word) && (best < 0 || score(word) > score(best))) {
        best = word;
      }
    }
    return best;
  }

  private double score(int word) {
    return standing.words().get(word).score();
  }
}
