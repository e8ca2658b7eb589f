package saydone.voice;

import java.util.Objects;

/**
 * A sentence or two to be spoken at once. A voice reads one of its two texts, which are made by a
 * {@link Pronouncer} when they are asked for: a sound that was kept needs neither. Immutable.
 */
public final class Utterance {

  /** The slowest rate, in words a minute. */
  public static final int SLOWEST = 80;

  /** The fastest rate, in words a minute. */
  public static final int FASTEST = 450;

  /** Reads every text as it is written. */
  static final Reading AS_WRITTEN =
      new Reading() {
        @Override
        public String text(String written) {
          return written;
        }

        @Override
        public String textForPhones(String written) {
          return written;
        }
      };

  private final String written;
  private final Reading reading;
  private final int wordsPerMinute;
  private final Pitch pitch;

  /** What is read for a text. Safe for several threads. */
  public interface Reading {

    /** For a voice that takes no phones: the words that voices get wrong are respelled. */
    String text(String written);

    /**
     * For a voice that takes the phones of the {@link SpeechLexicon}: the same, but the words that
     * have phones are spelled as usual.
     */
    String textForPhones(String written);
  }

  /**
   * A text and how it is read.
   *
   * @param written plain text in the language of the voice; not blank
   * @param reading never makes a blank text
   * @param wordsPerMinute the rate of speech, 80 to 450; about 150 is normal
   * @param pitch how high it is spoken, by a voice that can change its pitch
   * @throws IllegalArgumentException if the text is blank, or the rate out of range
   */
  public Utterance(String written, Reading reading, int wordsPerMinute, Pitch pitch) {
    if (written.isBlank()) {
      throw new IllegalArgumentException("an utterance needs text");
    }
    if (wordsPerMinute < SLOWEST || wordsPerMinute > FASTEST) {
      throw new IllegalArgumentException("wordsPerMinute must be 80 to 450: " + wordsPerMinute);
    }
    this.written = written;
    this.reading = reading;
    this.wordsPerMinute = wordsPerMinute;
    this.pitch = pitch;
  }

  /** A text that every voice reads as it is written. */
  public Utterance(String text, int wordsPerMinute, Pitch pitch) {
    this(text, AS_WRITTEN, wordsPerMinute, pitch);
  }

  /** The same at the voice's own pitch. */
  public Utterance(String text, int wordsPerMinute) {
    this(text, wordsPerMinute, Pitch.OWN);
  }

  /** The text, in which only the words of the script are respelled. */
  public String written() {
    return written;
  }

  /** What a voice reads that takes no phones. */
  public String text() {
    return reading.text(written);
  }

  /** What a voice reads that takes the phones of the lexicon. */
  public String textForPhones() {
    return reading.textForPhones(written);
  }

  /** The rate of speech. */
  public int wordsPerMinute() {
    return wordsPerMinute;
  }

  /** How high it is spoken. */
  public Pitch pitch() {
    return pitch;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utterance that
        && written.equals(that.written)
        && reading.equals(that.reading)
        && wordsPerMinute == that.wordsPerMinute
        && pitch.equals(that.pitch);
  }

  @Override
  public int hashCode() {
    return Objects.hash(written, reading, wordsPerMinute, pitch);
  }

  @Override
  public String toString() {
    return "\""
        + written
        + "\" at "
        + wordsPerMinute
        + (pitch.equals(Pitch.OWN) ? "" : ", " + pitch);
  }
}
