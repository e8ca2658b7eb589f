package saydone.draft;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a hand-out, with the place that it came from. What it says of a dose is read once,
 * because a draft asks for it again and again. For one thread.
 */
final class Sentence {

  /** Speaks of all exercises, so it belongs to none. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "\\b(?:(?:each|every|all|both|these|the|your)(?: of)?(?: these| the| your)? (?:following"
              + " )?(?:exercises?|stretches|movements)|this (?:sheet|programme|program)|between"
              + " (?:each |the )?exercises?)\\b");

  private static final Pattern WARM_UP =
      Pattern.compile("^(?:always )?(?:warm|cool)[- ](?:up|down)\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String place;
  private final String text;
  private final String plain;
  private DoseReader.@Nullable Read read;

  /**
   * A sentence.
   *
   * @param place such as {@code line 12} or {@code line 12 to line 13}
   * @param text the words, on one line
   */
  Sentence(String place, String text) {
    this.place = place;
    this.text = text;
    this.plain = plain(text);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain.append(
          switch (letter) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u00D7', '\u2715' -> 'x';
            case '\u2018', '\u2019' -> '\'';
            case '\u00A0', '\u202F', '\t' -> ' ';
            default -> Character.toLowerCase(letter);
          });
    }
    return plain.toString();
  }

  /** Where it stands. */
  String place() {
    return place;
  }

  /** The words, on one line. */
  String text() {
    return text;
  }

  /**
   * The text in lower case, with one kind of dash and of multiplication sign. Every character
   * stands where it stood.
   */
  String plain() {
    return plain;
  }

  /** What it says of how much and how often. */
  DoseReader.Read read() {
    DoseReader.Read found = read;
    if (found == null) {
      found = DoseReader.read(place, plain);
      read = found;
    }
    return found;
  }

  /** How many words it has. */
  int words() {
    return text.isBlank() ? 0 : SPACE.split(text.strip(), -1).length;
  }

  /** Whether it speaks of all exercises. */
  boolean isOfAll() {
    return OF_ALL.matcher(plain).find();
  }

  /**
   * Whether it belongs to no exercise, as it speaks of all of them, of what comes before or after
   * them, or of the hand-out itself.
   */
  boolean isApart() {
    return isOfAll() || isImprint() || WARM_UP.matcher(plain).find();
  }

  /** Whether it speaks of the hand-out itself, or of those who gave it. */
  boolean isImprint() {
    return Imprint.isIn(this);
  }

  /** Whether it ends as a sentence does. */
  boolean isEnded() {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
  }

  /** The sentence with the place before it, as the script keeps it. */
  String sourced() {
    return String.format(Locale.ROOT, "%s: %s", place, text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sentence sentence
        && place.equals(sentence.place)
        && text.equals(sentence.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, text);
  }

  @Override
  public String toString() {
    return sourced();
  }
}
