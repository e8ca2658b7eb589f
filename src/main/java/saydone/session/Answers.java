package saydone.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.WeakSide;

/**
 * What the coach waits for while a question of its own is open.
 *
 * @param commands the commands that answer the question
 * @param hint the key of the short text that says how to answer
 */
record Answers(List<Command> commands, String hint) {

  /** No question is open. */
  static final Answers NONE = new Answers(List.of(), "");

  /** A number from zero to ten. */
  static final Answers NUMBER =
      new Answers(
          IntStream.rangeClosed(0, 10).<Command>mapToObj(Numeral::new).toList(), "remind.number");

  /** Left or right. */
  static final Answers SIDE = new Answers(List.of(Word.LEFT, Word.RIGHT), "remind.side");

  /** Left, right, or both. */
  static final Answers SIDE_OR_BOTH =
      new Answers(List.of(Word.LEFT, Word.RIGHT, Word.BOTH), "remind.side-or-both");

  /** What the patient can do alone. */
  static final Answers ABILITY =
      new Answers(List.of(Word.YES, Word.A_LITTLE, Word.NO), "remind.ability");

  /** A side that is named is the right one, or not. */
  static final Answers NAMED_SIDE =
      new Answers(List.of(Word.YES, Word.NO, Word.LEFT, Word.RIGHT), "remind.side");

  /** A side that is named is the right one, or not, or both are. */
  static final Answers NAMED_SIDE_OR_BOTH =
      new Answers(
          List.of(Word.YES, Word.NO, Word.LEFT, Word.RIGHT, Word.BOTH), "remind.side-or-both");

  /** Yes or no. */
  static final Answers YES_OR_NO = new Answers(List.of(Word.YES, Word.NO), "remind.yes-no");

  /** Yes, all is well, or stop. */
  static final Answers WELL = new Answers(List.of(Word.YES, Word.NO), "remind.all-right");

  /** Copies the list. */
  Answers {
    commands = List.copyOf(commands);
  }

  /** The weak side that a command names; empty if it is none of the answers. */
  Optional<WeakSide> side(Command command) {
    if (!commands.contains(command)) {
      return Optional.empty();
    }
    return command == Word.LEFT
        ? Optional.of(WeakSide.LEFT)
        : command == Word.RIGHT
            ? Optional.of(WeakSide.RIGHT)
            : command == Word.BOTH ? Optional.of(WeakSide.BOTH) : Optional.empty();
  }

  /** Whether a question is open. */
  boolean awaited() {
    return !commands.isEmpty();
  }
}
