package saydone.player;

import java.time.Duration;
import saydone.voice.Saying;

/**
 * How long an utterance took from the decision to say it until its samples were with the mixer.
 *
 * @param saying what was said
 * @param following whether something else was still to be played before it, so that nobody waited
 * @param last whether nothing waits to be synthesized after it
 * @param took the time that it took, by the machine's clock
 */
public record Spoken(Saying saying, boolean following, boolean last, Duration took) {

  private static final int BRIEF_WORDS = 3;

  /** Whether it is a count, a beat or another saying of at most three words. */
  boolean brief() {
    return brief(saying);
  }

  static boolean brief(Saying saying) {
    return saying.words() <= BRIEF_WORDS;
  }
}
