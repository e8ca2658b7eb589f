package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command;
import saydone.markup.MarkedText;
import saydone.message.Messages;

/**
 * One event being worked on: it starts from a state, the phases write into it, and it gives the
 * next state and the effects. It lives within one call of {@link Session#on}.
 *
 * <p>The ways of moving:
 *
 * <ul>
 *   <li>{@link #go}: a phase begins, with its words;
 *   <li>{@link #follow}: the same, where the {@link Course} leads;
 *   <li>{@link #moveTo}: a phase begins, or is given back, without a word;
 *   <li>{@link #goOn}: a phase that was held is taken up again;
 *   <li>{@link #become}: the phase stays and changes its values; timers run on.
 * </ul>
 *
 * <p>{@link #interject(Cut, Runnable)} says something in between.
 */
final class Step implements Situation {

  private static final int MANY_SAYINGS = 100;

  /** The silence between two ideas; words that must come at their time do not wait for it. */
  private static final Duration BETWEEN_IDEAS = Duration.ofMillis(350);

  /** After a longer pause the patient is told again what it was doing. */
  private static final Duration LONG_PAUSE = Duration.ofMinutes(2);

  private final Plan plan;
  private final Messages messages;
  private final Duration now;
  private final List<Effect> effects = new ArrayList<>();
  private State state;
  private boolean ignored;
  private Optional<String> said = Optional.empty();

  Step(Plan plan, Messages messages, State from, Duration now) {
    this.plan = plan;
    this.messages = messages;
    this.now = now;
    state = from;
  }

  /**
   * The result. Holds everything first if the coach cannot be heard, and tells the phase if all was
   * spoken.
   */
  Transition finish() {
    if (!health().loudspeaker()) {
      Unheard.hold(this);
    }
    for (int turns = 0; state.speech().untold(); turns++) {
      if (turns > MANY_SAYINGS) {
        throw new IllegalStateException(
            "the session goes in circles in phase " + phase().name().text());
      }
      told();
      phase().spoken(this);
      beginOverdue();
    }
    return new Transition(state, effects);
  }

  /** A timer ran out. One that waits for the coach means nothing before the coach has spoken. */
  void ranOut(Timer timer) {
    if (timer.waitsForCoach() && state.speaking()) {
      state = state.with(state.timers().waiting(timer));
    } else {
      phase().timer(this, timer);
    }
  }

  /** The coach has spoken: what was due meanwhile begins, unless there is more to say first. */
  private void beginOverdue() {
    for (Timer timer : state.timers().overdue()) {
      if (!state.speaking() && state.timers().overdue().contains(timer)) {
        cancel(timer);
        phase().timer(this, timer);
      }
    }
  }

