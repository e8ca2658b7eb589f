package saydone.hearing.network;

import saydone.hearing.Segment;

/**
 * What the network makes of a segment: it is asked what it named toward its end. The stream that it
 * follows is fed by its owner. One thread.
 */
public final class NetworkOpinion {

  /**
   * So many frames after the end of a phrase that was heard, the network may still name it: what
   * sounds then is not said once more.
   */
  public static final int NAMED_AFTER_END = 50;

  /**
   * How far before the last speech of a segment, in frames, the network may have named the phrase:
   * it does so at the end of the word, and what a room makes of the end comes later.
   */
  private static final int NAMED_BEFORE_END = 25;

  private final PhrasePosteriors stream;

  /** An opinion about the segments of a stream. */
  public NetworkOpinion(PhrasePosteriors stream) {
    this.stream = stream;
  }

  /** What it named at the end of a segment. */
  public Naming of(Segment segment) {
    long named = Math.max(segment.firstSpeech(), segment.lastSpeech() - NAMED_BEFORE_END);
    long first = Math.max(named, segment.heardUntil() + NAMED_AFTER_END);
    return new Naming(stream.between(first, segment.until()));
  }
}
