package saydone.player;

import java.util.OptionalInt;
import saydone.session.Session;
import saydone.session.State;
import saydone.voice.Utterance;

/**
 * How the coach speaks at the start of a session, as far as that was chosen. The patient can change
 * rate and volume by voice at any time.
 *
 * @param wordsPerMinute the rate of speech, 80 to 450
 * @param volumePercent the volume of voice and cues, 10 to 100
 */
public record CoachManner(OptionalInt wordsPerMinute, OptionalInt volumePercent) {

  /** The softest that the coach speaks, also when it is told to speak more softly in a session. */
  public static final int SOFTEST_PERCENT = 10;

  /** The loudest. */
  public static final int LOUDEST_PERCENT = 100;

  /** Nothing was chosen. */
  public static final CoachManner ORDINARY =
      new CoachManner(OptionalInt.empty(), OptionalInt.empty());

  /** Rejects a rate or a volume that is out of range. */
  public CoachManner {
    wordsPerMinute.ifPresent(
        rate -> check("wordsPerMinute", rate, Utterance.SLOWEST, Utterance.FASTEST));
    volumePercent.ifPresent(
        volume -> check("volumePercent", volume, SOFTEST_PERCENT, LOUDEST_PERCENT));
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
    }
  }

  /** The rate of speech, chosen or ordinary, in words a minute. */
  public int rate() {
    return wordsPerMinute.orElse(Session.ORDINARY_RATE);
  }

  /** The volume of voice and cues, chosen or ordinary, in percent. */
  public int volume() {
    return volumePercent.orElse(Session.ORDINARY_VOLUME);
  }

  /** The state before a session begins, in this manner. */
  State at(State start) {
    return start.speaking(rate(), volume());
  }
}
