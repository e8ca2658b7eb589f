package saydone.session;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.message.Messages;
import saydone.session.Event.Source;

/**
 * The session as a pure function: a state and an event give the next state and the effects that
 * carry it out. Has no state of its own, reads no clock, starts no thread, opens no file.
 *
 * <p>Promises, whatever the events: a repetition is counted only by a command (or, where the coach
 * counts, by the coach's own beat); {@code stop} silences the coach in the step in which it comes;
 * a fact is appended before the coach confirms it; every wait ends by itself in a pause at the
 * latest, and a pause never skips or credits anything.
 */
public final class Session {

  /** Words a minute, as long as nothing else was chosen. */
  public static final int ORDINARY_RATE = 150;

  /** The volume of voice and cues in percent, as long as nothing else was chosen. */
  public static final int ORDINARY_VOLUME = 85;

  private static final int ORDINARY_TEMPO = 100;
  private static final Duration BETWEEN_CUES = Duration.ofSeconds(10);

  /** Safe while the coach speaks: they silence it, or lead nowhere else. */
  private static final Set<Command> WHILE_SPEAKING =
      Set.of(Word.STOP, Word.PAUSE, Word.PAIN, Word.NEXT, Word.REPEAT);

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

  /** What can be said. */
  public Phrases phrases() {
    return phrases;
  }

  /** What can be pressed. */
  public Keys keys() {
    return keys;
  }

