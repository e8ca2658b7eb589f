package saydone.speech.decoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import saydone.audio.AudioChunk;
import saydone.audio.RoomLevel;
import saydone.speech.Hearing;
import saydone.speech.Recognizer;
import saydone.speech.decoder.Decision.Verdict;
import saydone.speech.decoder.SegmentDecoder.Match;
import saydone.speech.decoder.SegmentDecoder.Standing;

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
  private static final int SHORTEST_SPEECH = 8;
  private static final int LONGEST_SEGMENT = 300;
  private static final int SHORTEST_NOT_UNDERSTOOD = 18;

  /** Below this, per frame, a segment is more like speech than like noise. */
  private static final double SPEECH_LIKE = -1.0;

  /**
   * Frames that follow one another are alike, so that a likelihood counts the same evidence about
   * so many times.
   */
  private static final double LIKELIHOOD_SCALE = 15;

  private static final int LAST_CHECKPOINT =
      Decision.CHECKPOINTS.get(Decision.CHECKPOINTS.size() - 1);

  private final SpeechModel model;
  private final @Nullable CandidateListener study;
  private final CepstralFrontEnd frontEnd = new CepstralFrontEnd();
  private final Cepstra cepstra = new Cepstra();
  private final SpeechSegmenter segmenter = new SpeechSegmenter();
  private final RoomLevel level = new RoomLevel();
  private final SegmentMean mean = new SegmentMean();
  private SegmentDecoder decoder;
  private WordNetwork decoderNetwork;
  private ActivePhrases active;
  private @Nullable Segment segment;
  private long lastForeignSpeech = Long.MIN_VALUE / 2;
  private long lastSpeech = Long.MIN_VALUE / 2;
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
    this(model, null);
  }

  /** A recognizer that takes every look, tells the listener of it, and decides nothing. */
  public static IsolatedWordRecognizer studying(SpeechModel model, CandidateListener listener) {
    return new IsolatedWordRecognizer(model, listener);
  }

  private IsolatedWordRecognizer(SpeechModel model, @Nullable CandidateListener study) {
    this.model = model;
    this.study = study;
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
  public List<Hearing> accept(AudioChunk chunk) {
    if (origin < 0) {
      origin = chunk.firstFrame();
    }
    level.accept(chunk);
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
    if (!heard && segmenter.speechFrames() >= SHORTEST_SPEECH) {
      lastForeignSpeech = lastSpeech;
    }
    segmenter.close();
    segment = null;
  }

  private Optional<Hearing> look(Segment current, int look, long now) {
    long began = System.nanoTime();
    decode(current);
    Standing standing = decoder.standing();
    Looked looked = judge(current, standing, look);
    Candidate candidate = looked.candidate();
    if (study != null) {
      study.looked(candidate, frame(segmenter.firstSpeech()), frame(segmenter.lastSpeech()));
      return Optional.empty();
    }
    double probability = model.decision().probability(candidate);
    Verdict verdict = model.decision().verdict(candidate, probability);
    boolean last = look == Decision.CHECKPOINTS.size() - 1;
    Map<String, Double> evidence = new HashMap<>(candidate.evidence());
    evidence.put("probability", probability);
    evidence.put("noiseFloorDb", level.floorDbfs());
    evidence.put("peakDb", level.peakDbfs());
    evidence.put("computeMillis", (System.nanoTime() - began) / 1e6);
    boolean early = look < current.active.earliestLook(candidate.phrase());
    if (verdict == Verdict.ACCEPT && !early) {
      return Optional.of(
          new Hearing.Heard(
              candidate.phrase(),
              probability,
              frame(looked.match().start()),
              frame(looked.match().end()),
              now,
              evidence));
    }
    if (last && verdict == Verdict.ASK) {
      return Optional.of(
          new Hearing.Unsure(
              candidate.phrase(),
              probability,
              frame(looked.match().start()),
              frame(looked.match().end()),
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

  private record Looked(Candidate candidate, Match match) {}

  private Looked judge(Segment current, Standing standing, int look) {
    ActivePhrases phrases = current.active;
    List<WordModel> words = phrases.network().words();
    int best = best(standing, phrases::active);
    String phrase = words.get(best).phrase();
    int second =
        best(standing, word -> phrases.active(word) && !words.get(word).phrase().equals(phrase));
    boolean[] neighbors = phrases.neighbors(phrase);
    int neighbor = best(standing, word -> phrases.competing(word) && neighbors[word]);
    int competitor = best(standing, word -> phrases.competing(word) && !neighbors[word]);
    Match match = standing.words().get(best);
    long gap = segmenter.firstSpeech() - lastForeignSpeech;
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
            Math.min(Candidate.LONG_GAP, gap),
            phrases.phrases().size(),
            level.peakDbfs() - level.floorDbfs(),
            logPosterior(standing, phrases, phrase),
            decoder.fit(best, match));
    return new Looked(candidate, match);
  }

  /** The log probability of a phrase among all words, by their likelihoods alone. */
  private static double logPosterior(Standing standing, ActivePhrases phrases, String phrase) {
    List<WordModel> words = phrases.network().words();
    double top = standing.words().stream().mapToDouble(Match::score).max().orElse(0);
    double all = 0;
    double own = 0;
    for (int word = 0; word < words.size(); word++) {
      boolean same = words.get(word).phrase().equals(phrase);
      if (same || phrases.active(word) || phrases.competing(word)) {
        double part = Math.exp((standing.words().get(word).score() - top) / LIKELIHOOD_SCALE);
        all += part;
        own += same ? part : 0;
      }
    }
    return Math.log(Math.max(own, Double.MIN_NORMAL) / all);
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
    return "sphinx-isolated";
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
