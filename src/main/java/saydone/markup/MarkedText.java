package saydone.markup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.language.Language;

/**
 * A text whose marks were read: words that are spoken in one manner, and pauses. The marks are a
 * part of SSML 1.1 (W3C, Speech Synthesis Markup Language, 2010) that every voice can follow:
 *
 * <pre>{@code
 * Lift <emphasis level='strong'>slowly</emphasis>. <break time='1s'/>
 * <prosody rate='slow' volume='80%'>Breathe out.</prosody>
 * Keep the full <sub alias='range of motion'>ROM</sub>.
 * Door <say-as interpret-as='characters'>B2</say-as>, room <say-as interpret-as='cardinal'>1204</say-as>.
 * }</pre>
 *
 * <p>A text that has neither {@code <} nor {@code &} has no marks and is never parsed: it stands
 * for itself to the last character.
 *
 * @param parts at least one {@link Words}; no two of the same manner in a row
 */
public record MarkedText(List<Part> parts) {

  /** A part of a text, in its order. */
  public sealed interface Part {}

  /**
   * Words that are spoken in one manner.
   *
   * @param spoken what a voice is given
   * @param shown what a reader sees: the same, except for words with an alias and words that are
   *     said as characters or numbers
   * @param rate a factor of the usual pace, 1 as usual
   * @param volume a factor of the amplitude, 1 as usual
   */
  public record Words(String spoken, String shown, double rate, double volume) implements Part {

    /** Words in the usual manner that are spoken as they are shown. */
    public static Words plain(String text) {
      return new Words(text, text, 1, 1);
    }
  }

  /**
   * A silence, which replaces the one that a voice would leave there.
   *
   * @param length may be zero
   */
  public record Pause(Duration length) implements Part {}

  /** Copies the list. */
  public MarkedText {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a text.
   *
   * @param language whose words numbers become that are marked as cardinals or characters
   * @throws MarkupException if it has marks, and they are not well-formed or not among those above
   */
  public static MarkedText of(Language language, String text) throws MarkupException {
    return hasMarks(text) ? MarkupReader.read(language, text) : plain(text);
  }

  /** A text without marks: each character stands for itself. */
  public static MarkedText plain(String characters) {
    return new MarkedText(List.of(Words.plain(characters)));
  }

  private static boolean hasMarks(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  /** Texts one after another; adjacent words of the same manner become one part. */
  public static MarkedText joined(List<MarkedText> texts) {
    List<Part> joined = new ArrayList<>();
    for (MarkedText text : texts) {
      text.parts.forEach(part -> append(joined, part));
    }
    return new MarkedText(joined);
  }

  /** Adds a part; words are added to the words before them, if their manner is the same. */
  static void append(List<Part> parts, Part part) {
    int last = parts.size() - 1;
    if (last >= 0
        && part instanceof Words words
        && parts.get(last) instanceof Words before
        && before.rate() == words.rate()
        && before.volume() == words.volume()) {
      parts.set(
          last,
          new Words(
              before.spoken() + words.spoken(),
              before.shown() + words.shown(),
              words.rate(),
              words.volume()));
    } else {
      parts.add(part);
    }
  }

  /**
   * The same text with a capital letter, to begin a sentence; unchanged if it begins with a pause.
   */
  public MarkedText capitalized() {
    if (!(parts.get(0) instanceof Words first)) {
      return this;
    }
    List<Part> capitalized = new ArrayList<>(parts);
    capitalized.set(
        0,
        new Words(
            capitalized(first.spoken()), capitalized(first.shown()), first.rate(), first.volume()));
    return new MarkedText(capitalized);
  }

  private static String capitalized(String words) {
    int first = words.isEmpty() ? 0 : words.codePointAt(0);
    return Character.isLowerCase(first)
        ? new String(Character.toChars(first)).toUpperCase(Locale.ROOT)
            + words.substring(Character.charCount(first))
        : words;
  }

  /** The text as a reader sees it. */
  public String shown() {
    return read(Words::shown);
  }

  /** The text as it is heard. */
  public String spoken() {
    return read(Words::spoken);
  }

  /**
   * The words: as they are in a text without marks, else without the double spaces that marks
   * leave.
   */
  private String read(Function<Words, String> words) {
    String all = words().map(words).collect(Collectors.joining());
    return parts.size() == 1 ? all : all.replaceAll(" {2,}", " ").strip();
  }

  private Stream<Words> words() {
    return parts.stream().filter(Words.class::isInstance).map(Words.class::cast);
  }
}
