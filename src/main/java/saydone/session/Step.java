package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command;
import saydone.markup.MarkedText;
import saydone.message.Messages;
import saydone.script.Dose;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;
import saydone.script.Side;

/**
 * One event being worked on: starts from a state, is written to by the phases, and gives the next
 * state and the effects. Lives within one call of {@link Session#on}.
 */
final class Step {

  private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(8);
  private static final int REMINDERS = 2;
  private static final int MANY_SAYINGS = 100;
  private static final int FEW_REPETITIONS = 3;
  private static final int ENOUGH_FOR_A_CUE = 6;

  /** Between two ideas; what must come at its time does not wait for it. */
  private static final Duration BETWEEN_IDEAS = Duration.ofMillis(350);

  private final Plan plan;
  private final Messages messages;
  private final Duration now;
  private final List<Effect> effects = new ArrayList<>();

  private Phase phase;
  private Progress progress;
  private int wordsPerMinute;
  private int volumePercent;
  private int tempoPercent;
  private long nextUtterance;
  private final List<State.Said> outstanding;
  private boolean settled;
  private Optional<Duration> lastCount;
  private Optional<Duration> lastNotUnderstood;
  private Optional<Duration> lastClarified;
  private int reminders;
  private int helpPage;
  private boolean microphone;
  private boolean recordWorks;
  private final Set<Integer> explained;
  private int encouragements;
  private Timers timers;
  private boolean ignored;

  Step(Plan plan, Messages messages, State from, Duration now) {
    this.plan = plan;
    this.messages = messages;
    this.now = now;
    phase = from.phase();
    progress = from.progress();
    wordsPerMinute = from.wordsPerMinute();
    volumePercent = from.volumePercent();
    tempoPercent = from.tempoPercent();
    nextUtterance = from.nextUtterance();
    outstanding = new ArrayList<>(from.outstanding());
    settled = from.settled();
    lastCount = from.lastCount();
    lastNotUnderstood = from.lastNotUnderstood();
    lastClarified = from.lastClarified();
    reminders = from.reminders();
    helpPage = from.helpPage();
    microphone = from.microphone();
    recordWorks = from.recordWorks();
    explained = new HashSet<>(from.explained());
    encouragements = from.encouragements();
    timers = from.timers();
  }

  /** The result. Tells the phase first if all was spoken. */
  Transition finish() {
    for (int turns = 0; !settled && outstanding.isEmpty(); turns++) {
      if (turns > MANY_SAYINGS) {
        throw new IllegalStateException("the session goes in circles in phase " + phase.label());
      }
      settled = true;
      phase.spoken(this);
    }
    return new Transition(
        new State(
            phase,
            progress,
            wordsPerMinute,
            volumePercent,
            tempoPercent,
            nextUtterance,
            outstanding,
            settled,
            lastCount,
            lastNotUnderstood,
            lastClarified,
            reminders,
            helpPage,
            microphone,
            recordWorks,
            explained,
            encouragements,
            timers),
        effects);
  }

  // What a phase may ask.

  Plan plan() {
    return plan;
  }

  Duration now() {
    return now;
  }

  Phase phase() {
    return phase;
  }

  Progress progress() {
    return progress;
  }

  boolean speaking() {
    return !outstanding.isEmpty();
  }

  /** Whether the coach speaks of keys rather than of words. */
  boolean keys() {
    return plan.keys() || !microphone;
  }

  Exercise exercise(int number) {
    return plan.exercise(number);
  }

  Dose dose(Turn turn) {
    return exercise(turn.exercise()).dose();
  }

  /** A time of a coach-paced movement, at the pace that the patient chose. */
  Duration paced(Duration prescribed) {
    return prescribed.multipliedBy(tempoPercent).dividedBy(100);
  }

  /** How long to wait for a sign of the patient before a reminder. */
  Duration patience(Duration expected) {
    Duration twice = expected.multipliedBy(2);
    return twice.compareTo(SHORTEST_PATIENCE) > 0 ? twice : SHORTEST_PATIENCE;
  }

  /**
   * Whether a repetition now would follow the last one too soon to be another one; then this step
   * counts as ignored.
   */
  boolean tooSoon(Dose dose) {
    boolean soon =
        lastCount
            .filter(last -> now.minus(last).compareTo(dose.minimumRepetition()) < 0)
            .isPresent();
    ignored |= soon;
    return soon;
  }

