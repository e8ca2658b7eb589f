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
import java.util.stream.Stream;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.language.Language;
import saydone.language.NumberWords;

/**
 * The phrases of each command in one language: a table in both directions. The file {@code
 * phrases.properties} of the language lists the phrases of each command, separated by commas; the
 * phrases of the numbers are the language's number words:
 *
 * <pre>
 * DONE=done, all done
 * NEXT=next, skip
 * ONLY=only exercise {0}
 * </pre>
 *
 * <p>The first phrase of a command is the one that "help" names. In those of {@code ONLY}, <code>
 * {0}</code> is the number of the exercise in words.
 *
 * <p>Where a question asks for a number from 0 to 10, people put it in other forms, too. A language
 * may list them in {@code answers.properties}: patterns in which <code>{0}</code> is the number in
 * words, and phrases of a single number:
 *
 * <pre>
 * number=about {0}, {0} out of ten
 * 0=zero point
 * </pre>
 *
 * <p>Immutable.
 */
public final class Phrases {

  private static final String FILE = "phrases.properties";
  private static final String ANSWERS = "answers.properties";
  private static final String ONLY = "ONLY";
  private static final int HIGHEST_ANSWER = 10;

  private final Map<Command, List<String>> byCommand = new LinkedHashMap<>();
  private final Map<Command, List<String>> forms = new LinkedHashMap<>();
  private final Map<String, Command> byPhrase = new LinkedHashMap<>();
  private final Map<String, Command> byForm = new LinkedHashMap<>();
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
    for (int number = 1; number <= Only.MAX; number++) {
      String patterns = table.getOrDefault(ONLY, "").replace("{0}", numeral(number));
      put(language, new Only(number), List.of(patterns.split(" *, *")));
    }
    // English forms around the number words of another language would be no phrases.
    if (language.has(ANSWERS)) {
      putForms(language, language.table(ANSWERS));
    }
  }

  private void putForms(Language language, Map<String, String> table) {
    for (int value = 0; value <= HIGHEST_ANSWER; value++) {
      Numeral number = new Numeral(value);
      String patterns = table.getOrDefault("number", "");
      String own = table.getOrDefault(Integer.toString(value), "");
      List<String> forms =
          Stream.of(patterns, own)
              .flatMap(listed -> Stream.of(listed.split(" *, *")))
              .filter(form -> !form.isEmpty())
              .map(form -> form.replace("{0}", numeral(number.value())))
              .toList();
      this.forms.put(number, forms);
      for (String form : forms) {
        Command other = byPhrase.getOrDefault(form, byForm.put(form, number));
        if (other != null) {
          throw ambiguous(ANSWERS, language, form, other, number);
        }
      }
    }
  }

  private void put(Language language, Command command, List<String> phrases) {
    byCommand.put(command, phrases);
    for (String phrase : phrases) {
      Command other = byPhrase.put(phrase, command);
      if (phrase.isEmpty()) {
        throw new IllegalStateException(
            FILE + " of " + language + ": " + command + " has an empty phrase");
      }
      if (other != null) {
        throw ambiguous(FILE, language, phrase, other, command);
      }
    }
  }

  private static IllegalStateException ambiguous(
      String file, Language language, String phrase, Command one, Command another) {
    return new IllegalStateException(
        file
            + " of "
            + language
            + ": \""
            + phrase
            + "\" stands for "
            + one
            + " and for "
            + another);
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

  /** The forms in which a command may be put where a question asks for it, without its phrases. */
  public List<String> formsOf(Command command) {
    return forms.getOrDefault(command, List.of());
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
    return Optional.ofNullable(byPhrase.get(phrase))
        .or(() -> Optional.ofNullable(byForm.get(phrase)));
  }

  /** Every phrase that any command has, without the forms of answers. */
  public Set<String> all() {
    return Collections.unmodifiableSet(byPhrase.keySet());
  }

  /** Every form of an answer. */
  public Set<String> forms() {
    return Collections.unmodifiableSet(byForm.keySet());
  }
}
