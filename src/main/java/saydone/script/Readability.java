package saydone.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.language.Language;

/**
 * What makes one text hard to follow by ear. A placeholder counts as one word.
 *
 * @param language the language whose hard words are looked for
 * @param text the text as it stands in the script, without marks
 */
record Readability(Language language, String text) {

  /** The longest sentence, in words: about eight seconds of speech. */
  static final int MAX_WORDS = 20;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"\u201d\u2019]?\\s+");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'\u2019-]*");

  private static final Pattern SYMBOL =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.,;:!?'\"\u2018\u2019\u201c\u201d-]");

  private static final Pattern RANGE = Pattern.compile("\\d+-\\d+");

  /** The sentences, in order. */
  List<String> sentences() {
    return List.of(SENTENCE_END.split(text.strip()));
  }

  /** The text with an ordinary word in the place of each placeholder. */
  String plain() {
    return PLACEHOLDER.matcher(text).replaceAll("left");
  }

  /** The words of a sentence. */
  static int words(String sentence) {
    return (int) WORD.matcher(PLACEHOLDER.matcher(sentence).replaceAll("left")).results().count();
  }

  /** What is hard about this text; empty for a plain one. */
  List<Difficulty> difficulties() {
    HardWords hard = HardWords.of(language);
    List<Difficulty> found = new ArrayList<>();
    for (String sentence : sentences()) {
      int words = words(sentence);
      if (words > MAX_WORDS) {
        found.add(new Difficulty(sentence, "long-sentence", List.of(words, MAX_WORDS)));
      }
    }
    String plain = plain();
    first(hard.toBeSeen(), plain)
        .ifPresent(words -> found.add(new Difficulty(words, "seen", List.of())));
    first(hard.abbreviation(), plain)
        .ifPresent(word -> found.add(new Difficulty(word, "abbreviation", List.of())));
    first(RANGE, plain)
        .ifPresent(
            range ->
                found.add(new Difficulty(range, "range", List.of((Object[]) range.split("-")))));
    first(SYMBOL, plain)
        .ifPresent(symbol -> found.add(new Difficulty(symbol, "symbol", List.of())));
    return found;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /**
   * Something hard to follow.
   *
   * @param words the words that are hard to follow
   * @param key the key of two messages: what is hard, as the predicate of the words, and the remedy
   * @param values the values in these messages
   */
  record Difficulty(String words, String key, List<Object> values) {}
}
