package saydone.hearing.decoder;

/** Is told of every candidate that a recognizer finds, for fitting its decision. */
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
