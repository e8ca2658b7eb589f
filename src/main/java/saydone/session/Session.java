package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import saydone.command.Care;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.message.Messages;
import saydone.session.Event.Source;
import saydone.session.Memory.Moment;

/**
 * The session as a pure function: a state and an event give the next state and the effects that
 * carry it out. It has no state of its own, reads no clock, starts no thread and opens no file.
 *
 * <p>Promises, whatever the events: a repetition is counted only by a command (or, where the coach
 * counts, by the coach's own beat); {@code stop} silences the coach in the step in which it comes;
 * a repetition is durable before the coach confirms it; nothing is said of the record that is not
 * true then; every wait ends by itself in a pause at the latest, and a pause never skips or credits
 * anything.
 */
public final class Session {

  /** The rate of speech until another is chosen, in words a minute. */
  public static final int ORDINARY_RATE = 150;

  /** The volume of voice and cues until another is chosen, in percent. */
  public static final int ORDINARY_VOLUME = 85;

  private static final Duration BETWEEN_CUES = Duration.ofSeconds(10);

  /** What falls silent at once and loses nothing. */
  private static final Set<Command> SAVING = Set.of(Word.STOP, Word.PAUSE);

  private final Plan plan;
  private final Messages messages;
  private final Phrases phrases;
  private final Keys keys;

  /** A session of a plan, in the language of its script. */
  public Session(Plan plan) {
    this.plan = plan;
    messages = Messages.of(plan.language());
    phrases = Phrases.of(plan.language());
    keys = Keys.of(plan.language());
  }

  /** The phrases that can be said, in the session's language. */
  public Phrases phrases() {
    return phrases;
  }

  /** The keys that can be pressed. */
  public Keys keys() {
    return keys;
  }

  /**
   * The state before {@link Event.Begin}, with what an earlier sitting recorded, or {@link
   * Progress#NONE}.
   */
  public State start(Progress recorded) {
    return State.before(recorded);
  }

  /**
   * What an event leads to.
   *
   * @param now the time since the room opened; never goes back
   */
  public Transition on(State state, Event event, Duration now) {
    if (state.finished()) {
      return new Transition(state, List.of());
    }
    Step step = new Step(plan, messages, state.after(event), now);
    if (event instanceof Event.Begin) {
      begin(step);
    } else if (event instanceof Event.CommandGiven given) {
      command(step, given);
    } else if (event instanceof Event.CommandUnsure unsure) {
      unsure(step, unsure);
    } else if (event instanceof Event.NotUnderstood heard) {
      notUnderstood(step, heard);
    } else if (event instanceof Event.TimerFired fired) {
      step.ranOut(fired.timer());
    } else if (event instanceof Event.DeviceChanged change) {
      DeviceChanges.take(step, change);
    } else if (event instanceof Event.RecordChanged change) {
      DeviceChanges.take(step, change);
    } else if (event instanceof Event.UnsavedChanged change) {
      DeviceChanges.take(step, change);
    } else if (event instanceof Event.Gap gap) {
      Gaps.take(step, gap.length());
    } else if (!(event instanceof Event.SpeechFinished)) {
      throw new IllegalArgumentException("unknown event: " + event);
    }
    return step.finish();
  }

  /** The commands that may act now. */
  public Set<Command> vocabulary(State state) {
    Situation situation =
        new Situation.Still(plan.at(state.progress()), messages, state, Duration.ZERO);
    return new LinkedHashSet<>(state.phase().vocabulary(situation));
  }

  /**
   * The commands that may act by voice while the coach speaks: only those with {@link
   * Care#OVER_COACH}, and none that the coach is itself saying.
   *
   * @param spoken what the coach is saying just then
   */
  public Set<Command> vocabularyWhileSpeaking(State state, String spoken) {
    Set<Command> active = vocabulary(state);
    active.removeIf(command -> !command.care().contains(Care.OVER_COACH));
    return unspoken(active, spoken);
  }

  /**
   * Those of some commands that the coach is not itself saying. Over the coach only main phrases
   * are listened for; of what saves the patient only these count, as a coach often says "hold on".
   */
  public Set<Command> unspoken(Set<Command> commands, String spoken) {
    String words = " " + spoken.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ") + " ";
    Set<Command> unspoken = new LinkedHashSet<>(commands);
    unspoken.removeIf(
        command ->
            phrases.of(command).stream()
                .limit(SAVING.contains(command) ? 1 : Long.MAX_VALUE)
                .anyMatch(phrase -> words.contains(" " + phrase + " ")));
    return unspoken;
  }

  private void begin(Step step) {
    boolean again = step.progress().started();
    Optional<Earlier> earlier =
        plan.patient()
            .earlier()
            .filter(unfinished -> !again && OfferingEarlier.makesSense(plan, unfinished));
    if (earlier.isPresent()) {
      step.go(new OfferingEarlier(earlier.get()));
    } else {
      step.course().beginning().forEach(step::record);
      step.go(new Greeting(again, false));
    }
  }

