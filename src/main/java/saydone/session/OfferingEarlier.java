package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach asks whether to go on with a session that was not finished. Nothing is recorded before
 * the answer, as it decides whose record is written. A new session begins unless the patient says
 * yes.
 *
 * @param earlier the session
 */
record OfferingEarlier(Earlier earlier) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /**
   * Whether the session that the patient did not finish has an exercise to go on with. Who has
   * chosen what to do today is not asked.
   */
  static boolean makesSense(Plan plan, Earlier earlier) {
    return plan.today().equals(Today.ALL) && exercise(plan, earlier).isPresent();
  }

  /** The exercise with which it would go on, from 0. */
  private static OptionalInt exercise(Plan plan, Earlier earlier) {
    return new Course(plan.at(earlier.progress()), earlier.progress()).onward().to().exercise();
  }

  @Override
  public PhaseName name() {
    return PhaseName.OFFERING_EARLIER;
  }

  @Override
  public void enter(Step step) {
    Greeting.sayWelcome(step, "welcome.known");
    ask(step);
  }

  private void ask(Step step) {
    int exercise = exercise(step.plan(), earlier).orElseThrow();
    step.say("earlier", exercise + 1, step.messages().text("earlier.day." + earlier.when()));
  }

  @Override
  public void goOn(Step step, Duration held) {
    ask(step);
  }

  @Override
  public void repeat(Step step) {
    ask(step);
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    beginNew(step);
  }

  private static void beginNew(Step step) {
    step.silence();
    step.course().beginning().forEach(step::record);
    step.say("earlier.new");
    step.go(new Greeting(false, true));
  }

  private void goOnWithIt(Step step) {
    step.silence();
    step.takeUp(earlier.progress());
    step.course().beginning().forEach(step::record);
    step.say("earlier.on");
    step.go(new Greeting(true, true));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (!(command instanceof Word word)) {
      return false;
    }
    switch (word) {
      case YES, RESUME -> goOnWithIt(step);
      case NO, READY, NEXT -> beginNew(step);
      case PAIN, DIZZY -> {
        // What she reports belongs to a session of today.
        step.silence();
        step.course().beginning().forEach(step::record);
        step.moveTo(new Greeting(false, true));
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Answers answers() {
    return Answers.YES_OR_NO;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(List.of(Word.YES, Word.NO, Word.RESUME, Word.READY, Word.NEXT));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
