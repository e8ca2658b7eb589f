package saydone.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;

/**
 * A key for every command, so that a keyboard, a pedal or a switch can do all that the voice can. A
 * key with two meanings has one in an exercise and another where a question is asked; the active
 * vocabulary decides.
 */
public final class Keys {

  private static final Map<Word, Character> BY_WORD =
      Map.ofEntries(
          Map.entry(Word.DONE, ' '),
          Map.entry(Word.NEXT, 'n'),
          Map.entry(Word.BACK, 'b'),
          Map.entry(Word.REPEAT, 'r'),
          Map.entry(Word.MORE, 'm'),
          Map.entry(Word.PAUSE, 'p'),
          Map.entry(Word.RESUME, 'c'),
          Map.entry(Word.UNDO, 'u'),
          Map.entry(Word.HOW_MANY, 'w'),
          Map.entry(Word.MORE_TIME, 't'),
          Map.entry(Word.READY, '\n'),
          Map.entry(Word.SLOWER, ','),
          Map.entry(Word.FASTER, '.'),
          Map.entry(Word.LOUDER, '+'),
          Map.entry(Word.SOFTER, '-'),
          Map.entry(Word.MISSED, 'i'),
          Map.entry(Word.OVERHEARD, 'o'),
          Map.entry(Word.HELP, 'h'),
          Map.entry(Word.STOP, 's'),
          Map.entry(Word.PAIN, '!'),
          Map.entry(Word.DIZZY, 'z'),
          Map.entry(Word.STOP_LISTENING, 'd'),
          Map.entry(Word.WAKE_UP, 'a'),
          Map.entry(Word.YES, 'y'),
          Map.entry(Word.NO, 'n'),
          Map.entry(Word.LEFT, 'l'),
          Map.entry(Word.RIGHT, 'r'));

  /** Where a key has two meanings, the one that is tried first. */
  private static final List<Word> FIRST = List.of(Word.NO, Word.LEFT, Word.RIGHT);

  private static final char TEN = 't';

  private Keys() {}

  /** The key of a command; letters are lower case, enter is a line feed. */
  public static char of(Word word) {
    Character key = BY_WORD.get(word);
    if (key == null) {
      throw new IllegalStateException("no key for " + word);
    }
    return key;
  }

  /**
   * What a key means while these commands are active; if it means none of them, the command that it
   * would mean elsewhere, or nothing.
   */
  public static Optional<Command> meaning(char key, Collection<? extends Command> active) {
    char lower = key == '\r' ? '\n' : Character.toLowerCase(key);
    if (lower >= '0' && lower <= '9') {
      return Optional.of(new Numeral(lower - '0'));
    }
    if (lower == TEN && active.contains(new Numeral(10)) && !active.contains(Word.MORE_TIME)) {
      return Optional.of(new Numeral(10));
    }
    for (Word word : FIRST) {
      if (of(word) == lower && active.contains(word)) {
        return Optional.of(word);
      }
    }
    return BY_WORD.entrySet().stream()
        .filter(entry -> entry.getValue() == lower && !FIRST.contains(entry.getKey()))
        .<Command>map(Map.Entry::getKey)
        .findFirst();
  }
}