  /**
   * The phrases that may be said now. Where a question is open, its answers may be put in other
   * forms, too.
   */
  public Set<String> sayable(State state) {
    Set<String> sayable = phrases.of(vocabulary(state));
    state.phase().answers().commands().forEach(answer -> sayable.addAll(phrases.formsOf(answer)));
    return sayable;
  }

  /** The answers to the question that is open; they may begin while the coach ends it. */
  public Set<Command> answers(State state) {
    return new LinkedHashSet<>(state.phase().answers().commands());
  }

  private static void command(Step step, Event.CommandGiven given) {
    PhaseName phase = step.phase().name();
    boolean active = active(step, given);
    Optional<Duration> waited =
        given.source() == Source.VOICE
                && step.phase().answers().commands().contains(given.command())
            ? step.memory().since(Moment.QUESTION, step.now())
            : Optional.empty();
    Optional<String> said =
        given.source() == Source.VOICE ? Optional.of(given.phrase()) : Optional.empty();
    boolean acted = active && step.act(given.command(), said);
    if (acted && waited.isPresent()) {
      step.recordFirst(
          new Fact.AnswerTimed(RecordedPhase.of(phase), (int) waited.get().toMillis()));
    }
    if (!active && !(step.phase() instanceof Deaf)) {
      answerNotUnderstood(step);
    }
    step.recordFirst(
        new Fact.CommandHeard(
            nameOf(given.command()),
            given.source() == Source.KEY ? "key" : "voice",
            given.phrase(),
            given.confidence(),
            RecordedPhase.of(phase),
            acted,
            given.evidence()));
  }

  /**
   * Whether a command may act now. A key can also stop or report a symptom at any time, count where
   * the patient counts aloud, take back in a hold, and ask for more while the patient moves.
   */
  private static boolean active(Step step, Event.CommandGiven given) {
    Command command = given.command();
    if (step.phase().vocabulary(step).contains(command)) {
      return true;
    }
    return given.source() == Source.KEY
        && (command == Word.STOP
            || command == Word.PAIN
            || command == Word.DIZZY
            || (command == Word.UNDO && step.phase() instanceof Holding)
            || (command == Word.MORE && step.phase() instanceof Phase.Working)
            || (command == Word.DONE && step.phase() instanceof CountingAloud));
  }

  /** The command with a name of {@link Fact.CommandHeard}; empty if this version has none. */
  static Optional<Command> commandNamed(String name) {
    List<Command> all = new ArrayList<>(List.of(Word.values()));
    IntStream.rangeClosed(0, Command.Numeral.MAX).mapToObj(Command.Numeral::new).forEach(all::add);
    IntStream.rangeClosed(1, Command.Only.MAX).mapToObj(Command.Only::new).forEach(all::add);
    return all.stream().filter(command -> nameOf(command).equals(name)).findFirst();
  }

  private static String nameOf(Command command) {
    return command instanceof Command.Numeral numeral
        ? Integer.toString(numeral.value())
        : command instanceof Command.Only only
            ? "only-" + only.number()
            : ((Word) command).name().toLowerCase(Locale.ENGLISH).replace('_', '-');
  }

  /**
   * Asks whether the command was given, unless that would cut the coach's own words or break off a
   * hold, or it asked lately.
   */
  private static void unsure(Step step, Event.CommandUnsure unsure) {
    boolean askable =
        step.phase() instanceof Phase.OfExercise
            && !(step.phase() instanceof Holding)
            && !step.state().speaking()
            && step.phase().vocabulary(step).contains(unsure.command());
    if (!askable || lately(step, Moment.CLARIFICATION)) {
      notUnderstood(step, new Event.NotUnderstood(unsure.evidence()));
      return;
    }
    step.remember(step.memory().at(Moment.CLARIFICATION, step.now()));
    step.record(new Fact.NotUnderstood(RecordedPhase.of(step.phase().name()), unsure.evidence()));
    Phase inner = step.held();
    step.silence();
    step.go(new Clarifying(inner, unsure.command(), unsure.phrase(), false));
  }

  private static void notUnderstood(Step step, Event.NotUnderstood heard) {
    if (step.phase() instanceof Deaf) {
      return;
    }
    step.record(new Fact.NotUnderstood(RecordedPhase.of(step.phase().name()), heard.evidence()));
    answerNotUnderstood(step);
  }

  /**
   * Says how to answer the open question. Where none is open, sounds the cue, but not often.
   * Neither is done into the coach's own words.
   */
  private static void answerNotUnderstood(Step step) {
    if (step.state().speaking() || Patience.hint(step)) {
      return;
    }
    if (!lately(step, Moment.NOT_UNDERSTOOD)) {
      step.remember(step.memory().at(Moment.NOT_UNDERSTOOD, step.now()));
      step.signal(Signal.NOT_UNDERSTOOD);
    }
  }

  private static boolean lately(Step step, Moment moment) {
    return step.memory().within(BETWEEN_CUES, moment, step.now());
  }
}
