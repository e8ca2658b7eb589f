package saydone.hearing.decoder;

import java.util.Optional;
import saydone.hearing.Hearing;
import saydone.hearing.Segment;
import saydone.hearing.Strictness;

/** Decides what a segment is believed to be, by the opinions about it. */
@FunctionalInterface
interface Judge {

  /**
   * Judges a segment at one look.
   *
   * @param strictness how sure the judge must be
   * @return empty if nothing was heard in the segment, or nothing yet
   */
  Optional<Hearing> judge(Segment segment, Opinions opinions, Strictness strictness);

  /**
   * A judge that tells the listener of each proposal and believes none, so that every look is
   * taken.
   */
  static Judge telling(CandidateListener listener) {
    return (segment, opinions, strictness) -> {
      opinions
          .proposals()
          .forEach(
              proposal ->
                  listener.looked(
                      proposal.candidate(),
                      segment.roomFrame(segment.firstSpeech()),
                      segment.roomFrame(segment.lastSpeech())));
      return Optional.empty();
    };
  }
}
