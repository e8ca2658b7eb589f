package saydone.hearing.decoder;

/**
 * Is told of every candidate that a recognizer finds. The recognizer's {@link Decision} is fitted
 * to what recordings of many people give, and fitting has to see the very measurements that the
 * recognizer judges by, of each look that it takes. The fitting itself is research and no part of
 * the product; this is what it needs of it.
 */
@FunctionalInterface
public interface CandidateListener {

  /**
   * A segment was looked at.
   *
   * @param firstFrame the first frame of the segment since the opening of the room
   * @param lastFrame the last frame of the segment that was speech
   */
  void looked(Candidate candidate, long firstFrame, long lastFrame);
}
