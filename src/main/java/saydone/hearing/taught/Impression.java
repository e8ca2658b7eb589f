package saydone.hearing.taught;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.network.PhrasePosteriors.Stretch;

/**
 * What the network makes of an utterance: what it sounds like, how long it is, and which phrases it
 * may be. Immutable.
 */
public final class Impression {

  /** The network answers late: its answer begins this many frames after the word begins... */
  private static final int LATE_AT_START = 6;

  /** ... and ends this many frames after the word ends. */
  private static final int LATE_AT_END = 14;

  /** How far before the end of an utterance, in frames, the network may name the phrase. */
  private static final int NAMED_BEFORE_END = 25;

  /** A sound this many decibels fainter than the loudest moment does not belong to the word... */
  private static final double FAINTER = 22;

  /** ... nor one less than this many decibels above the faintest tenth of all frames... */
  private static final double ABOVE_FAINTEST = 7;

  /**
   * ... but a sound at most this many decibels fainter than the loudest moment always belongs to
   * it.
   */
  private static final double LOUDEST = 3;

  /** The level of the room is measured from this many frames before the utterance on. */
  private static final int ROOM_FRAMES = 30;

  private final Sounding sounding;
  private final int frames;
  private final Stretch stretch;

  private Impression(Sounding sounding, int frames, Stretch stretch) {
    this.sounding = sounding;
    this.frames = frames;
    this.stretch = stretch;
  }

  /**
   * The impression of an utterance in a stream. Only what stands out of the room is taken for the
   * word: not a faint breath before it or a faint noise after it in the same segment.
   *
   * @param first the first frame of the utterance
   * @param last its last frame; the network answers up to 140 milliseconds after it
   * @return empty if the stream has forgotten the utterance
   */
  public static Optional<Impression> of(PhrasePosteriors stream, long first, long last) {
    double[] levels = new double[(int) (last - first) + 1];
    Arrays.setAll(levels, i -> level(stream, first + i));
    double[] sorted = new double[levels.length + ROOM_FRAMES];
    Arrays.setAll(sorted, i -> level(stream, first - ROOM_FRAMES + i));
    Arrays.sort(sorted);
    double loudest = Arrays.stream(levels).max().orElseThrow();
    double least =
        Math.min(
            Math.max(loudest - FAINTER, sorted[sorted.length / 10] + ABOVE_FAINTEST),
            loudest - LOUDEST);
    int start = 0;
    while (levels[start] < least) {
      start++;
    }
    int end = levels.length - 1;
    while (levels[end] < least) {
      end--;
    }
    long from = first + start;
    long to = first + end;
    float[][] bodies = stream.bodies(Math.min(from + LATE_AT_START, to), to + LATE_AT_END - 1);
    return bodies.length == 0
        ? Optional.empty()
        : Optional.of(
            new Impression(
                Sounding.of(stream::embed, bodies),
                end - start + 1,
                stream.between(Math.max(from, last - NAMED_BEFORE_END), last + LATE_AT_END)));
  }

  /** The level at a frame, in decibels: the mean of three frames. */
  private static double level(PhrasePosteriors stream, long frame) {
    return (stream.level(frame - 1) + stream.level(frame) + stream.level(frame + 1)) / 3;
  }

  /** The impression of a take. */
  public static Impression of(NetworkWeights weights, Take take) {
    PhrasePosteriors stream = new PhrasePosteriors(weights);
    for (int frame = 0; frame < take.frames(); frame++) {
      stream.accept(take.frame(frame));
    }
    return of(stream, take.first(), take.last()).orElseThrow();
  }

  /** What the utterance sounds like. */
  Sounding sounding() {
    return sounding;
  }

  /** How long it is, in frames of ten milliseconds. */
  int frames() {
    return frames;
  }

  /** The phrase to which the network gives more than even odds. */
  public Optional<String> named() {
    return stretch.named();
  }

  /** The network's probability that a phrase was said, 0 to 1; 0 for one that it does not know. */
  double probability(String phrase) {
    return stretch.of(phrase);
  }

  /** The network's probability of the likeliest phrase that is none of these, 0 to 1. */
  double ofAnotherThan(Collection<String> phrases) {
    return stretch.ofAnotherThan(phrases);
  }
}
