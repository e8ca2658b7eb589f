package saydone.session;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.script.Script;
import saydone.session.Event.Source;

/**
 * Plays a session in virtual time, as the player does in real time: speech takes as long as its
 * text is, timers fire in their order, and the patient's words are heard only while they are
 * active. Nothing runs by itself: time passes only in {@link #waitFor} and {@link #untilPhase}.
 */
final class SessionDriver {

  /** The longest time that the coach takes for a letter, at the ordinary rate. */
  private static final Duration LETTER = Duration.ofSeconds(1).dividedBy(15);

  private static final Duration LONG = Duration.ofHours(2);
  private static final int MANY_STEPS = 10_000;

  private final Plan plan;
  private final Session session;
  private State state;
  private Duration now = Duration.ZERO;

  private final Deque<Utterance> voice = new ArrayDeque<>();

  private final List<Fact> facts = new ArrayList<>();
  private final List<String> spoken = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private List<Effect> lastStep = List.of();
  private int volume = -1;
  private Optional<Fact.Outcome> end = Optional.empty();

  private record Utterance(long id, String text, Duration until) {}

  /** A session that has not begun. */
  SessionDriver(Plan plan, Progress recorded) {
    this.plan = plan;
    session = new Session(plan);
    state = session.start(recorded);
  }

  /** A session by voice that has begun. */
  static SessionDriver playing(Script script) {
    return new SessionDriver(new Plan(script, Optional.empty(), false), Progress.NONE).begin();
  }

  /** The same session with a voice that cannot change its pitch. */
  SessionDriver withOnePitch() {
    state = state.pitched(OptionalInt.empty());
    return this;
  }

  /** A session by keys that has begun. */
  static SessionDriver playingByKeys(Script script) {
    return new SessionDriver(new Plan(script, Optional.empty(), true), Progress.NONE).begin();
  }

  /** A session by voice that goes on after these facts. */
  static SessionDriver resuming(Script script, List<Fact> facts) {
    return new SessionDriver(new Plan(script, Optional.empty(), false), Progress.of(facts)).begin();
  }

  SessionDriver begin() {
    return on(new Event.Begin());
  }

  // What comes in.

  /** The patient says it. Heard as the recognizer would: only what is active just then. */
  SessionDriver say(String phrase) {
    Command command = session.phrases().meaning(phrase).orElseThrow();
    if (!audible().contains(command)) {
      return mumble();
    }
    return hear(command);
  }

  /** A command by voice, whether it is active or not. */
  SessionDriver hear(Command command) {
    String phrase = session.phrases().of(command).get(0);
    return on(new Event.CommandGiven(command, Source.VOICE, phrase, 0.9, Evidence.NONE));
  }

  /** The patient presses a key. */
  SessionDriver key(char key) {
    Command command = session.keys().meaning(key, session.vocabulary(state)).orElseThrow();
    return on(new Event.CommandGiven(command, Source.KEY, String.valueOf(key), 1, Evidence.NONE));
  }

  /** The recognizer is not sure that the patient says it. */
  SessionDriver sayUnclearly(String phrase) {
    Command command = session.phrases().meaning(phrase).orElseThrow();
    return on(new Event.CommandUnsure(command, phrase, 0.5, Evidence.NONE));
  }

  /** Somebody says something else. */
  SessionDriver mumble() {
    return on(new Event.NotUnderstood(Evidence.NONE));
  }

  /** Some facts are durable nowhere. */
  SessionDriver loseRecord(Fact... unsaved) {
    return on(
        new Event.RecordChanged(Saved.in(Saved.Where.NOWHERE, "disk full"), List.of(unsaved)));
  }

  /** Other facts are durable nowhere than before, and the rest is in this place. */
  SessionDriver leaveUnsaved(Saved.Where rest, Fact... unsaved) {
    return on(
        new Event.UnsavedChanged(
            Saved.in(Saved.Where.NOWHERE, "disk full").withRest(rest), List.of(unsaved)));
  }

  /** All facts are durable, in this place. */
  SessionDriver saveIn(Saved.Where place) {
    return on(new Event.RecordChanged(Saved.in(place, ""), List.of()));
  }

  /** A device goes. */
  SessionDriver lose(Device device) {
    return on(new Event.DeviceChanged(device, false, "gone"));
  }

  /** A device comes back. */
  SessionDriver find(Device device) {
    return on(new Event.DeviceChanged(device, true, "back"));
  }

  /** Lets time pass. */
  SessionDriver waitFor(Duration time) {
    Duration until = now.plus(time);
    for (Duration next = next(); next.compareTo(until) <= 0; next = next()) {
      happen();
    }
    now = until;
    return this;
  }

  SessionDriver waitSeconds(int seconds) {
    return waitFor(Duration.ofSeconds(seconds));
  }

  /** Lets the coach finish what it has to say, and whatever follows at once. */
  SessionDriver untilQuiet() {
    for (int steps = 0; !voice.isEmpty(); steps++) {
      if (steps > MANY_STEPS) {
        return fail("the coach never stops talking in " + phase());
      }
      happen();
    }
    return this;
  }

