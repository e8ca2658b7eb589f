package saydone.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Respellings of words that a voice gets wrong, such as "Achilles" as "a kill ease": finds the
 * words for the {@link Pronouncer}. Works on the text alone, so any voice can use it. Immutable.
 */
final class Pronunciation {

  private final Map<String, String> respellings;
  private final Pattern words;

  /**
   * These respellings.
   *
   * @param respellings the text to say instead, by word or by words with single spaces; upper and
   *     lower case are the same
   * @throws IllegalArgumentException if a word is blank
   */
  Pronunciation(Map<String, String> respellings) {
    Map<String, String> lower = new HashMap<>();
    respellings.forEach((word, spelling) -> lower.put(key(word), spelling));
    if (lower.containsKey("")) {
      throw new IllegalArgumentException("a respelling needs a word to respell");
    }
    this.respellings = Map.copyOf(lower);
    words = anyOf(this.respellings);
  }

  private static String key(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Pattern anyOf(Map<String, String> respellings) {
    String longestFirst =
        respellings.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(words -> Pattern.quote(words).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The text with each word respelled that stands alone: "heel" is not found in "heels" or in
   * "wheel", but is in "heel-raise" and in "heel's". Where two match, the longer one wins; what was
   * respelled is not respelled again.
   */
  String respell(String text) {
    if (respellings.isEmpty()) {
      return text;
    }
    Matcher matcher = words.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(spelling(found, text)));
  }

  private String spelling(MatchResult found, String text) {
    return respellings.getOrDefault(key(found.group()), text.substring(found.start(), found.end()));
  }
}
