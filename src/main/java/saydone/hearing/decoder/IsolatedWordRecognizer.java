package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import saydone.audio.AudioChunk;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.hearing.Segment;
import saydone.hearing.Strictness;
import saydone.hearing.network.Naming;
import saydone.hearing.network.NetworkOpinion;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.taught.TaughtOpinion;
import saydone.hearing.taught.TaughtPhrases;

/**
 * Hears phrases that are said on their own. {@link Segments} finds what stands out of the noise and
 * says when to look at it; the acoustic model, the network and what the user taught each have an
 * opinion about it; a {@link Judge} decides. As soon as an active phrase is likely enough, it is
 * heard. A segment without a phrase at the last look is unsure, not understood, or nothing. The
 * network follows only while there is a segment: as long as nothing stands out of the noise, it
 * costs nothing.
 *
 * <p>Not thread-safe: every call comes from one thread. Several recognizers may share one model.
 */
public final class IsolatedWordRecognizer implements Recognizer {

  /**
   * How far before a segment, in frames, the network may be asked for: it smooths over a moment.
   */
  private static final int BEFORE_SEGMENT = 10;

  /** How long a phrase lasts, about, in frames. */
  private static final int TYPICAL_PHRASE = 50;

  /**
   * How much surer one must be who waits for hours in which others talk, in logits. With it, nine
   * in ten calls are heard still in pink noise, 10 dB.
   */
  private static final double SURER_WHILE_WAITING = 2;

  private final SpeechModel model;
  private final Segments segments = new Segments();
  private final Spotter spotter = new Spotter();
  private final Optional<PhrasePosteriors> posteriors;
  private final Optional<AcousticOpinion> acoustics;
  private final Optional<NetworkOpinion> network;
  private final Optional<TaughtOpinion> taught;
  private final Judge judge;
  private Strictness strictness = Strictness.BALANCED;
  private ActivePhrases active;

  /** The phrases that were active when the current segment began. */
  private ActivePhrases activeAtStart;

  /** The phrases that were active before, and the frame from which on others are. */
  private ActivePhrases activeBefore;

  private long activeSince;

  /** A recognizer that listens for nothing yet. */
  public IsolatedWordRecognizer(SpeechModel model) {
    this(model, TaughtPhrases.NONE);
  }

  /**
   * A recognizer that listens for nothing yet.
   *
   * @param taught how the user says some of the phrases
   */
  public IsolatedWordRecognizer(SpeechModel model, TaughtPhrases taught) {
    this(model, taught, judge(model));
  }

  private static FittedJudge judge(SpeechModel model) {
    return new FittedJudge(model.phrases(), model::decision, model.likeness());
  }

  /**
   * A recognizer for who waits for hours to be called: it believes less of what the user did not
   * teach than one in a session.
   *
   * @param taught how the user says some of the phrases
   */
  public static IsolatedWordRecognizer waiting(SpeechModel model, TaughtPhrases taught) {
    return new IsolatedWordRecognizer(model, taught, judge(model).surerBy(SURER_WHILE_WAITING));
  }

  /** A recognizer that takes every look, tells the listener of it, and decides nothing. */
  public static IsolatedWordRecognizer studying(SpeechModel model, CandidateListener listener) {
    return new IsolatedWordRecognizer(model, TaughtPhrases.NONE, Judge.telling(listener));
  }

  private IsolatedWordRecognizer(SpeechModel model, TaughtPhrases phrases, Judge judge) {
    this.model = model;
    this.judge = judge;
    active = activate(Set.of());
    activeAtStart = active;
    activeBefore = active;
    posteriors = model.posteriors();
    acoustics = model.acousticOpinion(segments.cepstra());
    network = posteriors.map(NetworkOpinion::new);
    taught =
        posteriors.flatMap(
            stream -> model.taughtEar(phrases).map(ear -> new TaughtOpinion(ear, stream)));
  }

  private ActivePhrases activate(Set<String> phrases) {
    return new ActivePhrases(model.networkFor(phrases), phrases, model.phrases());
  }

  @Override
  public void listenFor(Set<String> phrases) {
    if (!phrases.equals(active.phrases())) {
      activeBefore = active;
      activeSince = segments.cepstra().count();
      active = activate(phrases);
    }
  }

  @Override
  public void setStrictness(Strictness strictness) {
    this.strictness = strictness;
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    posteriors.ifPresent(stream -> stream.accept(chunk.samples()));
    List<Hearing> hearings = new ArrayList<>();
    for (double[] cepstrum : segments.accept(chunk)) {
      if (segments.follow(cepstrum)) {
        activeAtStart = active;
        posteriors.ifPresent(stream -> stream.reach(segments.firstSpeech() - BEFORE_SEGMENT));
      }
      Optional<Hearing> hearing =
          segments
              .look(activeAtStart.phrases(), chunk.endFrame())
              .flatMap(segment -> judge.judge(segment, opinions(segment), strictness));
      hearing.ifPresent(hearings::add);
      segments.settle(hearing.filter(Hearing.Heard.class::isInstance).isPresent());
      spot(chunk.endFrame()).ifPresent(hearings::add);
    }
    return hearings;
  }

  /** What is heard in the midst of a segment, where the network named a phrase a moment ago. */
  private Optional<Hearing> spot(long now) {
    if (network.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> naming =
        segments.open() ? network.get().naming(active.phrases()) : Optional.empty();
    boolean mayGoOn = naming.filter(active::mayGoOnAsLonger).isPresent();
    OptionalLong named = spotter.follow(segments.cepstra().count() - 1, naming, mayGoOn);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    ActivePhrases then = named.getAsLong() - TYPICAL_PHRASE < activeSince ? activeBefore : active;
    Optional<Segment> midst = segments.midst(then.phrases(), named.getAsLong(), now);
    Optional<Hearing> hearing =
        midst.flatMap(segment -> judge.judge(segment, opinionsInMidst(segment, then), strictness));
    hearing.ifPresent(heard -> segments.settleMidst(midst.orElseThrow()));
    return hearing;
  }

  private Opinions opinionsInMidst(Segment segment, ActivePhrases then) {
    long began = System.nanoTime();
    Naming naming = network.map(opinion -> opinion.of(segment)).orElse(Naming.NONE);
    List<Proposal> proposals = Proposal.byNetwork(segment, then, naming).stream().toList();
    return new Opinions(proposals, Optional.empty(), (System.nanoTime() - began) / 1e6);
  }

  private Opinions opinions(Segment segment) {
    long began = System.nanoTime();
    Naming naming = network.map(opinion -> opinion.of(segment)).orElse(Naming.NONE);
    List<Proposal> proposals =
        acoustics
            .map(opinion -> opinion.of(segment, activeAtStart).likeliest(segment, naming))
            .orElseGet(() -> Proposal.byNetwork(segment, activeAtStart, naming).stream().toList());
    return new Opinions(
        proposals,
        taught.flatMap(opinion -> opinion.of(segment)),
        (System.nanoTime() - began) / 1e6);
  }

  @Override
  public boolean speechBegun() {
    return segments.speechBegun();
  }

  @Override
  public void discard() {
    segments.discard();
  }

  @Override
  public String name() {
    return model.ears().recognizer();
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
