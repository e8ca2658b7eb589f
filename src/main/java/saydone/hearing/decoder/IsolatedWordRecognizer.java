package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import saydone.audio.AudioChunk;
import saydone.audio.RoomLevel;
import saydone.command.Evidence;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Decision.Verdict;
import saydone.hearing.decoder.SegmentDecoder.Match;
import saydone.hearing.decoder.SegmentDecoder.Standing;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.network.PhrasePosteriors.Stretch;
import saydone.hearing.taught.Impression;
import saydone.hearing.taught.TaughtEar;
import saydone.hearing.taught.TaughtEar.Likely;
import saydone.hearing.taught.TaughtPhrases;

/**
 * Hears phrases that are said on their own. A segment that stands out of the noise is looked at
 * some hundredths of a second after its last speech, and again a little later; as soon as an active
 * phrase is likely enough, it is heard. What is left undecided at the last look is perhaps asked
 * about, or was not understood. Talk without a pause is ignored until it ends.
 *
 * <p>Not thread-safe: every call comes from one thread. Several recognizers may share one model.
 */
public final class IsolatedWordRecognizer implements Recognizer {

  private static final int LEAD_FRAMES = 25;

  /** With less speech than this, in frames, a segment is a click. */
  static final int SHORTEST_SPEECH = 8;

  /** A segment that is longer, in frames, is talk. */
  static final int LONGEST_SEGMENT = 300;

  private static final int SHORTEST_NOT_UNDERSTOOD = 18;

  /** Below this, per frame, a segment is more like speech than like noise. */
  private static final double SPEECH_LIKE = -1.0;

  /** What stands for the ratio of noise where no model measured it. */
  private static final double NOISE_RATIO_OF_SPEECH = -2;

  /**
   * Frames that follow one another are alike, so that a likelihood counts the same evidence about
   * so many times.
   */
  private static final double LIKELIHOOD_SCALE = 15;

  /**
   * How far before the last speech of a segment, in frames, the network may have named the phrase:
   * it does so at the end of the word, and what a room makes of the end comes later.
   */
  private static final int NAMED_BEFORE_END = 25;

  /**
   * So many frames after the end of a phrase that was heard, the network may still name it: what
   * sounds then is not said once more.
   */
  private static final int NAMED_AFTER_END = 50;

  /** A share of the probability that is as good as none. */
  private static final double LEAST_SHARE = 1e-4;

  /** With so many frames of silence a segment ends. */
  static final int LAST_CHECKPOINT = Decision.CHECKPOINTS.get(Decision.CHECKPOINTS.size() - 1);

  private final SpeechModel model;
  private final Ears ears;
  private final @Nullable CandidateListener study;
  private final @Nullable PhrasePosteriors posteriors;
  private final @Nullable TaughtEar taught;
  private final CepstralFrontEnd frontEnd = new CepstralFrontEnd();
  private final Cepstra cepstra = new Cepstra();
  private final SpeechSegmenter segmenter = new SpeechSegmenter();
  private final RoomLevel level = new RoomLevel();
  private final SegmentMean mean = new SegmentMean();
  private Strictness strictness = Strictness.BALANCED;
  private SegmentDecoder decoder;
  private WordNetwork decoderNetwork;
  private ActivePhrases active;
  private @Nullable Segment segment;
  private long lastForeignSpeech = Long.MIN_VALUE / 2;
  private long lastSpeech = Long.MIN_VALUE / 2;
  private long heardUntil = Long.MIN_VALUE / 2;
  private long origin = -1;

  /** The open segment as far as it was decoded. */
  private static final class Segment {

    private final ActivePhrases active;
    private long decodedSpeech = -1;
    private long wordStart;
    private boolean tooLong;
    private boolean heard;

    Segment(ActivePhrases active) {
      this.active = active;
    }
  }

  /** A recognizer that listens for nothing yet. */
  public IsolatedWordRecognizer(SpeechModel model) {
    this(model, TaughtPhrases.NONE);
  }

  /**
   * A recognizer that listens for nothing yet.
   *
   * @param taught how the user says some of the phrases, beside how others do
   */
  public IsolatedWordRecognizer(SpeechModel model, TaughtPhrases taught) {
    this(model, taught, null);
  }

  /** A recognizer that takes every look, tells the listener of it, and decides nothing. */
  public static IsolatedWordRecognizer studying(SpeechModel model, CandidateListener listener) {
    return new IsolatedWordRecognizer(model, TaughtPhrases.NONE, listener);
  }

