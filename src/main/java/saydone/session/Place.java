package saydone.session;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.script.Dose;
import saydone.script.Script;
import saydone.script.WeakSide;

/**
 * A place on the {@link Course}: a part of the session that is reached when the one before ends.
 */
sealed interface Place {

  /**
   * The longest time to get ready for an exercise that the patient knows and does at a pace of her
   * own: she begins when she is ready.
   */
  Duration SOON_READY = Duration.ofMillis(500);

  /**
   * The phase that begins at this place.
   *
   * @param from where the session is, with all that was recorded on the way
   */
  Phase arrive(Situation from);

  /** The number of the exercise to which it belongs, from 0; empty if it belongs to none. */
  default OptionalInt exercise() {
    return OptionalInt.empty();
  }

  /**
   * One of the session's questions.
   *
   * @param last whether the session ends after it
   */
  record AtQuestion(Question question, boolean last) implements Place {
    @Override
    public Phase arrive(Situation from) {
      Script.AffectedSide asked = from.plan().script().affectedSide();
      Optional<WeakSide> before = from.plan().patient().side().filter(asked::allows);
      return question == Question.SIDE && before.isPresent()
          ? new ConfirmingSide(before.get(), asked.allows(WeakSide.BOTH))
          : Asking.of(from, question, last);
    }
  }

  /** The script's precautions. */
  record AtPrecautions() implements Place {
    @Override
    public Phase arrive(Situation from) {
      return new Precautions(!from.plan().patient().knowsPrecautions());
    }
  }

  /**
   * The description of an exercise: in full if it is new to the patient, else in short.
   *
   * @param turn the set that follows
   * @param begun whether repetitions of that set may have been counted before
   */
  record AtIntroduction(Turn turn, boolean begun) implements Place {
    @Override
    public OptionalInt exercise() {
      return OptionalInt.of(turn.exercise());
    }

    @Override
    public Phase arrive(Situation from) {
      int exercise = turn.exercise();
      boolean known =
          from.memory().hasExplained(exercise, from.plan().exercise(exercise).assistance())
              || from.plan().known(exercise);
      return new Introducing(turn, begun, !known);
    }
  }

  /**
   * The beginning of an exercise, where another level may be offered; or, if the exercise was begun
   * before, to go on where it was left.
   *
   * @param turn the set that follows
   */
  record AtBeginning(Turn turn) implements Place {
    @Override
    public OptionalInt exercise() {
      return OptionalInt.of(turn.exercise());
    }

    @Override
    public Phase arrive(Situation from) {
      int exercise = turn.exercise();
      Optional<Progress.Done> left = from.remainder().leftOff(exercise);
      if (left.isPresent()) {
        return new Returning(left.get().turn(), left.get().repetitions());
      }
      return from.plan()
          .offer(exercise)
          .filter(offer -> !from.memory().hasOffered(exercise))
          .<Phase>map(offer -> new Offering(turn, offer))
          .orElseGet(() -> new AtIntroduction(turn, false).arrive(from));
    }
  }

  /** The get-ready time of a set. */
  record AtStart(Turn turn) implements Place {
    @Override
    public Phase arrive(Situation from) {
      Dose dose = from.dose(turn);
      Duration length = dose.getReady();
      boolean brief =
          turn.set() == 1
              && from.plan().known(turn.exercise())
              && dose.countBy() != Dose.CountBy.COACH;
      return new GettingReady(
          turn, brief && length.compareTo(SOON_READY) > 0 ? SOON_READY : length);
    }
  }

  /** The repetitions of a set. */
  record AtWork(Turn turn) implements Place {
    @Override
    public Phase arrive(Situation from) {
      Dose dose = from.dose(turn);
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
    public Phase arrive(Situation from) {
      Duration until = from.now().plus(from.dose(over).rest());
      return new Resting(over, next, until);
    }
  }

  /**
   * A rest that had begun before.
   *
   * @param over the set that is over
   * @param next the next set of the same exercise; empty when the next exercise follows
   * @param until the session time at which it ends
   */
  record AtRestUntil(Turn over, Optional<Turn> next, Duration until) implements Place {
    @Override
    public Phase arrive(Situation from) {
      return new Resting(over, next, until);
    }
  }

  /**
   * The end of the session.
   *
   * @param again whether it had come to its end before, so that the goodbye is brief
   */
  record AtEnd(Fact.Outcome outcome, boolean again) implements Place {
    @Override
    public Phase arrive(Situation from) {
      Closing goodbye = Closing.of(outcome);
      return again ? goodbye.inBrief() : goodbye;
    }
  }
}