  /** The strongest stop rule that holds for a symptom of this strength. */
  Optional<StopRule> stopRule(Symptom symptom, int score) {
    return plan.script().stopRules().stream()
        .filter(rule -> rule.when() == symptom && rule.atLeast() <= score)
        .max(Comparator.comparingInt(StopRule::atLeast));
  }

  /**
   * The rule for the strongest pain, if pain of this strength is reported before the first
   * exercise.
   */
  Optional<StopRule> strictestRule(int score) {
    return stopRule(Symptom.PAIN, Integer.MAX_VALUE)
        .filter(rule -> rule.atLeast() > 0 && rule.atLeast() <= score);
  }

  // Words.

  /** A text of the catalogue, in the wording for keys if keys are used and there is one. */
  String text(String key, Object... arguments) {
    String forKeys = key + ".keys";
    return messages.text(keys() && messages.has(forKeys) ? forKeys : key, arguments);
  }

  /** Whether the catalogue has a text. */
  boolean has(String key) {
    return messages.has(key);
  }

  String sideName(Side side) {
    return messages.text(side == Side.LEFT ? "side.left" : "side.right");
  }

  /** A text of the script with its sides filled in. */
  String fill(String scriptText) {
    return fill(
        scriptText,
        phase.base() instanceof Introducing introducing
            ? introducing.turn().side()
            : progress.side());
  }

  /** A text of the script with its sides filled in, where another side works than now. */
  String fill(String scriptText, Optional<Side> working) {
    String text = scriptText;
    Optional<Side> affected = progress.affected();
    Map<String, Optional<Side>> places =
        Map.of(
            "{affected}",
            affected,
            "{unaffected}",
            affected.map(Side::opposite),
            "{side}",
            working,
            "{otherSide}",
            working.map(Side::opposite));
    for (Map.Entry<String, Optional<Side>> place : places.entrySet()) {
      if (text.contains(place.getKey())) {
        text = text.replace(place.getKey(), place.getValue().map(this::sideName).orElse(""));
      }
    }
    return text.replace("  ", " ");
  }

  // Effects.

  void say(String key, Object... arguments) {
    speak(text(key, arguments), BETWEEN_IDEAS);
  }

  /** Says what must come at its time, while the patient works. */
  void prompt(String key, Object... arguments) {
    speak(text(key, arguments), Duration.ZERO);
  }

  void sayScript(String scriptText) {
    speak(fill(scriptText), BETWEEN_IDEAS);
  }

  private void sayScript(String scriptText, Turn turn) {
    speak(fill(scriptText, turn.side()), BETWEEN_IDEAS);
  }

  void sayNumber(int number) {
    speak(messages.number(number), Duration.ZERO);
  }

  private void speak(String text, Duration apart) {
    State.Said said = new State.Said(nextUtterance++, text);
    outstanding.add(said);
    settled = false;
    effects.add(new Effect.Speak(said.id(), said.text(), wordsPerMinute, apart));
  }

  /** An utterance was played to its end. */
  void spoken(long id) {
    outstanding.removeIf(said -> said.id() == id);
  }

  /**
   * Cuts the voice, also when the phase believes it to be silent: a device may still be playing.
   */
  void silence() {
    outstanding.clear();
    settled = false;
    effects.add(new Effect.Silence());
  }

  void signal(Signal signal) {
    effects.add(new Effect.PlayCue(signal));
  }

  void start(Timer timer, Duration after) {
    timers = timers.started(timer, now.plus(after));
  }

  void cancel(Timer timer) {
    timers = timers.cancelled(timer);
  }

  /** A timer ran out. */
  void fired(Timer timer) {
    timers = timers.fired(timer);
  }

  /** Records a fact; everything that follows in this step happens after it is on disk. */
  void record(Fact fact) {
    effects.add(new Effect.Append(fact));
    progress = progress.after(fact);
  }

  /** Records a fact before everything else of this step. */
  void recordFirst(Fact fact) {
    effects.add(0, new Effect.Append(fact));
    progress = progress.after(fact);
  }

  // Where to go.

  /** Changes the phase and begins it. */
  void go(Phase next) {
    moveTo(next);
    next.enter(this);
  }

  /** Changes the phase without a word. */
  void moveTo(Phase next) {
    timers = Timers.NONE;
    phase = next;
    settled = false;
  }

  /** Replaces the phase by one of the same kind; timers run on. */
  void become(Phase next) {
    phase = next;
  }

