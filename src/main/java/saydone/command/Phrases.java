package saydone.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;

/**
 * The English phrases of each command: a table in both directions. The first phrase of a command is
 * the one that "help" names.
 */
public final class Phrases {

  private static final String[] UNITS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };

  private static final Map<Command, List<String>> BY_COMMAND = table();
  private static final Map<String, Command> BY_PHRASE = invert(BY_COMMAND);

  private Phrases() {}

  private static Map<Command, List<String>> table() {
    Map<Command, List<String>> table = new LinkedHashMap<>();
    table.put(Word.DONE, List.of("done"));
    table.put(Word.NEXT, List.of("next", "skip"));
    table.put(Word.BACK, List.of("back"));
    table.put(Word.REPEAT, List.of("repeat", "say again"));
    table.put(Word.MORE, List.of("more"));
    table.put(Word.PAUSE, List.of("pause"));
    table.put(Word.RESUME, List.of("resume", "continue"));
    table.put(Word.UNDO, List.of("undo", "take it back"));
    table.put(Word.HOW_MANY, List.of("how many", "where am i"));
    table.put(Word.MORE_TIME, List.of("more time"));
    table.put(Word.READY, List.of("ready", "start"));
    table.put(Word.SLOWER, List.of("slower"));
    table.put(Word.FASTER, List.of("faster"));
    table.put(Word.LOUDER, List.of("louder"));
    table.put(Word.SOFTER, List.of("softer"));
    table.put(Word.MISSED, List.of("you miss me"));
    table.put(Word.OVERHEARD, List.of("you hear things"));
    table.put(Word.HELP, List.of("help", "what can i say"));
    table.put(Word.STOP, List.of("stop"));
    table.put(Word.PAIN, List.of("pain", "it hurts"));
    table.put(Word.DIZZY, List.of("dizzy"));
    table.put(Word.STOP_LISTENING, List.of("stop listening"));
    table.put(Word.WAKE_UP, List.of("wake up", "start listening"));
    table.put(Word.YES, List.of("yes"));
    table.put(Word.NO, List.of("no"));
    table.put(Word.LEFT, List.of("left"));
    table.put(Word.RIGHT, List.of("right"));
    for (int value = 0; value <= Numeral.MAX; value++) {
      table.put(new Numeral(value), List.of(numeral(value)));
    }
    return table;
  }

  private static Map<String, Command> invert(Map<Command, List<String>> table) {
    Map<String, Command> inverse = new LinkedHashMap<>();
    table.forEach((command, phrases) -> phrases.forEach(phrase -> inverse.put(phrase, command)));
    return inverse;
  }

  /** A number from 0 to 30 in words. */
  public static String numeral(int value) {
    if (value < UNITS.length) {
      return UNITS[value];
    }
    return value == 20 ? "twenty" : value == 30 ? "thirty" : "twenty " + UNITS[value - 20];
  }

  /** The phrases of a command, the main one first. */
  public static List<String> of(Command command) {
    return BY_COMMAND.getOrDefault(command, List.of());
  }

  /** All phrases of these commands. */
  public static Set<String> of(Collection<? extends Command> commands) {
    List<String> phrases = new ArrayList<>();
    commands.forEach(command -> phrases.addAll(of(command)));
    return new LinkedHashSet<>(phrases);
  }

  /**
   * Only the main phrase of each of these commands: the less is listened for, the less another
   * sound can be mistaken for it.
   */
  public static Set<String> mainOf(Collection<? extends Command> commands) {
    Set<String> phrases = new LinkedHashSet<>();
    commands.forEach(command -> phrases.add(of(command).get(0)));
    return phrases;
  }

  /** The care that the command of a phrase asks for; none where the phrase is no command. */
  public static Set<Care> careOf(String phrase) {
    return meaning(phrase).map(Command::care).orElse(Set.of());
  }

  /** The command that a phrase stands for. */
  public static Optional<Command> meaning(String phrase) {
    return Optional.ofNullable(BY_PHRASE.get(phrase));
  }

  /** Every phrase that any command has. */
  public static Set<String> all() {
    return BY_PHRASE.keySet();
  }
}
