package saydone.voice;

import saydone.markup.MarkedText;

/**
 * Something to be said: a text with its marks and its places filled in, and a rate.
 *
 * @param text what is said
 * @param wordsPerMinute the rate of words without marks
 */
public record Saying(MarkedText text, int wordsPerMinute) {

  /** Words without marks. */
  public static Saying plain(String words, int wordsPerMinute) {
    return new Saying(MarkedText.plain(words), wordsPerMinute);
  }

  /** How many words the text has as it is heard. */
  public int words() {
    return text.spoken().split("\\s+", -1).length;
  }
}
