package saydone.hearing.taught;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.network.PhrasePosteriors.Stretch;

/**
 * What the network makes of something that was said: what it sounds like, how long it is, and which
 * phrases it may be. Immutable.
 */
public final class Impression {

  /** The network answers late: what it says of a word begins so many frames after the word... */
  private static final int LATE_AT_START = 6;

  /** ... and ends so many frames after its end. */
  private static final int LATE_AT_END = 14;

  /** The network names a phrase at its end. */
  private static final int NAMED_BEFORE_END = 25;

  /** What is so many decibels fainter than the loudest moment does not belong to a word... */
  private static final double FAINTER = 22;

  /** ... nor what is no more than so many decibels above the faintest tenth of all... */
  private static final double ABOVE_FAINTEST = 7;

  /** ... unless that would leave only its loudest moment. */
  private static final double LOUDEST = 3;

  /** The level of the room is looked for so many frames before what was said. */
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
   * Of something in a stream. What stands out of the room around it is taken for the word: a breath
   * before it or a noise after it, which belongs to the same segment, does not.
   *
   * @param first the first frame of what was said
   * @param last its last one, after which the stream went on for 80 milliseconds
   * @return empty if the stream has forgotten it
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

  /** The level at a frame, over three. */
  private static double level(PhrasePosteriors stream, long frame) {
    return (stream.level(frame - 1) + stream.level(frame) + stream.level(frame + 1)) / 3;
  }

  /** Of a take. */
  public static Impression of(NetworkWeights weights, Take take) {
    PhrasePosteriors stream = new PhrasePosteriors(weights);
    for (int frame = 0; frame < take.frames(); frame++) {
      stream.accept(take.frame(frame));
    }
    return of(stream, take.first(), take.last()).orElseThrow();
  }

  /** What it sounds like. */
  Sounding sounding() {
    return sounding;
  }

  /** How long it is, in frames of ten milliseconds. */
  int frames() {
    return frames;
  }

  /** The phrase that the network is surer of than not. */
  public Optional<String> named() {
    return stretch.named();
  }

  /** How probable the network finds it that a phrase was said; 0 for one that it does not know. */
  double probability(String phrase) {
    return stretch.of(phrase);
  }

  /** How probable it finds the likeliest of all phrases but these. */
  double ofAnotherThan(Collection<String> phrases) {
    return stretch.ofAnotherThan(phrases);
  }
}
