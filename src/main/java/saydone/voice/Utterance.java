package saydone.voice;

/**
 * A sentence or two to be spoken at once.
 *
 * @param text plain text in the language of the voice; not blank
 * @param wordsPerMinute the rate of speech, 80 to 450; about 150 is normal
 */
public record Utterance(String text, int wordsPerMinute) {

  /** The slowest rate, in words a minute. */
  public static final int SLOWEST = 80;

  /** The fastest rate, in words a minute. */
  public static final int FASTEST = 450;

  /** Rejects blank text and a rate out of range. */
  public Utterance {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an utterance needs text");
    }
    if (wordsPerMinute < SLOWEST || wordsPerMinute > FASTEST) {
      throw new IllegalArgumentException("wordsPerMinute must be 80 to 450: " + wordsPerMinute);
    }
  }
}
