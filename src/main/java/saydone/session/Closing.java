package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The session is over; the coach says what was done, whether all of it is saved, how that is beside
 * the sessions before, and goodbye. If that changes meanwhile, it says so anew. Then there is a
 * moment in which the last repetition, or a choice of less, can be taken back, so that the session
 * goes on.
 *
 * <p>A symptom that is reported now is recorded, and the coach says the script's rule for it. Then
 * it says goodbye briefly.
 *
 * @param outcome how the session ended
 * @param brief whether only the goodbye is said, and where the record is if it is not in its place
 */
record Closing(Fact.Outcome outcome, boolean brief) implements Phase {

  /** As long as a patient may take to begin a word. */
  private static final Duration MOMENT = Duration.ofSeconds(3);

  /** A goodbye with all that there is to say. */
  static Closing of(Fact.Outcome outcome) {
    return new Closing(outcome, false);
  }

  /** The same goodbye in brief. */
  Closing inBrief() {
    return new Closing(outcome, true);
  }

  @Override
  public PhaseName name() {
    return PhaseName.CLOSING;
  }

  @Override
  public void enter(Step step) {
    Saved saved = step.health().saved();
    if (saved.durable()) {
      step.awaitRecord();
      step.signal(Signal.SESSION_OVER);
    }
    if (brief) {
      sayInBrief(step, saved);
    } else {
      sayAll(step, saved);
    }
  }

  private static void sayInBrief(Step step, Saved saved) {
    if (saved.where() != Saved.Where.HOME) {
      SavingWords.say(step);
    }
    step.say(goodbyeOf(step.progress(), "summary.bye.plain"));
  }

  private void sayAll(Step step, Saved saved) {
    Progress progress = step.progress();
    boolean completed = outcome == Fact.Outcome.COMPLETED;
    if (completed) {
      step.say("summary.over");
    }
    if (!completed || saved.where() != Saved.Where.HOME) {
      SavingWords.say(step);
    }
    int asked = step.plan().asked(progress);
    boolean all = asked == progress.prescribed();
    step.say(completed && all ? "summary.all" : "summary", asked, progress.prescribed());
    if (progress.repetitions() > asked) {
      step.say("summary.extra", progress.repetitions() - asked);
    }
    Map<Question, Integer> answers = progress.answers();
    if (answers.containsKey(Question.PAIN_BEFORE) && answers.containsKey(Question.PAIN_AFTER)) {
      step.say("summary.pain", answers.get(Question.PAIN_BEFORE), answers.get(Question.PAIN_AFTER));
    }
    // It tells of what the record has.
    Optional<Former> former =
        step.plan().patient().before(progress.resumed()).filter(each -> saved.durable());
    former
        .flatMap(each -> Comparison.of(each, progress))
        .ifPresent(each -> step.say(each.key(), each.values().toArray()));
    step.say(completed ? wellDone(progress, former) : goodbyeOf(progress, early(progress, saved)));
  }

  /** The key of the last words after all exercises: without praise for whom it hurts more. */
  private static String wellDone(Progress progress, Optional<Former> former) {
    return Comparison.hurtsMore(former, progress) ? "summary.bye.plain" : "summary.bye";
  }

  /** The key of the last words to a patient who is to rest, or else another one. */
  private static String goodbyeOf(Progress progress, String otherwise) {
    return progress.unwell().map(symptom -> "summary.bye." + symptom).orElse(otherwise);
  }

  private static String early(Progress progress, Saved saved) {
    return !saved.durable()
        ? "summary.bye.plain"
        : progress.repetitions() > 0 ? "summary.bye.early" : "summary.bye.nothing";
  }

  @Override
  public void spoken(Step step) {
    if (undoes(step)) {
      step.start(Timer.ANSWER, MOMENT);
    } else {
      end(step);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    end(step);
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.UNDO && !ChoosingToday.undoes(step)) {
      TakingBack.act(step);
      return true;
    }
    if (command == Word.STOP) {
      step.silence();
      end(step);
      return true;
    }
    return false;
  }

  private void end(Step step) {
    step.add(new Effect.End(outcome));
    step.moveTo(new Finished());
  }

  /** Whether "undo" takes something back, or is told why it cannot. */
  private static boolean undoes(Situation situation) {
    return ChoosingToday.undoes(situation) || TakingBack.possible(situation);
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.STOP, Word.PAIN, Word.DIZZY));
    if (undoes(situation)) {
      words.add(Word.UNDO);
    }
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