  private IsolatedWordRecognizer(
      SpeechModel model, TaughtPhrases phrases, @Nullable CandidateListener study) {
    this.model = model;
    this.study = study;
    taught = model.taughtEar(phrases).orElse(null);
    ears = model.ears();
    posteriors = model.posteriors().orElse(null);
    active = new ActivePhrases(model.networkFor(Set.of()), Set.of());
    decoderNetwork = active.network();
    decoder = new SegmentDecoder(decoderNetwork, model.acoustics());
  }

  @Override
  public void listenFor(Set<String> phrases) {
    if (!phrases.equals(active.phrases())) {
      active = new ActivePhrases(model.networkFor(phrases), phrases);
    }
  }

  @Override
  public void setStrictness(Strictness strictness) {
    this.strictness = strictness;
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    if (origin < 0) {
      origin = chunk.firstFrame();
    }
    level.accept(chunk);
    if (posteriors != null) {
      posteriors.accept(chunk.samples());
    }
    List<Hearing> hearings = new ArrayList<>();
    for (double[] cepstrum : frontEnd.accept(chunk.samples())) {
      cepstra.add(cepstrum);
      segmenter.accept(cepstrum[0]);
      if (segmenter.open()) {
        follow(chunk.endFrame()).ifPresent(hearings::add);
      }
    }
    return hearings;
  }

  /** Follows the open segment by a frame. */
  private Optional<Hearing> follow(long now) {
    Segment current = segment;
    if (current == null) {
      current = new Segment(active);
      segment = current;
    }
    current.tooLong |= cepstra.count() - segmenter.firstSpeech() > LONGEST_SEGMENT;
    int silent = segmenter.silentFrames();
    int look = Decision.CHECKPOINTS.indexOf(silent);
    Optional<Hearing> hearing = Optional.empty();
    if (look >= 0
        && segmenter.speechFrames() >= SHORTEST_SPEECH
        && !current.tooLong
        && !current.heard
        && !current.active.phrases().isEmpty()) {
      hearing = look(current, look, now);
    }
    // What follows at once on a phrase that was heard is its own end, such as the "t" of "next".
    current.heard |= hearing.filter(Hearing.Heard.class::isInstance).isPresent();
    if (silent >= LAST_CHECKPOINT) {
      close(current.heard);
    }
    return hearing;
  }

  private void close(boolean heard) {
    lastSpeech = segmenter.lastSpeech();
    if (heard) {
      heardUntil = lastSpeech;
    }
    if (!heard && segmenter.speechFrames() >= SHORTEST_SPEECH) {
      lastForeignSpeech = lastSpeech;
    }
    segmenter.close();
    segment = null;
  }

  private Optional<Hearing> look(Segment current, int look, long now) {
    long began = System.nanoTime();
    Optional<Looked> judged = ears.sphinx() ? byModel(current, look) : byNetwork(current, look);
    Optional<Likely> match = asTaught(current, look);
    Optional<Hearing> hearing =
        judged.isEmpty() ? Optional.empty() : judge(current, look, now, judged.get(), began);
    double otherwise = hearing.map(IsolatedWordRecognizer::confidence).orElse(0.0);
    return match.filter(made -> made.probability() > otherwise).isPresent()
        ? Optional.of(heard(match.get(), now, began))
        : hearing;
  }

  /** How surely something was heard. */
  private static double confidence(Hearing hearing) {
    return hearing instanceof Hearing.Heard heard ? heard.confidence() : 0;
  }

  /** What was taught and is an active phrase, if the open segment is it surely enough. */
  private Optional<Likely> asTaught(Segment current, int look) {
    if (taught == null
        || posteriors == null
        || study != null
        || look == 0
        || segmenter.firstSpeech() <= heardUntil + NAMED_AFTER_END
        || !taught.knowsAny(current.active.phrases())) {
      return Optional.empty();
    }
    return Impression.of(posteriors, segmenter.firstSpeech(), segmenter.lastSpeech())
        .flatMap(heard -> taught.match(heard, current.active.phrases()))
        .filter(
            made ->
                taught.believes(
                    strictness.weigh(made.probability()), Candidate.risky(made.phrase())));
  }

  private Hearing heard(Likely match, long now, long began) {
    return new Hearing.Heard(
        match.phrase(),
        match.probability(),
        frame(segmenter.firstSpeech()),
        frame(segmenter.lastSpeech()),
        now,
        Evidence.of(
            new Evidence.Taught(
                match.evidence().mean(), match.evidence().nearest(), match.evidence().pace()),
            match.probability(),
            levels(),
            (System.nanoTime() - began) / 1e6));
  }

  private Evidence.Levels levels() {
    return new Evidence.Levels(level.floorDbfs(), level.peakDbfs());
  }