  /** Gives a phase back that was interrupted for a moment. */
  void giveBack(Phase inner) {
    moveTo(inner);
  }

  /** Gives a phase back that was held since a session time. */
  void takeUp(Phase inner, Duration since) {
    moveTo(inner);
    inner.goOn(this, now.minus(since));
  }

  /** Holds everything, for a reason. */
  void hold(Fact.Paused.Reason reason) {
    if (phase.heldSince().isEmpty()) {
      record(new Fact.Paused(reason));
    }
    signal(Signal.PAUSED);
    go(Paused.of(held(), reason, since()));
  }

  /** Records a pause and asks something in it. */
  void pauseThen(Fact.Paused.Reason reason, Phase question) {
    record(new Fact.Paused(reason));
    go(question);
  }

  /** The phase to be held when something interrupts now. */
  Phase held() {
    return phase.base().interrupted();
  }

  /** The session time since which the phase is held. */
  Duration since() {
    return phase.heldSince().orElse(now);
  }

  /** Goes on where the recorded facts end: at the start, after an answer, or after a crash. */
  void takeUp() {
    if (progress.exercise() < 0) {
      open();
    } else if (progress.exerciseEnded()) {
      afterExercise(progress.exercise());
    } else if (progress.set() == 0) {
      beginExercise(progress.exercise());
    } else {
      takeUp(new Turn(progress.exercise(), progress.side(), progress.set()));
    }
  }

  /** Goes on with a set that had begun; a crash may have come between its last facts. */
  private void takeUp(Turn turn) {
    if (!progress.setEnded() && progress.repetition() < dose(turn).reps()) {
      introduce(turn, true);
      return;
    }
    if (!progress.setEnded()) {
      recordSetEnded(turn);
    }
    Optional<Turn> next = turn.following(plan, progress.affected());
    if (next.isPresent()) {
      introduce(next.get(), false);
    } else {
      record(new Fact.ExerciseEnded(turn.exercise(), exercise(turn.exercise()).id(), true));
      afterExercise(turn.exercise());
    }
  }

  private void open() {
    if (plan.script().affectedSide() == Script.AffectedSide.ASK
        && !progress.settled(Question.SIDE)) {
      go(new Asking(Question.SIDE));
    } else if (plan.script().ask().painBefore() && !progress.settled(Question.PAIN_BEFORE)) {
      go(new Asking(Question.PAIN_BEFORE));
    } else {
      go(new Precautions());
    }
  }

  private void afterExercise(int exercise) {
    if (exercise + 1 < plan.exercises()) {
      beginExercise(exercise + 1);
    } else if (plan.script().ask().effortAfter() && !progress.settled(Question.EFFORT_AFTER)) {
      go(new Asking(Question.EFFORT_AFTER));
    } else if (plan.script().ask().painAfter() && !progress.settled(Question.PAIN_AFTER)) {
      go(new Asking(Question.PAIN_AFTER));
    } else {
      finish(Fact.Outcome.COMPLETED);
    }
  }

  void beginExercise(int exercise) {
    record(new Fact.ExerciseStarted(exercise, exercise(exercise).id()));
    introduce(Turn.first(plan, exercise, progress.affected()), false);
  }

  /** Describes an exercise: in full to whom it is new, else in short. */
  private void introduce(Turn turn, boolean begun) {
    go(new Introducing(turn, begun, !knows(turn.exercise())));
  }

  /** The get-ready time of a set; {@code begun} when its first repetitions were counted before. */
  void getReady(Turn turn, boolean begun) {
    if (!begun) {
      record(new Fact.SetStarted(turn.exercise(), turn.side(), turn.set()));
    }
    lastCount = Optional.empty();
    go(new GettingReady(turn, dose(turn).getReady()));
  }

  /** The patient works. */
  void work(Turn turn) {
    Dose dose = dose(turn);
    if (dose.countBy() == Dose.CountBy.COACH) {
      go(Pacing.of(turn));
    } else if (dose.countBy() == Dose.CountBy.SET) {
      go(new WholeSet(turn));
    } else if (dose.countBy() == Dose.CountBy.PATIENT_ALOUD) {
      go(new CountingAloud(turn));
    } else if (dose.hold().isZero()) {
      go(new Counting(turn));
    } else {
      go(new AwaitingHold(turn));
    }
  }

  /** Counts: the record first, then the tick. */
  void count(Turn turn, int repetition) {
    record(
        new Fact.RepetitionCounted(
            turn.exercise(), turn.side(), turn.set(), repetition, dose(turn).countBy()));
    signal(Signal.TICK);
    lastCount = Optional.of(now);
  }

