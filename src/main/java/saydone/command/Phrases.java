package saydone.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.language.Language;
import saydone.language.NumberWords;

/**
 * The phrases of each command in one language: a table in both directions. The file {@code
 * phrases.properties} of the language lists the phrases of each command, separated by commas; the
 * phrases of the numbers are the language's number words:
 *
 * <pre>
 * DONE=done
 * NEXT=next, skip
 * </pre>
 *
 * <p>The first phrase of a command is the one that "help" names. Immutable.
 */
public final class Phrases {

  private static final String FILE = "phrases.properties";

  private final Map<Command, List<String>> byCommand = new LinkedHashMap<>();
  private final Map<String, Command> byPhrase = new LinkedHashMap<>();
  private final NumberWords numbers;

  private Phrases(Language language) {
    numbers = NumberWords.of(language);
    Map<String, String> table = language.table(FILE);
    for (Word word : Word.values()) {
      put(language, word, List.of(table.getOrDefault(word.name(), "").split(" *, *")));
    }
    for (int value = 0; value <= Numeral.MAX; value++) {
      put(language, new Numeral(value), List.of(numeral(value)));
    }
  }

  private void put(Language language, Command command, List<String> phrases) {
    byCommand.put(command, phrases);
    for (String phrase : phrases) {
      Command other = byPhrase.put(phrase, command);
      if (phrase.isEmpty() || other != null) {
        throw new IllegalStateException(
            FILE
                + " of "
                + language
                + ": "
                + (phrase.isEmpty()
                    ? command + " has an empty phrase"
                    : "\"" + phrase + "\" stands for " + other + " and for " + command));
      }
    }
  }

  /**
   * The phrases of a language; read once.
   *
   * @throws IllegalStateException if a phrase is empty or stands for two commands
   */
  public static Phrases of(Language language) {
    return language.part(Phrases.class, Phrases::new);
  }

  /** A number from 0 to 30 in words. */
  public String numeral(int value) {
    return numbers.counted(value);
  }

  /** The phrases of a command, the main one first. */
  public List<String> of(Command command) {
    return byCommand.getOrDefault(command, List.of());
  }

  /** All phrases of these commands. */
  public Set<String> of(Collection<? extends Command> commands) {
    List<String> phrases = new ArrayList<>();
    commands.forEach(command -> phrases.addAll(of(command)));
    return new LinkedHashSet<>(phrases);
  }

  /**
   * Only the main phrase of each of these commands: the fewer phrases are listened for, the fewer
   * sounds are mistaken for one of them.
   */
  public Set<String> mainOf(Collection<? extends Command> commands) {
    Set<String> phrases = new LinkedHashSet<>();
    commands.forEach(command -> phrases.add(of(command).get(0)));
    return phrases;
  }

  /** The care that the command of a phrase asks for; empty if the phrase is no command. */
  public Set<Care> careOf(String phrase) {
    return meaning(phrase).map(Command::care).orElse(Set.of());
  }

  /** The command that a phrase stands for, if any. */
  public Optional<Command> meaning(String phrase) {
    return Optional.ofNullable(byPhrase.get(phrase));
  }

  /** Every phrase that any command has. */
  public Set<String> all() {
    return Collections.unmodifiableSet(byPhrase.keySet());
  }
}
