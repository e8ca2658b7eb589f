package saydone.player.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.player.rehearsal.PatientScript.Pace;
import saydone.session.PhaseName;
import saydone.session.Question;

/**
 * What the patient says when nothing particular happens: it answers, counts, gets ready, and
 * corrects what the player misheard. What it says depends only on what it has heard.
 */
final class Routine {

  private static final List<Command> ABILITIES = List.of(Word.NO, Word.A_LITTLE, Word.YES);

  private final PatientScript script;

  Routine(PatientScript script) {
    this.script = script;
  }

  /**
   * Something to be said.
   *
   * @param after how long after the coach is quiet
   * @param otherwise what is said every second time, if there is no reaction
   */
  record Remark(Command command, Duration after, Command otherwise) {

    Remark(Command command, Duration after) {
      this(command, after, command);
    }
  }

  /** What the patient is to say now; empty where it only listens. */
  Optional<Remark> remark(Perception heard) {
    return heard.phase().flatMap(phase -> remark(phase, heard));
  }

  private Optional<Remark> remark(PhaseName phase, Perception heard) {
    Pace pace = script.pace();
    return switch (phase) {
      case ASKING -> heard.question().map(asked -> new Remark(answer(asked), pace.answer()));
      case CONFIRMING_SIDE, RETURNING -> remark(Word.YES, pace.answer());
      case OFFERING_EARLIER, OFFERING ->
          remark(script.answers().accepts() ? Word.YES : Word.NO, pace.answer());
      case SCORING_PAIN -> remark(new Numeral(script.answers().pain()), pace.answer());
      case CLARIFYING -> remark(heard.askedForMyWords() ? Word.YES : Word.NO, pace.answer());
      case CONFIRMING_STOP -> remark(Word.NO, pace.answer());
      case COUNTING -> remark(Word.DONE, pace.repetition());
      case COUNTING_ALOUD ->
          Optional.of(new Remark(next(heard, 1), pace.repetition(), next(heard, 2)));
      case WHOLE_SET -> remark(Word.DONE, pace.set());
      case AWAITING_HOLD -> remark(Word.READY, pace.ready());
      case RESTING -> pace.rest().map(rest -> new Remark(Word.READY, rest));
      case PAUSED -> remark(Word.RESUME, pace.resume());
      case DEAF -> remark(Word.WAKE_UP, pace.resume());
      default -> Optional.empty();
    };
  }

  private static Optional<Remark> remark(Command command, Duration after) {
    return Optional.of(new Remark(command, after));
  }

  private Command answer(Question question) {
    if (question == Question.SIDE) {
      return switch (script.answers().side()) {
        case LEFT -> Word.LEFT;
        case RIGHT -> Word.RIGHT;
        case BOTH -> Word.BOTH;
      };
    }
    Integer score = script.answers().scores().get(question);
    if (score == null) {
      return Word.NEXT;
    }
    return question == Question.ABILITY ? ABILITIES.get(score) : new Numeral(score);
  }

  /** The number to say next. A patient that counts aloud and is not heard counts on. */
  private Command next(Perception heard, int further) {
    int number = heard.progress().repetition() + further;
    return script.means() == Means.KEYS || number > Numeral.MAX ? Word.DONE : new Numeral(number);
  }
}
