package saydone.hearing.decoder;

import java.util.Optional;
import saydone.hearing.Hearing;
import saydone.hearing.Segment;
import saydone.hearing.Strictness;

/** Decides what of a segment is believed, by the opinions about it. */
@FunctionalInterface
interface Judge {

  /**
   * What was heard.
   *
   * @param strictness how sure one must be
   * @return empty if nothing is to be said of the segment, or not yet
   */
  Optional<Hearing> judge(Segment segment, Opinions opinions, Strictness strictness);

  /** Tells the listener of each proposal and believes none, so that every look is taken. */
  static Judge telling(CandidateListener listener) {
    return (segment, opinions, strictness) -> {
      opinions
          .proposal()
          .ifPresent(
              proposal ->
                  listener.looked(
                      proposal.candidate(),
                      segment.roomFrame(segment.firstSpeech()),
                      segment.roomFrame(segment.lastSpeech())));
      return Optional.empty();
    };
  }
}
