package saydone.session;

import java.time.Duration;
import java.util.Optional;
import saydone.script.Dose;

/** A place on the {@link Course}: something of the script that the session comes to. */
sealed interface Place {

  /** The phase in which the session is at this place. */
  Phase arrive(Situation now);

  /** One of the session's questions. */
  record AtQuestion(Question question) implements Place {
    @Override
    public Phase arrive(Situation now) {
      return new Asking(question);
    }
  }

  /** The script's precautions. */
  record AtPrecautions() implements Place {
    @Override
    public Phase arrive(Situation now) {
      return new Precautions();
    }
  }

  /**
   * The description of an exercise: in full to whom it is new, else in short.
   *
   * @param turn the set that comes then
   * @param begun whether repetitions of that set may have been counted before
   */
  record AtIntroduction(Turn turn, boolean begun) implements Place {
    @Override
    public Phase arrive(Situation now) {
      int exercise = turn.exercise();
      boolean known = now.memory().hasExplained(exercise) || now.plan().known(exercise);
      return new Introducing(turn, begun, !known);
    }
  }

  /** The get-ready time of a set. */
  record AtStart(Turn turn) implements Place {
    @Override
    public Phase arrive(Situation now) {
      return new GettingReady(turn, now.dose(turn).getReady());
    }
  }

  /** The repetitions of a set. */
  record AtWork(Turn turn) implements Place {
    @Override
    public Phase arrive(Situation now) {
      Dose dose = now.dose(turn);
      return switch (dose.countBy()) {
        case COACH -> Pacing.of(turn);
        case SET -> new WholeSet(turn);
        case PATIENT_ALOUD -> new CountingAloud(turn);
        case PATIENT -> dose.hold().isZero() ? new Counting(turn) : new AwaitingHold(turn);
      };
    }
  }

  /**
   * The rest after a set.
   *
   * @param over the set
   * @param next the next set of the same exercise; empty when the next exercise follows
   */
  record AtRest(Turn over, Optional<Turn> next) implements Place {
    @Override
    public Phase arrive(Situation now) {
      Duration until = now.now().plus(now.dose(over).rest());
      return new Resting(over, next, until);
    }
  }

  /** The end of the session. */
  record AtEnd(Fact.Outcome outcome) implements Place {
    @Override
    public Phase arrive(Situation now) {
      return new Closing(outcome);
    }
  }
}
