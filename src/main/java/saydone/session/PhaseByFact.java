package saydone.session;

/**
 * Where a session is by a fact alone. A session that is followed goes on from there if the fact was
 * not foretold.
 */
final class PhaseByFact {

  private PhaseByFact() {}

  /** Begins the phase that a fact tells of, which has been counted in the progress. */
  static void begin(Step step, Fact fact) {
    if (fact instanceof Fact.SessionStarted || fact instanceof Fact.SessionResumed) {
      step.go(new Greeting(fact instanceof Fact.SessionResumed, false));
    } else if (fact instanceof Fact.SideChosen) {
      afterQuestion(step, Question.SIDE);
    } else if (fact instanceof Fact.Answered answered) {
      afterQuestion(step, answered.question());
    } else if (fact instanceof Fact.QuestionSkipped skipped) {
      afterQuestion(step, skipped.question());
    } else if (fact instanceof Fact.ExerciseStarted begun) {
      go(step, new Place.AtBeginning(firstSet(step, begun.exercise())));
    } else if (fact instanceof Fact.LevelOffered offered) {
      go(step, new Place.AtIntroduction(firstSet(step, offered.exercise()), false));
    } else if (fact instanceof Fact.SetStarted || fact instanceof Fact.SetContinued) {
      go(step, new Place.AtStart(step.progress().turn()));
    } else if (fact instanceof Fact.RepetitionCounted
        || fact instanceof Fact.RepetitionUndone
        || fact instanceof Fact.SetReopened) {
      atWork(step);
    } else if (fact instanceof Fact.SetEnded) {
      go(step, step.course().afterSet(step.progress().turn()).to());
    } else if (fact instanceof Fact.Paused paused) {
      hold(step, paused.reason());
    } else if (fact instanceof Fact.Resumed && step.phase().heldSince().isPresent()) {
      step.goOn(step.held(), step.since());
    } else if (fact instanceof Fact.SessionEnded ended) {
      step.go(Closing.of(ended.outcome()));
    } else if (fact instanceof Fact.SessionReopened) {
      go(step, step.course().onward().to());
    }
  }

  private static void go(Step step, Place place) {
    step.go(place.arrive(step));
  }

  private static Turn firstSet(Step step, int exercise) {
    return Turn.first(step.plan(), exercise, step.progress().affected());
  }

  /**
   * After the last question before the exercises no other one comes: one that seems to be open was
   * not asked. A side that was known before is recorded before the coach has said hello.
   */
  private static void afterQuestion(Step step, Question question) {
    Phase phase = step.phase().base();
    if (phase instanceof Asking || phase instanceof ConfirmingSide) {
      go(step, question == Question.PAIN_BEFORE ? new Place.AtPrecautions() : next(step));
    }
  }

  private static Place next(Step step) {
    Course course = step.course();
    return (step.progress().exercise() < 0 ? course.onward() : course.afterExercise()).to();
  }

  private static void atWork(Step step) {
    Turn turn = step.progress().turn();
    boolean there =
        step.phase() instanceof Phase.Working working
            && !(working instanceof Holding)
            && working.turn().equals(turn);
    if (!there) {
      go(step, new Place.AtWork(turn));
    }
  }

  private static void hold(Step step, Fact.Paused.Reason reason) {
    if (step.phase().heldSince().isPresent()) {
      return;
    }
    Phase inner = step.held();
    step.go(
        switch (reason) {
          case STOP -> ConfirmingStop.of(inner, step.now());
          case DEAF -> new Deaf(inner, step.now());
          default -> Paused.of(inner, reason, step.now());
        });
  }
}
