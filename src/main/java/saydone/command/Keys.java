package saydone.command;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.language.Language;

/**
 * A key for every command, so that a keyboard, a pedal or a switch can do all that the voice can.
 * The keys stand in {@code keys.properties} of each language, because they are easiest to remember
 * as first letters of its words:
 *
 * <pre>
 * DONE=space
 * NEXT=n
 * NO=x
 * </pre>
 *
 * <p>A key with two meanings has one in an exercise and another where a question is asked; the
 * active vocabulary decides. Immutable.
 */
public final class Keys {

  private static final String FILE = "keys.properties";

  /**
   * The commands that may share the key of another one. They are tried first, because they are
   * active only where a question was asked.
   */
  private static final List<Word> ANSWERS = List.of(Word.LEFT, Word.RIGHT, Word.BOTH);

  private static final Map<String, Character> NAMED = Map.of("space", ' ', "enter", '\n');

  private final Map<Word, Character> byWord = new EnumMap<>(Word.class);
  private final char ten;

  private Keys(Language language) {
    Map<String, String> table = language.table(FILE);
    for (Word word : Word.values()) {
      byWord.put(word, key(language, table, word.name()));
    }
    ten = key(language, table, "10");
    for (Word word : Word.values()) {
      for (Word other : Word.values()) {
        if (word.compareTo(other) < 0
            && of(word) == of(other)
            && ANSWERS.contains(word) == ANSWERS.contains(other)) {
          throw new IllegalStateException(
              FILE + " of " + language + ": " + word + " and " + other + " have the same key");
        }
      }
    }
  }

  private static char key(Language language, Map<String, String> table, String what) {
    return key(FILE + " of " + language, table, what);
  }

  /**
   * A key as a table names it: a letter or a sign, {@code space} or {@code enter}.
   *
   * @param file the table's name, for the error
   * @param what the entry
   * @throws IllegalStateException if there is no such entry, or it is no key
   */
  public static char key(String file, Map<String, String> table, String what) {
    String key = table.getOrDefault(what, "");
    Character named = NAMED.get(key);
    if (named == null && (key.length() != 1 || Character.isDigit(key.charAt(0)))) {
      throw new IllegalStateException(file + ": " + what + " has \"" + key + "\", which is no key");
    }
    return named == null ? Character.toLowerCase(key.charAt(0)) : named;
  }

  /**
   * The keys of a language; read once.
   *
   * @throws IllegalStateException if a command has no key, or the key of another one
   */
  public static Keys of(Language language) {
    return language.part(Keys.class, Keys::new);
  }

  /** The key of a command; letters are lower case, enter is a line feed. */
  public char of(Word word) {
    Character key = byWord.get(word);
    if (key == null) {
      throw new IllegalStateException("no key for " + word);
    }
    return key;
  }

  /**
   * The key of a number that can be an answer.
   *
   * @throws IllegalArgumentException if the number is above 10
   */
  public char of(Numeral number) {
    if (number.value() > 10) {
      throw new IllegalArgumentException("no key for " + number);
    }
    return number.value() == 10 ? ten : (char) ('0' + number.value());
  }

  /**
   * What a key means while these commands are active; if it means none of them, the command that it
   * would mean elsewhere, or nothing.
   */
  public Optional<Command> meaning(char key, Collection<? extends Command> active) {
    char lower = key == '\r' ? '\n' : Character.toLowerCase(key);
    if (lower >= '0' && lower <= '9') {
      return Optional.of(new Numeral(lower - '0'));
    }
    if (lower == ten
        && active.contains(new Numeral(10))
        && active.stream().noneMatch(this::isTen)) {
      return Optional.of(new Numeral(10));
    }
    for (Word word : ANSWERS) {
      if (of(word) == lower && active.contains(word)) {
        return Optional.of(word);
      }
    }
    return byWord.entrySet().stream()
        .filter(entry -> entry.getValue() == lower && !ANSWERS.contains(entry.getKey()))
        .<Command>map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isTen(Command command) {
    return command instanceof Word word && of(word) == ten;
  }
}
