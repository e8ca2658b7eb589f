package saydone.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.language.Language;
import saydone.markup.MarkedText.Part;
import saydone.markup.MarkedText.Words;

/**
 * A text whose marks were read and whose places are still open: a name in braces stands for words
 * that are known only when the text is to be said.
 *
 * <pre>{@code
 * Rest your {affected} ankle on the other knee.
 * }</pre>
 *
 * @param text the marks, with the places among the words
 */
public record Template(MarkedText text) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  /**
   * Reads a text.
   *
   * @param language whose words numbers become that are marked as cardinals or characters
   * @throws MarkupException if it has marks that are not well-formed or mean nothing here
   */
  public static Template of(Language language, String text) throws MarkupException {
    return new Template(MarkedText.of(language, text));
  }

  /** A text without marks: each character stands for itself. */
  public static Template plain(String characters) {
    return new Template(MarkedText.plain(characters));
  }

  /** The names of the places, without their braces. */
  public Set<String> places() {
    return words()
        .flatMap(words -> Stream.of(words.spoken(), words.shown()))
        .flatMap(words -> PLACE.matcher(words).results())
        .map(place -> place.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The text with its places filled in. Where that leaves two spaces in a row, one remains.
   *
   * @param wordsByPlace the words for each place, possibly empty; a place that is not in the map
   *     stays as it is
   */
  public MarkedText fill(Map<String, String> wordsByPlace) {
    UnaryOperator<String> filled = words -> filled(words, wordsByPlace);
    List<Part> parts =
        text.parts().stream()
            .map(
                part ->
                    part instanceof Words words
                        ? new Words(
                            filled.apply(words.spoken()),
                            filled.apply(words.shown()),
                            words.rate(),
                            words.volume())
                        : part)
            .toList();
    return new MarkedText(parts);
  }

  private static String filled(String words, Map<String, String> wordsByPlace) {
    return PLACE
        .matcher(words)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place, wordsByPlace)))
        .replace("  ", " ");
  }

  private static String filled(MatchResult place, Map<String, String> wordsByPlace) {
    return wordsByPlace.getOrDefault(place.group(1), place.group());
  }

  /** The text as it is heard, with the places as they are written. */
  public String spoken() {
    return text.spoken();
  }

  /** The text as a reader sees it, with the places as they are written. */
  public String shown() {
    return text.shown();
  }

  private Stream<Words> words() {
    return text.parts().stream().filter(Words.class::isInstance).map(Words.class::cast);
  }
}