  /** What becomes of a candidate. */
  private Optional<Hearing> judge(Segment current, int look, long now, Looked looked, long began) {
    Candidate candidate = looked.candidate();
    if (study != null) {
      study.looked(candidate, frame(segmenter.firstSpeech()), frame(segmenter.lastSpeech()));
      return Optional.empty();
    }
    Decision decision = model.decision(candidate);
    double probability = decision.probability(candidate);
    Verdict verdict = decision.verdict(candidate, strictness.weigh(probability));
    boolean last = look == Decision.CHECKPOINTS.size() - 1;
    Evidence evidence =
        Evidence.of(candidate.fit(), probability, levels(), (System.nanoTime() - began) / 1e6);
    boolean early =
        look < current.active.earliestLook(candidate.phrase(), candidate.network().known());
    if (verdict == Verdict.ACCEPT && !early) {
      return Optional.of(
          new Hearing.Heard(
              candidate.phrase(),
              probability,
              frame(looked.start()),
              frame(looked.end()),
              now,
              evidence));
    }
    if (last && verdict == Verdict.ASK) {
      return Optional.of(
          new Hearing.Unsure(
              candidate.phrase(),
              probability,
              frame(looked.start()),
              frame(looked.end()),
              now,
              evidence));
    }
    if (last
        && segmenter.speechFrames() >= SHORTEST_NOT_UNDERSTOOD
        && candidate.noiseRatio() < SPEECH_LIKE) {
      return Optional.of(
          new Hearing.NotUnderstood(
              frame(segmenter.firstSpeech()), frame(segmenter.lastSpeech()), now, evidence));
    }
    return Optional.empty();
  }

  /**
   * Where the word begins within the open segment: when a noise came up before it, later than the
   * segment.
   */
  private long wordStart() {
    double faintest = segmenter.faintest();
    long start = segmenter.firstSpeech();
    while (start < segmenter.lastSpeech() && cepstra.level(start) < faintest) {
      start++;
    }
    return start;
  }

  /** Decodes the segment up to now, from its beginning if it has spoken on since the last look. */
  private void decode(Segment current) {
    if (current.decodedSpeech != segmenter.lastSpeech()) {
      current.decodedSpeech = segmenter.lastSpeech();
      if (decoderNetwork != current.active.network()) {
        decoderNetwork = current.active.network();
        decoder = new SegmentDecoder(decoderNetwork, model.acoustics());
      }
      current.wordStart = wordStart();
      long first = current.wordStart - LEAD_FRAMES;
      first = Math.max(first, Math.max(cepstra.oldest(), lastSpeech + 1));
      decoder.begin(cepstra, first, mean.of(cepstra, current.wordStart, segmenter.lastSpeech()));
    }
    decoder.advance();
  }

  private record Looked(Candidate candidate, long start, long end) {}

  /** What the network made of the end of the open segment. */
  private Optional<Stretch> stretch() {
    long named = Math.max(segmenter.firstSpeech(), segmenter.lastSpeech() - NAMED_BEFORE_END);
    long first = Math.max(named, heardUntil + NAMED_AFTER_END);
    return Optional.ofNullable(posteriors).map(asked -> asked.between(first, cepstra.count()));
  }

  private NetworkEvidence evidence(Optional<Stretch> stretch, String phrase, Set<String> active) {
    return stretch.isPresent() && knows(phrase)
        ? NetworkEvidence.of(stretch.get(), phrase, active)
        : NetworkEvidence.NONE;
  }

  private boolean knows(String phrase) {
    return posteriors != null && posteriors.knows(phrase);
  }

  /** The likeliest active phrase by the network alone, if it was taught any. */
  private Optional<Looked> byNetwork(Segment current, int look) {
    Set<String> phrases = current.active.phrases();
    Optional<Stretch> stretch = stretch();
    long start = segmenter.firstSpeech();
    int frames = (int) (segmenter.lastSpeech() - start + 1);
    return stretch.flatMap(
        made ->
            phrases.stream()
                .filter(this::knows)
                .max(Comparator.comparingDouble(made::of).thenComparing(phrase -> phrase))
                .map(
                    phrase ->
                        new Looked(
                            new Candidate(
                                phrase,
                                look,
                                "",
                                "",
                                0,
                                0,
                                0,
                                0,
                                NOISE_RATIO_OF_SPEECH,
                                1,
                                frames,
                                frames,
                                segmenter.speechFrames(),
                                SpeechSegmenter.decibels(segmenter.prominence()),
                                gap(),
                                phrases.size(),
                                level.peakDbfs() - level.floorDbfs(),
                                0,
                                PhoneFit.NONE,
                                evidence(stretch, phrase, phrases)),
                            start,
                            segmenter.lastSpeech())));
  }

  private long gap() {
    return Math.min(Candidate.LONG_GAP, segmenter.firstSpeech() - lastForeignSpeech);
  }

