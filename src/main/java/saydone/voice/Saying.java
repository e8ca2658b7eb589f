package saydone.voice;

import saydone.markup.MarkedText;

/**
 * Something to be said: a text with its marks and its places filled in, a rate and a pitch.
 *
 * @param text what is said
 * @param wordsPerMinute the rate of words without marks
 * @param pitch how high it is said, by a voice that can change its pitch
 */
public record Saying(MarkedText text, int wordsPerMinute, Pitch pitch) {

  /** A text at the voice's own pitch. */
  public Saying(MarkedText text, int wordsPerMinute) {
    this(text, wordsPerMinute, Pitch.OWN);
  }

  /** Words without marks. */
  public static Saying plain(String words, int wordsPerMinute, Pitch pitch) {
    return new Saying(MarkedText.plain(words), wordsPerMinute, pitch);
  }

  /** Words without marks, at the voice's own pitch. */
  public static Saying plain(String words, int wordsPerMinute) {
    return plain(words, wordsPerMinute, Pitch.OWN);
  }

  /** How many words the text has as it is heard. */
  public int words() {
    return text.spoken().split("\\s+", -1).length;
  }
}
