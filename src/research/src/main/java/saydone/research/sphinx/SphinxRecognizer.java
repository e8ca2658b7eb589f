package saydone.research.sphinx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import saydone.audio.AudioChunk;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.language.Language;
import saydone.research.sphinx.Endpointer.Segment;
import saydone.research.sphinx.GrammarDecoder.Decoding;

/**
 * Hears phrases with the stock grammar search of Sphinx4. An utterance is decided 150 ms after its
 * end, within {@link #accept}; that takes a tenth of the utterance's length or less.
 *
 * <p>The phrases that count are those that are active when the endpointer notices a word, 80 ms
 * after its beginning. A phrase must stand alone, with a pause before and after. Three seconds or
 * more without a pause are talk or noise, and are ignored.
 *
 * <p>The evidence of a hearing:
 *
 * <ul>
 *   <li>{@code overPhones}: natural logarithm of how much likelier the phrase is than any sequence
 *       of phones, including the probabilities of the grammar
 *   <li>{@code overOthers}: the same over the next best phrase, at most 1,000
 *   <li>{@code phraseMillis}: how long the phrase is within the utterance
 *   <li>{@code phoneMillis}: how long the utterance sounds like phones rather than noise
 *   <li>{@code speechMillis}: from the first to the last moment above the background
 *   <li>{@code speechDbfs}, {@code noiseDbfs}: RMS level of the utterance, and of the blocks before
 *       it
 *   <li>{@code computeMillis}: the computing time of the decision
 * </ul>
 *
 * <p>For one thread.
 */
public final class SphinxRecognizer implements Recognizer {

  /** A rejected sound with less that sounds like phones is a knock or a chair. */
  private static final double SPEECH_LIKE_MILLIS = 150;

  /** A rejected sound of which a smaller part sounds like phones is a cough or a dog. */
  private static final double SPEECH_LIKE_PART = 0.35;

  private final LongSupplier nanoTime;
  private final GrammarDecoder decoder;
  private final Endpointer endpointer = new Endpointer();
  private final double[] block = new double[Endpointer.BLOCK];
  private int filled;
  private long streamStart = -1;
  private Set<String> active = Set.of();
  private Set<String> activeAtStart = Set.of();

  /** Loads the acoustic model, in one to two seconds. */
  public SphinxRecognizer() {
    this(System::nanoTime);
  }

  /**
   * Loads the acoustic model.
   *
   * @param nanoTime the clock of {@code computeMillis}; one that stands still makes hearings that
   *     are the same each time, evidence and all
   */
  public SphinxRecognizer(LongSupplier nanoTime) {
    this(nanoTime, new EnglishModel());
  }

  /** A recognizer with a model that no other recognizer uses any longer. */
  SphinxRecognizer(LongSupplier nanoTime, EnglishModel model) {
    this.nanoTime = nanoTime;
    model.learn(Phrases.of(Language.ENGLISH).all());
    decoder = new GrammarDecoder(model);
  }

  @Override
  public void listenFor(Set<String> phrases) {
    if (!phrases.equals(active)) {
      decoder.prepare(phrases);
      active = Set.copyOf(phrases);
    }
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    if (streamStart < 0) {
      streamStart = chunk.firstFrame();
    }
    List<Hearing> hearings = new ArrayList<>();
    short[] samples = chunk.samples();
    for (int i = 0; i < samples.length; i++) {
      block[filled] = samples[i];
      filled++;
      if (filled == block.length) {
        filled = 0;
        listen(block.clone())
            .flatMap(segment -> decide(segment, chunk.endFrame()))
            .ifPresent(hearings::add);
      }
    }
    return hearings;
  }

  private Optional<Segment> listen(double[] heard) {
    boolean open = endpointer.inSpeech();
    Optional<Segment> ended = endpointer.accept(heard);
    if (!open && endpointer.inSpeech()) {
      activeAtStart = active;
    }
    return ended;
  }

  private Optional<Hearing> decide(Segment segment, long now) {
    if (activeAtStart.isEmpty() || segment.tooLong()) {
      return Optional.empty();
    }
    long before = nanoTime.getAsLong();
    Decoding decoding = decoder.decode(segment.blocks(), activeAtStart);
    double computeMillis = (nanoTime.getAsLong() - before) / 1e6;
    Evidence evidence =
        Evidence.of(
            Map.of(
                "overPhones", decoding.overPhones(),
                "overOthers", decoding.overOthers(),
                "phraseMillis", decoding.phraseMillis(),
                "phoneMillis", decoding.phoneMillis(),
                "speechMillis", segment.speechMillis(),
                "speechDbfs", segment.speechDbfs(),
                "noiseDbfs", segment.noiseDbfs(),
                "computeMillis", computeMillis));
    long start = streamStart + segment.startSample();
    long end = streamStart + segment.endSample();
    double confidence = Confidence.of(decoding, segment.speechMillis());
    if (confidence >= Confidence.SURE) {
      String phrase = decoding.phrase().orElseThrow();
      return Optional.of(new Hearing.Heard(phrase, confidence, start, end, now, evidence));
    }
    if (confidence >= Confidence.PERHAPS) {
      String phrase = decoding.phrase().orElseThrow();
      return Optional.of(new Hearing.Unsure(phrase, confidence, start, end, now, evidence));
    }
    if (decoding.phoneMillis()
        >= Math.max(SPEECH_LIKE_MILLIS, SPEECH_LIKE_PART * segment.speechMillis())) {
      return Optional.of(new Hearing.NotUnderstood(start, end, now, evidence));
    }
    return Optional.empty();
  }

  @Override
  public void discard() {
    endpointer.discard();
  }

  /** {@code sphinx4}. */
  @Override
  public String name() {
    return "sphinx4";
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
