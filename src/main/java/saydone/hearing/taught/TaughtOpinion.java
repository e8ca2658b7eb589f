package saydone.hearing.taught;

import java.util.Optional;
import saydone.hearing.Segment;
import saydone.hearing.network.NetworkOpinion;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.taught.TaughtEar.Likely;

/**
 * The opinion about which taught phrase a segment may be. The owner of the stream feeds it. One
 * thread.
 */
public final class TaughtOpinion {

  private final TaughtEar ear;
  private final PhrasePosteriors stream;

  /**
   * An opinion about the segments of a stream.
   *
   * @param ear what was taught
   * @param stream what the network that heard the takes makes of the microphone
   */
  public TaughtOpinion(TaughtEar ear, PhrasePosteriors stream) {
    this.ear = ear;
    this.stream = stream;
  }

  /**
   * The taught phrase that a segment resembles most.
   *
   * @return empty if none of its phrases was taught; at the first look, when the network has not
   *     heard the end yet; and right after a phrase that was heard, whose end the segment may be
   */
  public Optional<Likely> of(Segment segment) {
    if (segment.look() == 0
        || segment.firstSpeech() <= segment.heardUntil() + NetworkOpinion.NAMED_AFTER_END
        || !ear.knowsAny(segment.phrases())) {
      return Optional.empty();
    }
    return Impression.of(stream, segment.firstSpeech(), segment.lastSpeech())
        .flatMap(heard -> ear.match(heard, segment.phrases()));
  }
}