  /**
   * The state before {@link Event.Begin}, with what an earlier sitting recorded, or {@link
   * Progress#NONE}.
   */
  public State start(Progress recorded) {
    return new State(
        new Greeting(recorded.started()),
        recorded,
        ORDINARY_RATE,
        ORDINARY_VOLUME,
        ORDINARY_TEMPO,
        1,
        List.of(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        true,
        true,
        Set.of(),
        0,
        Timers.NONE);
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
    Step step = new Step(plan, messages, state, now);
    if (event instanceof Event.Begin) {
      begin(step);
    } else if (event instanceof Event.CommandGiven given) {
      command(step, given);
    } else if (event instanceof Event.CommandUnsure unsure) {
      unsure(step, unsure);
    } else if (event instanceof Event.NotUnderstood heard) {
      notUnderstood(step, heard);
    } else if (event instanceof Event.SpeechFinished finished) {
      step.spoken(finished.id());
    } else if (event instanceof Event.TimerFired fired) {
      step.fired(fired.timer());
      step.phase().timer(step, fired.timer());
    } else if (event instanceof Event.DeviceChanged change) {
      deviceChanged(step, change);
    } else {
      throw new IllegalArgumentException("unknown event: " + event);
    }
    return step.finish();
  }

  /** The commands that may act now. */
  public Set<Command> vocabulary(State state) {
    Step step = new Step(plan, messages, state, Duration.ZERO);
    return new LinkedHashSet<>(state.phase().vocabulary(step));
  }

  /**
   * The commands that may act by voice while the coach speaks: only those that silence it or
   * repeat, and none that the coach is itself saying.
   *
   * @param spoken what the coach is saying just then
   */
  public Set<Command> vocabularyWhileSpeaking(State state, String spoken) {
    String words = " " + spoken.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ") + " ";
    Set<Command> active = vocabulary(state);
    active.removeIf(
        command ->
            !WHILE_SPEAKING.contains(command)
                || phrases.of(command).stream()
                    .anyMatch(phrase -> words.contains(" " + phrase + " ")));
    return active;
  }

  private void begin(Step step) {
    boolean again = step.progress().started();
    step.record(
        again
            ? new Fact.SessionResumed(plan.script().id(), plan.script().version())
            : new Fact.SessionStarted(
                plan.script().id(),
                plan.script().version(),
                plan.prescribedRepetitions(),
                plan.exercises()));
    if (step.progress().affected().isEmpty()) {
      plan.knownSide().ifPresent(side -> step.record(new Fact.SideChosen(side)));
    }
    step.go(new Greeting(again));
  }

  private static void command(Step step, Event.CommandGiven given) {
    String phase = step.phase().label();
    boolean active = active(step, given);
    boolean acted = active && step.act(given.command());
    if (!active && !(step.phase() instanceof Deaf) && step.mayCueNotUnderstood(BETWEEN_CUES)) {
      step.signal(Signal.NOT_UNDERSTOOD);
    }
    step.recordFirst(
        new Fact.CommandHeard(
            nameOf(given.command()),
            given.source() == Source.KEY ? "key" : "voice",
            given.phrase(),
            given.confidence(),
            phase,
            acted,
            given.evidence()));
  }

  /** Keys can always stop, count where numbers are counted, and ask for more. */
  private static boolean active(Step step, Event.CommandGiven given) {
    Command command = given.command();
    if (step.phase().vocabulary(step).contains(command)) {
      return true;
    }
    return given.source() == Source.KEY
        && (command == Word.STOP
            || command == Word.PAIN
            || command == Word.DIZZY
            || (command == Word.MORE && step.phase() instanceof Phase.Working)
            || (command == Word.DONE && step.phase() instanceof CountingAloud));
  }

  private static String nameOf(Command command) {
    return command instanceof Command.Numeral numeral
        ? Integer.toString(numeral.value())
        : ((Word) command).name().toLowerCase(Locale.ENGLISH).replace('_', '-');
  }

  /** Asks, unless that would cut the coach's own words or break off a hold. */
  private static void unsure(Step step, Event.CommandUnsure unsure) {
    boolean askable =
        step.phase() instanceof Phase.OfExercise
            && !(step.phase() instanceof Holding)
            && !step.speaking()
            && step.phase().vocabulary(step).contains(unsure.command());
    if (!askable || !step.mayClarify(BETWEEN_CUES)) {
      notUnderstood(step, new Event.NotUnderstood(unsure.evidence()));
      return;
    }
    step.record(new Fact.NotUnderstood(step.phase().label(), unsure.evidence()));
    Phase inner = step.held();
    step.silence();
    step.go(new Clarifying(inner, unsure.command(), unsure.phrase(), false));
  }

  private static void notUnderstood(Step step, Event.NotUnderstood heard) {
    if (step.phase() instanceof Deaf) {
      return;
    }
    step.record(new Fact.NotUnderstood(step.phase().label(), heard.evidence()));
    if (step.mayCueNotUnderstood(BETWEEN_CUES)) {
      step.signal(Signal.NOT_UNDERSTOOD);
    }
  }

  private static void deviceChanged(Step step, Event.DeviceChanged change) {
    step.record(new Fact.DeviceChanged(change.device(), change.working(), change.detail()));
    boolean works = change.working();
    switch (change.device()) {
      case MICROPHONE -> {
        step.microphone(works);
        if (!works) {
          step.signal(Signal.MICROPHONE_LOST);
        }
        step.inform(
            () -> {
              if (works) {
                step.say("microphone.found");
              } else {
                step.say("microphone.lost");
                step.say("microphone.lost.remedy");
              }
            });
      }
      case AUDIO -> step.inform(() -> step.say("audio.lost"));
      case QUIET -> {
        // Whoever uses the keys, or asked not to be listened to, need not know.
        if (!step.keys() && !(step.phase() instanceof Deaf)) {
          step.inform(() -> step.say(works ? "quiet" : "loud"));
        }
      }
      case RECORD -> {
        step.recordWorks(works);
        if (step.phase() instanceof Closing) {
          if (!works) {
            // What was to be said was left out with the fact before it.
            step.silence();
            step.say("record.unsaved");
            step.phase().enter(step);
          }
          return;
        }
        if (works) {
          step.inform(() -> step.say(found(step, "record.found")));
        } else {
          step.silence();
          step.hold(Fact.Paused.Reason.RECORD);
        }
      }
      case LOUDSPEAKER -> {
        if (step.phase() instanceof Closing) {
          return;
        }
        if (works) {
          step.inform(() -> step.say(found(step, "loudspeaker.found")));
        } else {
          step.silence();
          step.hold(Fact.Paused.Reason.LOUDSPEAKER);
        }
      }
      case VOICE -> {
        // Recorded, and the session goes on with its cues: there is no voice to say it with.
      }
    }
  }

  /** In a pause, what came back is said together with how to go on. */
  private static String found(Step step, String key) {
    return step.phase() instanceof Paused ? key : key + ".elsewhere";
  }
}
