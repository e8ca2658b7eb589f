package saydone.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Dose;
import saydone.script.Exercise.Assistance;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Fact.ExerciseEnded.Because;

/** What commands mean wherever a phase gives them no meaning of its own. */
final class EverywhereCommands {

  private EverywhereCommands() {}

  /** Does what a command means; returns whether it means anything here. */
  static boolean act(Step step, Command command) {
    return ChoosingToday.act(step, command)
        || (command instanceof Word word
            && (everywhere(step, word)
                || (step.phase() instanceof Phase.OfExercise phase
                    && ofExercise(step, phase, word))));
  }

  private static boolean everywhere(Step step, Word word) {
    switch (word) {
      case PAUSE -> {
        step.silence();
        step.pause(Fact.Paused.Reason.ASKED);
      }
      case STOP -> {
        step.silence();
        step.hold(Fact.Paused.Reason.STOP);
        step.go(ConfirmingStop.of(step.held(), step.since()));
      }
      case PAIN -> {
        report(step, Symptom.PAIN);
        step.go(new ScoringPain(step.held(), step.since(), false));
      }
      case DIZZY -> {
        report(step, Symptom.DIZZY);
        Then then = StopRules.say(step, Symptom.DIZZY, 0);
        Phase held = StopRules.leave(step, step.held(), Symptom.DIZZY, then);
        step.go(
            held.base() instanceof Closing goodbye
                ? goodbye.inBrief()
                : AfterSymptom.dizzy(held, step.since()));
      }
      case STOP_LISTENING -> {
        step.silence();
        step.hold(Fact.Paused.Reason.DEAF);
        step.go(new Deaf(step.held(), step.since()));
      }
      case REPEAT -> step.interject(Cut.LOST, () -> step.phase().repeat(step));
      case HELP -> step.interject(() -> help(step));
      case HOW_MANY -> step.interject(() -> status(step));
      case LOUDER -> volume(step, step.delivery().louder(), "louder");
      case SOFTER -> volume(step, step.delivery().softer(), "softer");
      case SLOWER -> speech(step, step.delivery().slower(), Delivery::slowerTempo, "slower");
      case FASTER -> speech(step, step.delivery().faster(), Delivery::fasterTempo, "faster");
      case DEEPER -> pitch(step, step.delivery().deeper(), "deeper");
      case HIGHER -> pitch(step, step.delivery().higher(), "higher");
      case OTHER_SIDE -> {
        return changeSide(step);
      }
      case MORE -> {
        return more(step);
      }
      case MISSED -> listen(step, false, "missed");
      case OVERHEARD -> listen(step, true, "overheard");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** "Other side", where the weak side can still be set right; else nothing. */
  static List<Command> otherSide(Situation situation) {
    return mayChangeSide(situation) ? List.of(Word.OTHER_SIDE) : List.of();
  }

  /** Whether the patient chose one side, and no repetition has been counted. */
  private static boolean mayChangeSide(Situation situation) {
    Progress progress = situation.progress();
    return situation.plan().script().affectedSide().isAsked()
        && situation.plan().affected().isEmpty()
        && progress.affected().flatMap(WeakSide::one).isPresent()
        && (progress.exercise() < 0 || situation.plan().isFirst(progress.exercise()))
        && progress.set() <= 1
        && progress.repetitions() == 0;
  }

  private static boolean changeSide(Step step) {
    if (!mayChangeSide(step)) {
      return false;
    }
    WeakSide weak = step.progress().affected().orElseThrow();
    WeakSide other = WeakSide.of(weak.first().opposite());
    step.silence();
    step.record(step.plan().sideChosen(other));
    step.speak(step.wording().weakSide("answer.SIDE", other));
    if (step.phase() instanceof Phase.OfExercise) {
      step.follow(step.course().introduction(step.progress().exercise()));
    } else {
      step.go(step.phase());
    }
    return true;
  }

  private static boolean ofExercise(Step step, Phase.OfExercise phase, Word word) {
    switch (word) {
      case NEXT -> next(step, phase);
      case BACK -> back(step, phase);
      case UNDO -> TakingBack.act(step);
      case ENOUGH -> {
        if (!(phase instanceof Phase.Working working)) {
          return false;
        }
        new Tally(step, working.turn()).enough();
      }
      case EASIER, HARDER -> {
        return Levels.change(step, phase, word == Word.HARDER);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Falls silent and records it. A session that is over is not paused for it. */
  private static void report(Step step, Symptom symptom) {
    step.silence();
    step.record(reported(symptom, step.progress()));
    if (!(step.phase().base() instanceof Closing)) {
      step.hold(Fact.Paused.Reason.SYMPTOM);
      step.signal(Signal.PAUSED);
    }
  }

  private static Fact reported(Symptom symptom, Progress progress) {
    OptionalInt none = OptionalInt.empty();
    return progress.exercise() < 0
        ? new Fact.SymptomReported(symptom)
        : new Fact.SymptomReported(
            symptom,
            OptionalInt.of(progress.exercise()),
            progress.side(),
            progress.set() > 0 ? OptionalInt.of(progress.set()) : none,
            progress.set() > 0 ? OptionalInt.of(progress.repetition()) : none);
  }

  private static void next(Step step, Phase.OfExercise phase) {
    step.silence();
    boolean last = step.remainder().next(phase.exercise()).isEmpty();
    if (last) {
      step.go(new Clarifying(step.held(), Word.NEXT, step.said().orElse(""), true));
    } else {
      skip(step, step.said());
    }
  }

  /**
   * Leaves the exercise and goes to what comes after it.
   *
   * @param said the words with which the patient leaves it
   */
  static void skip(Step step, Optional<String> said) {
    leave(step, said);
    step.follow(step.course().afterExercise());
  }

  private static void back(Step step, Phase.OfExercise phase) {
    boolean over = step.progress().exerciseEnded();
    int exercise = phase.exercise();
    step.silence();
    leave(step, step.said());
    Course course = step.course();
    Remainder remainder = step.remainder();
    if (over && remainder.mayBeDone(exercise)) {
      step.follow(course.exercise(exercise));
      return;
    }
    OptionalInt previous = remainder.previous(exercise);
    if (previous.isPresent()) {
      step.follow(course.exercise(previous.getAsInt()));
    } else {
      boolean begun = remainder.mayBeDone(exercise) && remainder.leftOff(exercise).isPresent();
      step.say(begun ? "back.first.begun" : "back.first");
      step.follow(
          remainder.mayBeDone(exercise) ? course.exercise(exercise) : course.afterExercise());
    }
  }

  private static void leave(Step step, Optional<String> said) {
    boolean over = step.progress().exerciseEnded();
    step.course().leaving(Because.SKIPPED, said).forEach(step::record);
    if (!over) {
      step.signal(Signal.EXERCISE_OVER);
    }
  }

  /** Says the instructions if they were not said in this sitting, else the long wording. */
  private static boolean more(Step step) {
    if (!(step.phase().base() instanceof Phase.OfExercise phase)) {
      return false;
    }
    step.interject(
        () -> {
          Turn turn = phase.described(step);
          Assistance level = step.plan().exercise(turn.exercise()).assistance();
          boolean explained = step.memory().hasExplained(turn.exercise(), level);
          step.remember(step.memory().explained(turn.exercise(), level));
          if (!explained) {
            Precautions.more(step);
          }
          step.speak(
              explained ? step.wording().longWording(turn) : step.wording().instructions(turn));
        });
    return true;
  }

  private static void help(Step step) {
    boolean keys = step.keys();
    new Help(step).page().forEach(text -> step.speak(new Words.OnlyFor(keys, text)));
    step.remember(step.memory().helped());
  }

  /** Says which exercise it is, which side and set, and what is done and left. */
  static void status(Step step) {
    if (!(step.phase().base() instanceof Phase.OfExercise phase)) {
      step.say(step.progress().exercise() < 0 ? "status.before" : "status.after");
      return;
    }
    int exercise = phase.exercise();
    step.say("status", exercise + 1, step.plan().exercises(), step.wording().name(exercise));
    int set = step.progress().set();
    if (set > 0) {
      step.progress().side().ifPresent(side -> step.say("side.now", step.wording().sideName(side)));
      Dose dose = step.plan().exercise(exercise).dose();
      if (dose.sets() > 1) {
        step.say("set", set, dose.sets());
      }
      int count = step.progress().repetition();
      step.say("status.count", count, Math.max(0, dose.reps() - count));
    }
  }

  private static void volume(Step step, Delivery changed, String key) {
    boolean limit = changed.equals(step.delivery());
    step.interject(
        () -> {
          step.deliver(changed);
          step.add(new Effect.SetVolume(changed.volumePercent()));
          step.say(limit ? key + ".limit" : key);
        });
  }

  private static void listen(Step step, boolean stricter, String key) {
    step.interject(
        () -> {
          step.add(new Effect.Listen(stricter));
          step.say(key);
        });
  }

  /** Changes how the coach speaks and, where it sets one, the tempo. */
  private static void speech(
      Step step, Delivery changed, UnaryOperator<Delivery> tempo, String key) {
    boolean limit = changed.equals(step.delivery());
    step.deliver(step.phase() instanceof Pacing ? tempo.apply(changed) : changed);
    step.interject(Cut.AGAIN, () -> step.say(limit ? key + ".limit" : key));
  }

  /** Changes the pitch of speech, or says that the voice cannot. */
  private static void pitch(Step step, Delivery changed, String key) {
    if (changed.semitones().isEmpty()) {
      step.interject(() -> step.say("pitch.fixed"));
    } else {
      speech(step, changed, UnaryOperator.identity(), key);
    }
  }
}
