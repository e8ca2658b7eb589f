package saydone.hearing.decoder;

/**
 * Is told of every candidate that a recognizer finds, at each look. The recognizer's {@link
 * Decision} is fitted to recordings of many people, and fitting needs the very measurements that
 * the recognizer judges by. Fitting is research and no part of the product; it needs only this
 * interface.
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
