package saydone.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a user may answer to a question, by voice or by key. Immutable.
 *
 * @param <T> what an answer means
 * @param phrases what is meant by each phrase
 * @param keys what is meant by each key; letters are lower case
 */
public record Answers<T>(Map<String, T> phrases, Map<Character, T> keys) {

  /** Copies the maps. */
  public Answers {
    phrases = Map.copyOf(phrases);
    keys = Map.copyOf(keys);
  }

  /** No question. */
  static <T> Answers<T> none() {
    return new Answers<>(Map.of(), Map.of());
  }

  /**
   * These answers or others; those of the others count where both have a phrase or a key.
   *
   * @param others further answers
   */
  public Answers<T> or(Answers<? extends T> others) {
    Map<String, T> allPhrases = new LinkedHashMap<>(phrases);
    allPhrases.putAll(others.phrases());
    Map<Character, T> allKeys = new LinkedHashMap<>(keys);
    allKeys.putAll(others.keys());
    return new Answers<>(allPhrases, allKeys);
  }

  /**
   * The same answers with another meaning.
   *
   * @param as what each means then
   */
  public <S> Answers<S> map(Function<? super T, ? extends S> as) {
    Map<String, S> otherPhrases = new LinkedHashMap<>();
    phrases.forEach((phrase, meaning) -> otherPhrases.put(phrase, as.apply(meaning)));
    Map<Character, S> otherKeys = new LinkedHashMap<>();
    keys.forEach((key, meaning) -> otherKeys.put(key, as.apply(meaning)));
    return new Answers<>(otherPhrases, otherKeys);
  }

  /** The phrases that are listened for. */
  Set<String> spoken() {
    return phrases.keySet();
  }

  /** What is meant by a phrase, if it answers the question. */
  Optional<T> meaning(String phrase) {
    return Optional.ofNullable(phrases.get(phrase));
  }

  /** What is meant by a key, if it answers the question. */
  Optional<T> meaning(char key) {
    return Optional.ofNullable(keys.get(key));
  }

  /** The same answer with its type, if it is one of these. */
  Optional<T> same(Object answer) {
    return Stream.concat(phrases.values().stream(), keys.values().stream())
        .filter(answer::equals)
        .findFirst();
  }
}
