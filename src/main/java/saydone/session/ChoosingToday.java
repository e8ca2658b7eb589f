package saydone.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.session.Fact.ExerciseEnded.Because;

/**
 * Less, or only one exercise, today: what the patient chooses before a set. A choice holds from now
 * on. It can be taken back until the next repetition.
 */
final class ChoosingToday {

  private ChoosingToday() {}

  /** The commands by which the patient chooses. */
  static List<Command> words(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.SHORT));
    int exercises = situation.plan().exercises();
    if (exercises > 1) {
      words.add(Word.CHOOSE);
      for (int number = 1; number <= Math.min(exercises, Only.MAX); number++) {
        words.add(new Only(number));
      }
    }
    if (undoes(situation)) {
      words.add(Word.UNDO);
    }
    return words;
  }

  /** Whether "undo" takes a choice back. */
  static boolean undoes(Situation situation) {
    return situation.memory().choice().isPresent();
  }

  /** Does what a choice means; returns whether the command is one. */
  static boolean act(Step step, Command command) {
    if (command instanceof Only only) {
      only(step, only.number() - 1);
    } else if (command == Word.SHORT) {
      makeShort(step);
    } else if (command == Word.CHOOSE) {
      step.silence();
      step.go(new Choosing(step.phase(), step.plan().exercises()));
    } else if (command == Word.UNDO && undoes(step)) {
      undo(step);
    } else {
      return false;
    }
    return true;
  }

  private static void only(Step step, int exercise) {
    only(step, exercise, false);
  }

  /**
   * From now on only this exercise is done; another one that runs is left, as chosen.
   *
   * @param again whether a phase that goes on begins with its words again
   */
  static void only(Step step, int exercise, boolean again) {
    if (step.progress().left().contains(exercise)) {
      sayInBetween(step, again, () -> step.say("today.left"));
      return;
    }
    Today before = step.plan().today();
    Set<Integer> halved = before.halved().contains(exercise) ? Set.of(exercise) : Set.of();
    Today after = new Today(Set.of(exercise), halved, 0);
    boolean there =
        !(step.phase() instanceof Phase.OfExercise)
            || (step.progress().exercise() == exercise && !step.progress().exerciseEnded());
    if (there) {
      choose(step, after);
      sayInBetween(step, again, () -> say(step, "today.only", exercise + 1));
    } else {
      step.silence();
      leave(step);
      choose(step, after);
      say(step, "today.only", exercise + 1);
      step.follow(step.course().exercise(exercise));
    }
  }

  /** Whether an exercise has begun and is not over. */
  private static boolean runs(Step step) {
    return step.phase() instanceof Phase.OfExercise && !step.progress().exerciseEnded();
  }

  private static void leave(Step step) {
    boolean over = step.progress().exerciseEnded();
    step.course().leaving(Because.CHOSEN, step.said()).forEach(step::record);
    if (!over) {
      step.signal(Signal.EXERCISE_OVER);
    }
  }

  private static void makeShort(Step step) {
    Today after = step.plan().shortened(step.progress()).today();
    if (after.equals(step.plan().today())) {
      sayInBetween(step, false, () -> step.say("today.short.already"));
      return;
    }
    boolean running = runs(step);
    boolean stays = after.includes(step.progress().exercise());
    if (running && !stays) {
      step.silence();
      leave(step);
    }
    choose(step, after);
    int repetitions = step.progress().prescribed();
    if (running && !stays) {
      say(step, "today.short", repetitions);
      step.follow(step.course().afterExercise());
    } else {
      sayAndGoOn(step, () -> say(step, "today.short", repetitions));
    }
  }

  private static void undo(Step step) {
    if (isOver(step.phase()) && step.progress().unwell().isPresent()) {
      step.interject(() -> step.say("undo.unwell"));
      return;
    }
    Today before = step.memory().choice().orElseThrow();
    Course chosen = step.course();
    boolean leaves = runs(step) && !before.includes(step.progress().exercise());
    boolean elsewhere = leaves || isOver(step.phase()) || hasEnded(step, before);
    if (elsewhere) {
      step.silence();
    }
    if (leaves) {
      leave(step);
    }
    if (step.progress().outcome().isPresent()) {
      step.record(new Fact.SessionReopened());
    }
    step.record(step.plan().doing(before).todayChosen(step.progress().affected()));
    step.remember(step.memory().chose(Optional.empty()));
    int repetitions = step.progress().prescribed();
    if (elsewhere) {
      step.say("today.undone", repetitions);
      step.follow(leaves ? step.course().firstUndone() : step.course().unchosen(chosen));
    } else {
      sayAndGoOn(step, () -> step.say("today.undone", repetitions));
    }
  }

  /** Whether all that was chosen has been gone through, or the patient has ended the session. */
  private static boolean isOver(Phase phase) {
    return phase instanceof Closing
        || (phase instanceof Asking asking && asking.isAfterExercises());
  }

  /** Whether the choice that is taken back has ended the exercise before this rest. */
  private static boolean hasEnded(Step step, Today before) {
    return step.phase() instanceof Resting
        && new Course(step.plan().doing(before), step.progress()).asksForMoreThan(step.course());
  }

  private static void choose(Step step, Today after) {
    Today before = step.plan().today();
    step.record(
        step.plan()
            .doing(after.keeping(step.progress().repetitionsByExercise()))
            .todayChosen(step.progress().affected()));
    step.remember(step.memory().chose(Optional.of(before)));
  }

  /** Says what was chosen, and how to take it back. */
  private static void say(Step step, String key, int number) {
    step.say(key, number);
    step.say("today.undo");
  }

  /** Says it, and goes on with a dose that may have changed. */
  private static void sayAndGoOn(Step step, Runnable words) {
    Phase phase = step.phase();
    if (!(phase instanceof Phase.OfExercise)) {
      sayInBetween(step, false, words);
      return;
    }
    step.silence();
    words.run();
    Course course = step.course();
    if (phase instanceof Resting rest) {
      step.follow(course.restOn(rest.over(), rest.until()));
    } else if (phase instanceof Introducing introducing) {
      step.follow(
          course.shortened(
              introducing.turn(),
              new Place.AtIntroduction(introducing.turn(), introducing.begun())));
    } else if (phase instanceof GettingReady ready) {
      step.follow(course.shortened(ready.turn(), new Place.AtStart(ready.turn())));
    } else {
      step.go(phase);
    }
  }

  /**
   * Says it in between; a question that is open is asked again.
   *
   * @param again whether the phase begins with its words again in any case
   */
  private static void sayInBetween(Step step, boolean again, Runnable words) {
    if (again || step.phase().answers().awaited()) {
      step.silence();
      words.run();
      step.go(step.phase());
    } else {
      step.interject(words);
    }
  }
}
