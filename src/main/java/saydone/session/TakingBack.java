package saydone.session;

import java.util.List;
import java.util.Optional;

/**
 * "Undo": takes the last repetition back, wherever the session has come to since, and goes on in
 * its set. A set that was ended or left before its last repetition only goes on, with all that was
 * counted: what is taken back then is that it ended.
 */
final class TakingBack {

  private TakingBack() {}

  /** Whether anything was counted, or a set was ended before its last repetition. */
  static boolean possible(Situation situation) {
    return last(situation).isPresent();
  }

  /** The set that was worked on last, even if nothing of it was counted before it ended. */
  private static Optional<Progress.Done> last(Situation situation) {
    Progress progress = situation.progress();
    if (endedEarly(situation)) {
      return Optional.of(new Progress.Done(progress.turn(), progress.repetition()));
    }
    List<Progress.Done> done = progress.done();
    return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
  }

  /** Whether the set at hand has ended, and its exercise asks for more of it at its level. */
  private static boolean endedEarly(Situation situation) {
    Progress progress = situation.progress();
    Turn turn = progress.turn();
    return progress.set() > 0
        && progress.setEnded()
        && situation.remainder().has(turn)
        && progress.repetition() < situation.dose(turn).reps();
  }

  /** Takes the last repetition back, or says why it cannot. */
  static void act(Step step) {
    Optional<Progress.Done> last = last(step);
    Optional<String> obstacle =
        last.map(done -> obstacle(step, done.turn())).orElse(Optional.of("undo.nothing"));
    if (obstacle.isPresent()) {
      step.interject(() -> step.say(obstacle.get()));
      return;
    }
    Progress.Done done = last.orElseThrow();
    boolean here = isHere(step.progress(), done);
    boolean open = here && !step.progress().setEnded();
    if (open && step.phase() instanceof Phase.OfExercise) {
      step.interject(() -> new Tally(step, done.turn()).undo());
    } else {
      goBack(step, done, here, open);
    }
  }

  /** Whether a set is the one at hand, and not what was done of it before it was begun anew. */
  private static boolean isHere(Progress progress, Progress.Done done) {
    return progress.set() > 0
        && progress.turn().equals(done.turn())
        && progress.repetition() == done.repetitions();
  }

  /** The key of the text that says why a set cannot go on; empty if it can. */
  private static Optional<String> obstacle(Step step, Turn turn) {
    if (!step.remainder().mayBeDone(turn.exercise())) {
      return Optional.of("undo.left");
    }
    if (step.progress().unwell().isPresent() && !(step.phase() instanceof Phase.OfExercise)) {
      return Optional.of("undo.unwell");
    }
    return step.remainder().has(turn) ? Optional.empty() : Optional.of("undo.level");
  }

  private static void goBack(Step step, Progress.Done done, boolean here, boolean open) {
    Turn turn = done.turn();
    boolean resting = step.phase() instanceof Resting rest && rest.over().equals(turn);
    boolean elsewhere =
        !(step.phase() instanceof Phase.OfExercise phase) || phase.exercise() != turn.exercise();
    boolean early = !open && done.repetitions() < step.dose(turn).reps();
    step.silence();
    if (step.progress().outcome().isPresent()) {
      step.record(new Fact.SessionReopened());
    }
    if (!here) {
      step.record(
          new Fact.SetContinued(turn.exercise(), turn.side(), turn.set(), done.repetitions()));
    } else if (early) {
      step.record(new Fact.SetReopened(turn.exercise(), turn.side(), turn.set()));
    }
    if (elsewhere) {
      step.say("exercise", turn.exercise() + 1, step.plan().exercises(), step.wording().name(turn));
    }
    Tally tally = new Tally(step, turn);
    if (early) {
      tally.goOn();
    } else {
      tally.undo();
    }
    Course course = step.course();
    if (tally.repetitions() >= tally.prescribed()) {
      // Its level asks for less now, so the set is still over.
      step.follow(course.afterSet(turn).after(course.setEnd(turn)));
    } else {
      step.follow(resting ? course.work(turn) : course.startAgain(turn));
    }
  }
}
