package saydone.voice;

/**
 * A sentence or two to be spoken at once, as a {@link Pronouncer} has them read. A voice reads one
 * of its two texts.
 *
 * @param text for a voice that takes no phones: plain text in the language of the voice, in which
 *     the words that voices get wrong are respelled; not blank
 * @param textForPhones for a voice that takes the phones of the {@link SpeechLexicon}: the same,
 *     but the words that have phones are spelled as usual; not blank
 * @param wordsPerMinute the rate of speech, 80 to 450; about 150 is normal
 */
public record Utterance(String text, String textForPhones, int wordsPerMinute) {

  /** The slowest rate, in words a minute. */
  public static final int SLOWEST = 80;

  /** The fastest rate, in words a minute. */
  public static final int FASTEST = 450;

  /** Rejects blank text and a rate out of range. */
  public Utterance {
    if (text.isBlank() || textForPhones.isBlank()) {
      throw new IllegalArgumentException("an utterance needs text");
    }
    if (wordsPerMinute < SLOWEST || wordsPerMinute > FASTEST) {
      throw new IllegalArgumentException("wordsPerMinute must be 80 to 450: " + wordsPerMinute);
    }
  }

  /** A text that every voice reads alike. */
  public Utterance(String text, int wordsPerMinute) {
    this(text, text, wordsPerMinute);
  }
}
