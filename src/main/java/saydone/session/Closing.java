package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The session is over; the coach says what was done, whether all of it is saved, how that is beside
 * the sessions before, and goodbye. If that changes meanwhile, it says so anew. Then there is a
 * moment in which the last repetition can be taken back, so that the session goes on.
 */
record Closing(Fact.Outcome outcome) implements Phase {

  /** As long as a patient may take to begin a word. */
  private static final Duration MOMENT = Duration.ofSeconds(3);

  @Override
  public PhaseName name() {
    return PhaseName.CLOSING;
  }

  @Override
  public void enter(Step step) {
    Progress progress = step.progress();
    boolean completed = outcome == Fact.Outcome.COMPLETED;
    Saved saved = step.health().saved();
    if (saved.durable()) {
      step.awaitRecord();
      step.signal(Signal.SESSION_OVER);
    }
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
    if (saved.durable()) {
      // It tells of what the record has.
      step.plan()
          .patient()
          .former()
          .flatMap(former -> Comparison.of(former, progress))
          .ifPresent(each -> step.say(each.key(), each.values().toArray()));
    }
    step.say(
        completed
            ? "summary.bye"
            : progress
                .unwell()
                .map(symptom -> "summary.bye." + symptom)
                .orElse(
                    !saved.durable()
                        ? "summary.bye.unsaved"
                        : progress.repetitions() > 0
                            ? "summary.bye.early"
                            : "summary.bye.nothing"));
  }

  @Override
  public void spoken(Step step) {
    if (TakingBack.possible(step)) {
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
    if (command == Word.UNDO) {
      TakingBack.act(step);
      return true;
    }
    step.silence();
    end(step);
    return true;
  }

  private void end(Step step) {
    step.add(new Effect.End(outcome));
    step.moveTo(new Finished());
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.STOP));
    if (TakingBack.possible(situation)) {
      words.add(Word.UNDO);
    }
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
