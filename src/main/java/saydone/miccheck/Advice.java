package saydone.miccheck;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a user can do about the findings of a check, the most urgent first. Each is one short
 * sentence.
 */
enum Advice {
  /** The microphone gives nothing at all. */
  DEAD,
  /** No word was said, or none arrived. */
  NO_WORDS,
  /** The words were louder than the microphone can take. */
  CLIPPED,
  /** The words were so soft that little of them is left. */
  SOFT,
  /** The level of the room's noise is too close to that of the words. */
  NOISY,
  /** The coach is about as loud at the microphone as a person who speaks. */
  STRONG_ECHO,
  /** Some words were not heard, though they were loud enough. */
  WORDS_MISSED,
  /** There is nothing to do. */
  WELL,
  /** There is no echo, as with headphones: good to know, and nothing to do. */
  HEADPHONES;

  /** The most pieces of advice: nobody keeps four things in mind. */
  private static final int MOST = 3;

  private static final double CLIPPED_SHARE = 0.002;
  private static final double SOFT_DBFS = -45;

  /** Below this, one word in seven is missed, even behind a noise suppressor. */
  private static final double NOISY_SNR_DB = 15;

  private static final double STRONG_GAIN = 0.5;

  /** The key of the sentence in the catalogue; a session says the same of a dead microphone. */
  String key() {
    return this == DEAD ? "microphone.muted" : "mic.advice." + this;
  }

  /**
   * The advice on these findings; at most three pieces. Who passed over every word without a sound
   * is not told of them.
   */
  static List<Advice> of(Findings found) {
    if (!found.alive()) {
      return List.of(DEAD);
    }
    List<Advice> advice = new ArrayList<>();
    OptionalDouble speech = found.speechDbfs();
    boolean missed = found.words().stream().anyMatch(word -> !word.heard() && !word.skipped());
    if (speech.isEmpty() && missed) {
      advice.add(NO_WORDS);
    }
    if (found.clippedShare() > CLIPPED_SHARE) {
      advice.add(CLIPPED);
    } else if (speech.isPresent() && speech.getAsDouble() < SOFT_DBFS) {
      advice.add(SOFT);
    }
    if (speech.isPresent() && speech.getAsDouble() - found.noiseFloorDbfs() < NOISY_SNR_DB) {
      advice.add(NOISY);
    }
    if (found.echo().filter(echo -> echo.gain() > STRONG_GAIN).isPresent()) {
      advice.add(STRONG_ECHO);
    }
    if (speech.isPresent() && missed) {
      advice.add(WORDS_MISSED);
    }
    boolean passedOver = speech.isEmpty() && !found.words().isEmpty();
    if (advice.isEmpty() && !passedOver) {
      advice.add(WELL);
    }
    if (found.echo().isEmpty()) {
      advice.add(HEADPHONES);
    }
    return List.copyOf(advice.subList(0, Math.min(MOST, advice.size())));
  }
}