  /** Lets time pass until a phase with this name. */
  SessionDriver untilPhase(String label) {
    for (int steps = 0; !phase().equals(label); steps++) {
      if (steps > MANY_STEPS || next().compareTo(LONG) > 0) {
        return fail("no " + label + ", stuck in " + phase() + " after " + spoken);
      }
      happen();
    }
    return this;
  }

  /** Lets time pass until a phase with this name, and then until the coach is quiet in it. */
  SessionDriver untilQuietIn(String label) {
    return untilPhase(label).untilQuiet();
  }

  /** Says "done" every three seconds, this often. */
  SessionDriver sayDone(int times) {
    for (int time = 0; time < times; time++) {
      say("done").waitSeconds(3);
    }
    return this;
  }

  /** Answers each repetition or set that is awaited until a phase with this name. */
  SessionDriver workUntil(String label) {
    for (int steps = 0; !phase().equals(label); steps++) {
      if (steps > MANY_STEPS) {
        return fail("no " + label + ", stuck in " + phase());
      }
      switch (phase()) {
        case "counting", "whole-set" -> untilQuiet().say("done").waitSeconds(2);
        case "counting-aloud" ->
            untilQuiet()
                .say(session.phrases().numeral(state.progress().repetition() + 1))
                .waitSeconds(2);
        case "awaiting-hold" -> untilQuiet().say("ready");
        default -> happen();
      }
    }
    return this;
  }

  private Duration next() {
    Duration next = LONG.multipliedBy(2);
    if (!voice.isEmpty()) {
      next = voice.getFirst().until();
    }
    Duration timer = state.timers().nextDue().orElse(next);
    return timer.compareTo(next) < 0 ? timer : next;
  }

  /** The next thing that happens by itself: an utterance ends or a timer fires. */
  SessionDriver happen() {
    Duration next = next();
    if (!voice.isEmpty() && voice.getFirst().until().equals(next)) {
      now = next;
      return on(new Event.SpeechFinished(voice.removeFirst().id()));
    }
    for (Timer timer : state.timers().running()) {
      if (state.timers().due(timer).equals(Optional.of(next))) {
        now = next;
        return on(new Event.TimerFired(timer));
      }
    }
    return fail("nothing will ever happen in " + phase());
  }

  /** Whether anything is still to happen without the patient. */
  boolean idle() {
    return voice.isEmpty() && state.timers().running().isEmpty();
  }

  /** Any event. */
  SessionDriver on(Event event) {
    Transition transition = session.on(state, event, now);
    state = transition.state();
    lastStep = transition.effects();
    effects.addAll(lastStep);
    lastStep.forEach(this::carryOut);
    return this;
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Append append) {
      facts.add(append.fact());
    } else if (effect instanceof Effect.Silence) {
      voice.clear();
    } else if (effect instanceof Effect.Speak speak) {
      Duration start = voice.isEmpty() ? now : voice.getLast().until();
      Duration length =
          LETTER
              .multipliedBy(speak.text().shown().length() * 150L)
              .dividedBy(speak.wordsPerMinute());
      voice.addLast(new Utterance(speak.id(), speak.text().shown(), start.plus(length)));
      spoken.add(speak.text().shown());
    } else if (effect instanceof Effect.PlayCue cue) {
      signals.add(cue.signal());
    } else if (effect instanceof Effect.SetVolume set) {
      volume = set.percent();
    } else if (effect instanceof Effect.End over) {
      end = Optional.of(over.outcome());
    }
  }

  // What is to be seen.

  /** What the recognizer listens for just now. */
  Set<Command> audible() {
    return voice.isEmpty()
        ? session.vocabulary(state)
        : session.vocabularyWhileSpeaking(state, voice.getFirst().text());
  }

  Session session() {
    return session;
  }

  Plan plan() {
    return plan;
  }

  State state() {
    return state;
  }

  Progress progress() {
    return state.progress();
  }

  String phase() {
    return state.phaseName().text();
  }

  Duration now() {
    return now;
  }

  Set<Timer> timers() {
    return state.timers().running();
  }

  /** The effects of the last event, in their order. */
  List<Effect> lastStep() {
    return lastStep;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Fact> facts() {
    return facts;
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The only fact of its kind, or the last one. */
  <F extends Fact> F lastFact(Class<F> kind) {
    List<F> all = facts(kind);
    return all.isEmpty() ? fail("no " + kind.getSimpleName()) : all.get(all.size() - 1);
  }

  /** What the coach said, or began to say, since {@link #forget}. */
  List<String> spoken() {
    return List.copyOf(spoken);
  }

  String lastSpoken() {
    return spoken.isEmpty() ? "" : spoken.get(spoken.size() - 1);
  }

  /** Whether the coach said something like this since {@link #forget}. */
  boolean said(String part) {
    return spoken.stream().anyMatch(text -> text.contains(part));
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }

  Optional<Fact.Outcome> end() {
    return end;
  }

  int volume() {
    return volume;
  }

  boolean talking() {
    return !voice.isEmpty();
  }

  /** What the coach is saying, and what it is still to say after that. */
  List<String> outstanding() {
    return voice.stream().map(Utterance::text).toList();
  }

  /** Forgets what was said, signaled, recorded and done so far; the session stays as it is. */
  SessionDriver forget() {
    spoken.clear();
    signals.clear();
    facts.clear();
    effects.clear();
    return this;
  }
}
