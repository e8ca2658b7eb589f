package saydone.player;

import java.util.OptionalInt;
import saydone.session.Session;
import saydone.voice.Pitch;
import saydone.voice.Utterance;

/**
 * How the coach speaks at the start of a session, as far as that was chosen. The patient can change
 * rate, volume and pitch by voice at any time.
 *
 * @param wordsPerMinute the rate of speech, 80 to 450
 * @param volumePercent the volume of voice and cues, 10 to 100
 * @param semitones the pitch above the voice's own, -6 to 6; without meaning for a voice that
 *     cannot change its pitch
 */
public record CoachManner(
    OptionalInt wordsPerMinute, OptionalInt volumePercent, OptionalInt semitones) {

  /** The softest that the coach speaks, also when it is told to speak more softly in a session. */
  public static final int SOFTEST_PERCENT = 10;

  /** The loudest. */
  public static final int LOUDEST_PERCENT = 100;

  /** Nothing was chosen. */
  public static final CoachManner ORDINARY =
      new CoachManner(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /** Rejects a rate, a volume or a pitch that is out of range. */
  public CoachManner {
    wordsPerMinute.ifPresent(
        rate -> check("wordsPerMinute", rate, Utterance.SLOWEST, Utterance.FASTEST));
    volumePercent.ifPresent(
        volume -> check("volumePercent", volume, SOFTEST_PERCENT, LOUDEST_PERCENT));
    semitones.ifPresent(pitch -> check("semitones", pitch, Pitch.DEEPEST, Pitch.HIGHEST));
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

  /** The pitch, chosen or the voice's own. */
  public Pitch pitch() {
    return semitones.isPresent() ? new Pitch(semitones.getAsInt()) : Pitch.OWN;
  }
}