  /**
   * Says the number, or ends the set with its last repetition.
   *
   * @return whether the set goes on
   */
  boolean afterCount(Turn turn) {
    int reps = dose(turn).reps();
    int left = reps - progress.repetition();
    if (left <= 0) {
      prompt("count.last");
      endSet(turn);
      return false;
    }
    if (left <= 2 && reps > FEW_REPETITIONS) {
      prompt(left == 1 ? "count.one" : "count.more");
    } else {
      sayNumber(progress.repetition());
    }
    return true;
  }

  /** A reminder of good form in the middle of a long set. */
  void sayCue(Turn turn) {
    List<String> cues = exercise(turn.exercise()).cues();
    int reps = dose(turn).reps();
    if (!cues.isEmpty() && reps >= ENOUGH_FOR_A_CUE && progress.repetition() == reps / 2) {
      // A short introduction has said the first one.
      int said = plan.known(turn.exercise()) ? 1 : 0;
      sayScript(cues.get((turn.set() - 1 + said) % cues.size()));
    }
  }

  /** Takes the last repetition of a set back; of a set that was counted as a whole, all. */
  void undo(Turn turn) {
    int left = dose(turn).countBy() == Dose.CountBy.SET ? 0 : progress.repetition() - 1;
    record(new Fact.RepetitionUndone(turn.exercise(), turn.side(), turn.set(), left));
    lastCount = Optional.empty();
    say("undo", left, dose(turn).reps());
  }

  /** Ends a set and goes to the next set, side, exercise, or to the end. */
  void endSet(Turn turn) {
    recordSetEnded(turn);
    Optional<Turn> next = turn.following(plan, progress.affected());
    boolean exerciseOver = next.isEmpty();
    if (exerciseOver) {
      record(new Fact.ExerciseEnded(turn.exercise(), exercise(turn.exercise()).id(), true));
      signal(Signal.EXERCISE_OVER);
    }
    boolean last = turn.exercise() + 1 == plan.exercises();
    if (exerciseOver && !last && progress.repetition() >= dose(turn).reps()) {
      encourage();
    }
    if (exerciseOver && last) {
      afterExercise(turn.exercise());
    } else {
      go(new Resting(turn, next, now.plus(dose(turn).rest())));
    }
  }

  private void recordSetEnded(Turn turn) {
    record(
        new Fact.SetEnded(
            turn.exercise(), turn.side(), turn.set(), progress.repetition(), dose(turn).reps()));
  }

  /** Leaves an exercise before its end; what was done is kept. */
  void leaveExercise() {
    if (progress.set() > 0 && !progress.setEnded()) {
      recordSetEnded(new Turn(progress.exercise(), progress.side(), progress.set()));
    }
    if (!progress.exerciseEnded()) {
      record(
          new Fact.ExerciseEnded(progress.exercise(), exercise(progress.exercise()).id(), false));
      signal(Signal.EXERCISE_OVER);
    }
  }

  /** Leaves an exercise and goes to the one after it. */
  void skipExercise() {
    leaveExercise();
    afterExercise(progress.exercise());
  }

  /** Position and instructions, as they are for the side of a set. */
  void sayInstructions(Turn turn) {
    sayScript(exercise(turn.exercise()).position(), turn);
    exercise(turn.exercise()).instructions().forEach(text -> sayScript(text, turn));
  }

  /** The reminder that stands for the instructions where the patient knows them. */
  void sayKey(Turn turn) {
    Exercise exercise = exercise(turn.exercise());
    List<String> cues = exercise.cues();
    sayScript(cues.isEmpty() ? exercise.instructions().get(0) : cues.get(0), turn);
  }

  /** Whether the patient has heard all of an exercise, in this sitting or in an earlier session. */
  boolean knows(int exercise) {
    return explained.contains(exercise) || plan.known(exercise);
  }

  /** All of an exercise was said. */
  void explained(int exercise) {
    explained.add(exercise);
  }

  /** The instructions where they have not been said in this sitting, else the long wording. */
  void sayMore(Turn turn) {
    if (explained.add(turn.exercise())) {
      sayInstructions(turn);
    } else {
      sayLongWording(turn);
    }
  }