  @Override
  public Plan plan() {
    return plan.at(progress());
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Duration now() {
    return now;
  }

  // What is said.

  /** Says a text of the catalogue. */
  void say(String key, Object... arguments) {
    speak(new Words.OfCatalogue(key, List.of(arguments)));
  }

  /** Says a text that must come at its time, while the patient works. */
  void prompt(String key, Object... arguments) {
    speak(new Words.OfCatalogue(key, List.of(arguments)), Duration.ZERO);
  }

  /** Says a text that is worded already and must come at its time. */
  void prompt(MarkedText text) {
    speak(new Words.Worded(text), Duration.ZERO);
  }

  void sayNumber(int number) {
    prompt(wording().number(number));
  }

  /** Says a text that is worded already. */
  void speak(MarkedText text) {
    speak(new Words.Worded(text));
  }

  void speak(List<MarkedText> texts) {
    texts.forEach(this::speak);
  }

  /** Says words that are worded as they are needed now. */
  void speak(Words words) {
    speak(words, BETWEEN_IDEAS);
  }

  private void speak(Words words, Duration apart) {
    words.in(wording()).ifPresent(text -> speak(words, text, apart));
  }

  private void speak(Words words, MarkedText text, Duration apart) {
    long id = state.speech().nextId();
    state = state.with(state.speech().saying(words, text));
    int semitones = delivery().semitones().orElse(0);
    add(new Effect.Speak(id, text, delivery().wordsPerMinute(), semitones, apart));
  }

  /** Whether the coach is speaking. */
  boolean speaks() {
    return state.speech().sounding();
  }

  /** Whether a text of the catalogue is being spoken, or about to be. */
  boolean speaks(String key) {
    MarkedText text = wording().text(key);
    return state.speech().outstanding().stream().anyMatch(line -> line.text().equals(text));
  }

  /**
   * Cuts the voice, even if the session believes it to be silent: a device may still be playing.
   */
  void silence() {
    state = state.with(state.speech().silenced());
    add(new Effect.Silence());
  }

  /** What is just being said of these texts of the catalogue is not said again. */
  void outdate(Set<String> keys) {
    state = state.with(state.speech().without(keys));
  }

  /** The phase knows that all was spoken. */
  void told() {
    state = state.with(state.speech().told());
  }

  /**
   * Says something in between; {@link Phase#saysAgain} decides whether what it cuts off is said
   * again, worded anew.
   */
  void interject(Runnable words) {
    interject(Cut.AGAIN_IF_NEEDED, words);
  }

  /**
   * Says something in between. No timer runs on; the phase starts its own again when all has been
   * spoken. A hold that is broken off begins anew.
   *
   * @param cut what becomes of the words that are cut off
   */
  void interject(Cut cut, Runnable words) {
    new Interjection(this).say(cut, words);
  }

  /**
   * Says something in between where the phase holds another one. Then the phase says its words
   * anew, as only they tell how to go on. What else is cut off is said again before them, unless it
   * tells how to go on, too.
   */
  void interjectAnew(Runnable words) {
    new Interjection(this).sayAnew(words);
  }

  /** The same moment with a silent coach, to try what the phase does. */
  Step trial() {
    return new Step(plan, messages, state.with(state.speech().silenced()), now);
  }

  // What is done.

  /** Adds an effect that changes nothing in the state. */
  void add(Effect effect) {
    effects.add(effect);
  }

  void signal(Signal signal) {
    add(new Effect.PlayCue(signal));
  }

  /** Records a fact; what must not happen before it is durable follows {@link #awaitRecord}. */
  void record(Fact fact) {
    add(new Effect.Append(fact));
    state = state.after(fact);
  }

  /** What follows in this step happens only when all that was recorded is durable. */
  void awaitRecord() {
    add(new Effect.AwaitRecord());
  }

  /** Records a fact before everything else of this step. */
  void recordFirst(Fact fact) {
    effects.add(0, new Effect.Append(fact));
    state = state.after(fact);
  }

  /**
   * Takes up what was done in an earlier sitting; no level is offered then, as when it goes on in
   * any other way.
   */
  void takeUp(Progress recorded) {
    state = state.with(recorded);
    for (int exercise = 0; exercise < plan.exercises(); exercise++) {
      remember(memory().offered(exercise));
    }
  }

  void start(Timer timer, Duration after) {
    state = state.with(state.timers().started(timer, now.plus(after)));
  }

  /**
   * Sounds the cue for the patient's turn, and waits for an answer.
   *
   * @param timer runs out when none came
   * @param ordinary how long; longer for a patient who needs more time
   */
  void awaitAnswer(Timer timer, Duration ordinary) {
    signal(Signal.LISTENING);
    if (memory().since(Memory.Moment.QUESTION, now).isEmpty()) {
      remember(memory().at(Memory.Moment.QUESTION, now));
    }
    start(timer, plan().patient().patience(ordinary));
  }

  void cancel(Timer timer) {
    state = state.with(state.timers().cancelled(timer));
  }

  void cancelAll() {
    state = state.with(Timers.NONE);
  }

  void deliver(Delivery changed) {
    state = state.with(changed);
  }

  void remember(Memory changed) {
    state = state.with(changed);
  }

  void notice(Health changed) {
    state = state.with(changed);
  }

  /**
   * Does what a command means, in this phase or everywhere; returns whether it did anything.
   *
   * @param words the words with which it was given; empty for a key
   */
  boolean act(Command command, Optional<String> words) {
    said = words;
    return act(command);
  }

  /** The words with which the command was given that is being worked on; empty for a key. */
  Optional<String> said() {
    return said;
  }

  /** The same, with the words with which the command of before was given. */
  boolean act(Command command) {
    remember(memory().heard(command == Command.Word.HELP));
    ignored = false;
    boolean handled = phase().command(this, command) || EverywhereCommands.act(this, command);
    return handled && !ignored;
  }

  /** The command that is being worked on does nothing. */
  void ignore() {
    ignored = true;
  }

  // Where to go.

  /** Begins a phase, with its words. */
  void go(Phase next) {
    moveTo(next);
    next.enter(this);
  }

  /** Records what is to be recorded on a leg of the course, and begins the phase at its end. */
  void follow(Course.Leg leg) {
    leg.facts().forEach(this::record);
    go(leg.to().arrive(this));
  }

  /** Begins a phase, or gives one back that was interrupted for a moment, without a word. */
  void moveTo(Phase next) {
    remember(memory().without(Memory.Moment.QUESTION));
    state = state.movedTo(next);
  }

  /** Takes a phase up again that was held since a session time. */
  void goOn(Phase inner, Duration since) {
    moveTo(inner);
    Duration held = now.minus(since);
    if (inner instanceof Phase.Working working && held.compareTo(LONG_PAUSE) > 0) {
      speak(wording().whereabouts(working.turn()));
    }
    inner.goOn(this, held);
  }

  /**
   * Ends a pause. While the record cannot be written, or the coach cannot be heard, nothing goes
   * on, and that is said instead.
   *
   * @param onward what happens then
   */
  void resume(Runnable onward) {
    if (!health().record()) {
      say("record.lost");
      return;
    }
    if (!health().loudspeaker()) {
      say("loudspeaker.lost");
      return;
    }
    record(new Fact.Resumed());
    onward.run();
  }

  /** Replaces the phase by one of the same kind; timers run on. */
  void become(Phase next) {
    state = state.become(next);
  }

  /** Records that everything is held from now on, unless it is held already. */
  void hold(Fact.Paused.Reason reason) {
    if (phase().heldSince().isEmpty()) {
      record(new Fact.Paused(reason));
    }
  }

  /** Holds everything, for a reason, until the patient goes on. */
  void pause(Fact.Paused.Reason reason) {
    hold(reason);
    signal(Signal.PAUSED);
    go(Paused.of(held(), reason, since()));
  }
}
