package saydone.markup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with its marks read: stretches that are spoken in one manner, and pauses. The marks are a
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
   * @param shown what a reader sees: the same but for words that have an alias, or are spelled
   * @param rate by how much faster than usual, 1 being as usual
   * @param volume by how much louder than usual, as a factor of the amplitude
   */
  public record Words(String spoken, String shown, double rate, double volume) implements Part {

    /** Words in the usual manner that are spoken as they are shown. */
    public static Words plain(String text) {
      return new Words(text, text, 1, 1);
    }
  }

  /**
   * A silence, in place of the one that a voice would leave there.
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
   * @throws MarkupException if it has marks, and they are not well-formed or not among those above
   */
  public static MarkedText of(String text) throws MarkupException {
    return hasMarks(text) ? MarkupReader.read(text) : plain(text);
  }

  /**
   * Reads a text that was checked before, or never was to have marks: what cannot be read as marks
   * stands for itself, since something has to be said.
   */
  public static MarkedText orPlain(String text) {
    try {
      return of(text);
    } catch (MarkupException e) {
      return plain(text);
    }
  }

  private static MarkedText plain(String text) {
    return new MarkedText(List.of(Words.plain(text)));
  }

  private static boolean hasMarks(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  /** What a reader sees of a text: without its marks. */
  public static String shown(String text) {
    return hasMarks(text) ? orPlain(text).shown() : text;
  }

  /** What is heard of a text: without its marks, with what stands in the place of other words. */
  public static String spoken(String text) {
    return hasMarks(text) ? orPlain(text).spoken() : text;
  }

  /** The text that has these characters and no marks. */
  public static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** What a reader sees. */
  public String shown() {
    return words().map(Words::shown).collect(Collectors.joining()).replaceAll(" {2,}", " ").strip();
  }

  /** What is heard. */
  public String spoken() {
    return words()
        .map(Words::spoken)
        .collect(Collectors.joining())
        .replaceAll(" {2,}", " ")
        .strip();
  }

  private Stream<Words> words() {
    return parts.stream().filter(Words.class::isInstance).map(Words.class::cast);
  }
}
