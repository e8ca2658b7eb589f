package saydone.hearing;

import java.util.Set;
import saydone.audio.Pcm;
import saydone.command.Evidence;

/**
 * A stretch of the microphone's stream that stands out of the noise, as far as it is known when it
 * is looked at. Times are numbers of hundredths of a second since the start of the stream, unless
 * they say otherwise.
 *
 * @param phrases what was listened for when it began
 * @param look which look at it this is, from 0
 * @param firstSpeech the first hundredth that was speech
 * @param lastSpeech the last one so far
 * @param speechFrames how many of them were speech
 * @param until the hundredth after the last one that is known
 * @param lastBefore the last speech before it
 * @param heardUntil the last speech of the last segment in which a phrase was heard
 * @param gap how many hundredths passed since speech before it that was no phrase, or a limit
 * @param faintest what is fainter is background when it comes before the loudest moment, in units
 *     of the zeroth cepstrum
 * @param prominenceDb how far its loudest moment stands out of the noise
 * @param levels of the microphone
 * @param origin the room's frame in the middle of hundredth 0
 * @param now the room's frame at which it is looked at
 */
public record Segment(
    Set<String> phrases,
    int look,
    long firstSpeech,
    long lastSpeech,
    int speechFrames,
    long until,
    long lastBefore,
    long heardUntil,
    long gap,
    double faintest,
    double prominenceDb,
    Evidence.Levels levels,
    long origin,
    long now) {

  /** The room's frame in the middle of a hundredth. */
  public long roomFrame(long hundredth) {
    return origin + hundredth * (Pcm.SAMPLE_RATE_HZ / 100);
  }

  /** How many hundredths it lasts from its first to its last speech. */
  public int length() {
    return (int) (lastSpeech - firstSpeech + 1);
  }
}