  /** The likeliest active phrase by the acoustic model, and by the network if that is asked. */
  private Optional<Looked> byModel(Segment current, int look) {
    decode(current);
    Standing standing = decoder.standing();
    ActivePhrases phrases = current.active;
    List<WordModel> words = phrases.network().words();
    double[] shares = shares(standing, phrases);
    Optional<Stretch> stretch = stretch();
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int word = 0; word < shares.length; word++) {
      if (phrases.active(word)) {
        double rank = Math.log(Math.max(LEAST_SHARE * LEAST_SHARE, shares[word]));
        if (stretch.isPresent()) {
          rank += Math.log(Math.max(LEAST_SHARE, share(stretch.get(), words.get(word).phrase())));
        }
        if (best < 0
            || rank > highest
            || (rank == highest
                && standing.words().get(word).score() > standing.words().get(best).score())) {
          best = word;
          highest = rank;
        }
      }
    }
    String phrase = words.get(best).phrase();
    int second =
        best(standing, word -> phrases.active(word) && !words.get(word).phrase().equals(phrase));
    boolean[] neighbors = phrases.neighbors(phrase);
    int neighbor = best(standing, word -> phrases.competing(word) && neighbors[word]);
    int competitor = best(standing, word -> phrases.competing(word) && !neighbors[word]);
    Match match = standing.words().get(best);
    int segmentFrames = (int) (segmenter.lastSpeech() - current.wordStart + 1);
    Candidate candidate =
        new Candidate(
            phrase,
            look,
            second < 0 ? "" : words.get(second).phrase(),
            competitor < 0 ? "" : words.get(competitor).phrase(),
            match.score() - standing.free(),
            margin(standing, match, second),
            margin(standing, match, competitor),
            margin(standing, match, neighbor),
            (standing.noise() - standing.free()) / segmentFrames,
            words.get(best).phones().size(),
            (int) (match.end() - match.start()),
            segmentFrames,
            segmenter.speechFrames(),
            SpeechSegmenter.decibels(segmenter.prominence()),
            gap(),
            phrases.phrases().size(),
            level.peakDbfs() - level.floorDbfs(),
            logPosterior(shares, words, phrase),
            decoder.fit(best, match),
            evidence(stretch, phrase, phrases.phrases()));
    return Optional.of(new Looked(candidate, match.start(), match.end()));
  }

  /** What the network gives a phrase; to one that it was not taught, what it gives to no phrase. */
  private double share(Stretch stretch, String phrase) {
    return knows(phrase) ? stretch.of(phrase) : 1 - stretch.ofAny();
  }

  /** The part of each word in the probability of all, by their likelihoods alone. */
  private static double[] shares(Standing standing, ActivePhrases phrases) {
    double top = standing.words().stream().mapToDouble(Match::score).max().orElse(0);
    double[] shares = new double[standing.words().size()];
    double all = 0;
    for (int word = 0; word < shares.length; word++) {
      if (phrases.active(word) || phrases.competing(word)) {
        shares[word] = Math.exp((standing.words().get(word).score() - top) / LIKELIHOOD_SCALE);
        all += shares[word];
      }
    }
    for (int word = 0; word < shares.length; word++) {
      shares[word] /= all;
    }
    return shares;
  }

  /** The log probability of a phrase among all words, by their likelihoods alone. */
  private static double logPosterior(double[] shares, List<WordModel> words, String phrase) {
    double own = 0;
    for (int word = 0; word < shares.length; word++) {
      own += words.get(word).phrase().equals(phrase) ? shares[word] : 0;
    }
    return Math.log(Math.max(own, Double.MIN_NORMAL));
  }

  private static double margin(Standing standing, Match match, int other) {
    double most = 200;
    return other < 0 ? most : Math.min(most, match.score() - standing.words().get(other).score());
  }

  private static int best(Standing standing, IntPredicate among) {
    int best = -1;
    for (int word = 0; word < standing.words().size(); word++) {
      if (among.test(word)
          && (best < 0
              || standing.words().get(word).score() > standing.words().get(best).score())) {
        best = word;
      }
    }
    return best;
  }

  /** The frame in the room at the middle of a cepstrum's window. */
  private long frame(long cepstrum) {
    return origin + cepstrum * CepstralFrontEnd.SHIFT + CepstralFrontEnd.WINDOW / 2;
  }

  @Override
  public void discard() {
    if (segmenter.open()) {
      close(true);
    }
  }

  @Override
  public String name() {
    return switch (ears) {
      case SPHINX -> "sphinx-isolated";
      case NET -> "network";
      case BOTH -> "network with sphinx-isolated";
    };
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
