package saydone.player;

import java.time.Duration;
import saydone.voice.Utterance;

/**
 * How long an utterance took from the decision to say it until its samples were with the mixer.
 *
 * @param utterance what was said
 * @param following whether something else was still to be played before it, so that nobody waited
 * @param took by the machine's clock
 */
public record Spoken(Utterance utterance, boolean following, Duration took) {

  private static final int BRIEF_WORDS = 3;

  /** Whether it is a count, a beat or another that is too short for a sentence. */
  boolean brief() {
    return brief(utterance);
  }

  static boolean brief(Utterance utterance) {
    return utterance.text().split("\\s+", -1).length <= BRIEF_WORDS;
  }
}