  void sayLongWording(Turn turn) {
    List<String> more = exercise(turn.exercise()).more();
    if (more.isEmpty()) {
      say("more.none");
    }
    more.forEach(text -> sayScript(text, turn));
  }

  /** One word of encouragement, never the same twice in a row. */
  private void encourage() {
    say("encourage." + encouragements++ % messages.variants("encourage"));
  }

  /** Says what the script says of a symptom, or what is said where it says nothing. */
  void sayStopRule(Symptom symptom, int score) {
    Optional<StopRule> rule = stopRule(symptom, score);
    if (rule.isPresent()) {
      record(new Fact.StopRuleSpoken(symptom, MarkedText.shown(rule.get().say())));
      sayScript(rule.get().say());
    } else {
      say(symptom == Symptom.PAIN ? "pain.rule.none" : "dizzy.rule.none");
    }
  }

  /** Says something in between; what was cut off by it is said again where that matters. */
  void inform(Runnable words) {
    interjectAndGoOn(words, phase.saysAgain());
  }

  /** The same, and whatever was cut off is said again, unless its time is over. */
  void informAndGoOn(Runnable words) {
    interjectAndGoOn(words, !(phase instanceof Pacing) && !(phase instanceof Holding));
  }

  private void interjectAndGoOn(Runnable words, boolean again) {
    List<State.Said> cut = again ? List.copyOf(outstanding) : List.of();
    interject(words);
    cut.forEach(said -> speak(said.text(), BETWEEN_IDEAS));
  }

  /** Says something in place of what is being said. A hold that it breaks off begins anew. */
  void interject(Runnable words) {
    boolean holding = phase instanceof Holding;
    silence();
    timers = Timers.NONE;
    become(phase.interrupted());
    words.run();
    if (holding) {
      say("begin.hold");
    }
  }

  /** Nothing was heard: a reminder, another, then a pause. Never a step further. */
  void remind(String key) {
    reminders++;
    if (reminders > REMINDERS) {
      hold(Fact.Paused.Reason.NOTHING_HEARD);
    } else {
      record(new Fact.Reminded(reminders));
      if (reminders == 1) {
        say("remind.time");
      }
      say(key);
    }
  }

  void finish(Fact.Outcome outcome) {
    record(new Fact.SessionEnded(outcome, progress.repetitions(), progress.prescribed()));
    go(new Closing(outcome));
  }

  void end(Fact.Outcome outcome) {
    effects.add(new Effect.End(outcome));
    moveTo(new Finished());
  }

  /** Does what a command means, in this phase or everywhere; returns whether it did anything. */
  boolean act(Command command) {
    reminders = 0;
    if (command != Command.Word.HELP) {
      helpPage = 0;
    }
    ignored = false;
    boolean handled = phase.command(this, command) || EverywhereCommands.act(this, command);
    return handled && !ignored;
  }

  // Settings and small memories.

  int wordsPerMinute() {
    return wordsPerMinute;
  }

  void wordsPerMinute(int rate) {
    wordsPerMinute = rate;
  }

  int volumePercent() {
    return volumePercent;
  }

  void volumePercent(int percent) {
    volumePercent = percent;
    effects.add(new Effect.SetVolume(percent));
  }

  void listen(boolean stricter) {
    effects.add(new Effect.Listen(stricter));
  }

  int tempoPercent() {
    return tempoPercent;
  }

  void tempoPercent(int percent) {
    tempoPercent = percent;
  }

  /** The page of help to give now; the next one comes next time. */
  int turnHelpPage() {
    return helpPage++;
  }

  void microphone(boolean works) {
    microphone = works;
  }

  /** Whether what is recorded reaches the disk. */
  boolean recordWorks() {
    return recordWorks;
  }

  void recordWorks(boolean works) {
    recordWorks = works;
  }

  /** Whether the "not understood" cue may sound now; remembers that it did. */
  boolean mayCueNotUnderstood(Duration apart) {
    boolean may = outstanding.isEmpty() && isPast(lastNotUnderstood, apart);
    if (may) {
      lastNotUnderstood = Optional.of(now);
    }
    return may;
  }

  /** Whether "did you say ...?" may be asked now; remembers that it was. */
  boolean mayClarify(Duration apart) {
    boolean may = isPast(lastClarified, apart);
    if (may) {
      lastClarified = Optional.of(now);
    }
    return may;
  }

  private boolean isPast(Optional<Duration> last, Duration apart) {
    return last.filter(when -> now.minus(when).compareTo(apart) < 0).isEmpty();
  }
}
