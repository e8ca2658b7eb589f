package saydone.hearing.network;

import java.util.Optional;
import java.util.Set;
import saydone.hearing.Segment;

/**
 * The network's opinion about a segment: which phrases it named toward the segment's end. The owner
 * of the stream feeds it. One thread.
 */
public final class NetworkOpinion {

  /**
   * For this many frames after the end of a phrase that was heard, the network may still name it.
   * That does not mean that it was said again.
   */
  public static final int NAMED_AFTER_END = 50;

  /**
   * How far before the last speech of a segment, in frames, the network may have named the phrase:
   * it does so at the end of the word, and the reverberation of the room comes after that.
   */
  private static final int NAMED_BEFORE_END = 25;

  /** From this probability on, a phrase is worth a look wherever it is named. */
  private static final double NAMED = 0.3;

  private final PhrasePosteriors stream;

  /** An opinion about the segments of a stream. */
  public NetworkOpinion(PhrasePosteriors stream) {
    this.stream = stream;
  }

  /** The phrase of these that the network names at the moment. */
  public Optional<String> naming(Set<String> phrases) {
    return stream.naming(phrases, NAMED);
  }

  /** What the network named at the end of a segment. */
  public Naming of(Segment segment) {
    long named = Math.max(segment.firstSpeech(), segment.lastSpeech() - NAMED_BEFORE_END);
    long first = Math.max(named, segment.heardUntil() + NAMED_AFTER_END);
    return new Naming(stream.between(first, segment.until()));
  }
}
