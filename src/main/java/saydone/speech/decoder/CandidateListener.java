package saydone.speech.decoder;

/** Is told of every candidate, accepted or not: for fitting the decision and for studying it. */
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
