package saydone.hearing;

import java.util.Set;
import saydone.audio.Pcm;
import saydone.command.Evidence;

/**
 * A stretch of the microphone's stream that stands out of the noise, as far as it has come when it
 * is looked at. Times count hundredths of a second from the start of the stream, unless said
 * otherwise.
 *
 * @param phrases the phrases that were active when it began
 * @param look the number of this look at it, from 0
 * @param firstSpeech the first hundredth that was speech
 * @param lastSpeech the last hundredth so far that was speech
 * @param speechFrames how many hundredths from the first to the last were speech
 * @param until the hundredth after the last one that is known
 * @param lastBefore the last speech before it
 * @param heardUntil the last speech of the last segment in which a phrase was heard
 * @param gap how many hundredths passed since earlier speech that was no phrase; limited by {@code
 *     Candidate.LONG_GAP}
 * @param faintest the level, in units of the zeroth cepstrum, below which a sound before the
 *     loudest moment is background
 * @param prominenceDb how far its loudest moment stands out of the noise
 * @param surroundings how it stands out of what is heard around it
 * @param levels the noise floor and the latest peak of the microphone
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
    Surroundings surroundings,
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
