package saydone.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import saydone.command.Command;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Side;

/**
 * A session as it is seen by one who reads its facts while it goes on, and hears nothing. The facts
 * tell what was done; they do not name each phase. So the same {@link Session} is played along: it
 * is given the commands that the facts tell of, and what happens by itself, such as the end of a
 * rest. It never runs ahead of the facts: what would record one waits until that one comes. Where
 * the facts tell of something else than was played, they are right, and the session goes on from
 * them as it does after a crash.
 *
 * <p>How long the coach speaks is not recorded and is estimated. So a phase that begins without a
 * fact, such as the repetitions after the time to get ready, is seen a little too early or too
 * late. A question whether a command was given, and one that only a profile leads to, is not seen
 * before its answer has led on.
 *
 * <p>For one thread. Reads no clock.
 */
public final class FollowedSession {

  /** More than happens between two facts; a session that hangs would go on for ever. */
  private static final int MOST_HAPPENINGS = 500;

  /** The pause between two sentences of the coach, with the silence at their ends. */
  private static final Duration BETWEEN = Duration.ofMillis(600);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Plan plan;
  private final Session session;
  private final Messages messages;

  /** What the facts tell, and nothing else. */
  private Progress progress = Progress.NONE;

  /** The session right after the last fact. */
  private Moment last;

  /** What the session that is played has recorded, and the facts do not tell yet. */
  private final Deque<Fact> foretold = new ArrayDeque<>();

  /**
   * The session at one moment.
   *
   * @param now the session time
   * @param saying the id of what the coach is saying; 0 if it is silent
   * @param said the session time at which it has said that
   */
  private record Moment(State state, Duration now, long saying, Duration said) {

    Moment(State state, Duration now) {
      this(state, now, 0, now);
    }

    Moment then(State next, Duration time) {
      long line = next.saying().orElse(0);
      Duration end = line == 0 || line == saying ? said : time.plus(spoken(next));
      return new Moment(next, time, line, end);
    }

    private static Duration spoken(State state) {
      int words = state.speech().outstanding().get(0).text().shown().split("\\s+").length;
      return MINUTE.multipliedBy(words).dividedBy(state.wordsPerMinute()).plus(BETWEEN);
    }

    /** What comes next by itself, if anything does. */
    private Optional<Happening> next() {
      Optional<Happening> voice =
          saying == 0
              ? Optional.empty()
              : Optional.of(new Happening(new Event.SpeechFinished(saying), said));
      Optional<Happening> timer =
          state.timers().running().stream()
              .map(
                  each ->
                      new Happening(
                          new Event.TimerFired(each), state.timers().due(each).orElseThrow()))
              .reduce((one, other) -> other.at().compareTo(one.at()) < 0 ? other : one);
      boolean timerFirst =
          voice.isEmpty()
              || (timer.isPresent() && timer.get().at().compareTo(voice.get().at()) < 0);
      return timerFirst ? timer : voice;
    }

    /** What has come next by itself by then, if anything has. */
    Optional<Happening> due(Duration then) {
      return next()
          .filter(each -> each.at().compareTo(then) <= 0)
          .map(each -> new Happening(each.event(), later(each.at(), now)));
    }

    /** What comes next by itself, as if it came at that time. */
    Optional<Happening> hurried(Duration then) {
      return next().map(each -> new Happening(each.event(), then));
    }
  }

  /** An event that comes by itself, and when. */
  private record Happening(Event event, Duration at) {}

  /**
   * What is to be seen of a session.
   *
   * @param phase the phase; one that interrupts another stands for itself
   * @param work the set that is worked on or comes next; empty where no exercise is near
   * @param sayable the commands that may be given, the most useful first
   * @param left the time to the end of a rest, of a hold or of the time to get ready; empty in
   *     other phases
   */
  public record Seen(
      PhaseName phase, Optional<Work> work, List<Command> sayable, Optional<Duration> left) {

    /** Copies the list. */
    public Seen {
      sayable = List.copyOf(sayable);
    }
  }

  /**
   * A set of an exercise.
   *
   * @param exercise the name as it is spoken, with a capital letter
   * @param side the working side; empty when both work together
   * @param set the number of the set, from 1
   * @param sets the sets of that side
   * @param repetition how many repetitions of the set were counted
   * @param repetitions how many are asked for
   */
  public record Work(
      String exercise, Optional<Side> side, int set, int sets, int repetition, int repetitions) {}

  /** A session of a plan of which nothing was recorded yet. */
  public FollowedSession(Plan plan) {
    this.plan = plan;
    session = new Session(plan);
    messages = Messages.of(plan.language());
    last = new Moment(session.start(Progress.NONE), Duration.ZERO);
    adopt(session.on(last.state(), new Event.Begin(), Duration.ZERO), Duration.ZERO);
  }

  /** The language of the session. */
  public Language language() {
    return plan.language();
  }

  /** The phrases that can be said, in the session's language. */
  public Phrases phrases() {
    return session.phrases();
  }

  /** The name of the side as the coach says it. */
  public String sideName(Side side) {
    return situation(last).wording().sideName(side);
  }

  /**
   * Takes the next fact.
   *
   * @param at the session time at which it was recorded
   */
  public void take(Fact fact, Duration at) {
    Duration now = later(at, last.now());
    Progress before = progress;
    progress = progress.after(fact);
    if (fact instanceof Fact.AnswerTimed) {
      // How long an answer took is not foretold.
      return;
    }
    if (!isForetold(fact, before)) {
      foretold.clear();
      last = last.then(last.state().with(before), last.now());
      foretell(fact, now);
    }
    if (isForetold(fact, before)) {
      foretold.remove();
    } else {
      foretold.clear();
      State state = advanced(last, now).state().with(progress);
      Step step = new Step(plan, messages, state, now);
      // What the coach was saying before is over, or was cut.
      step.silence();
      place(step, fact);
      adopt(step.finish(), now);
    }
    if (foretold.isEmpty()) {
      last = last.then(last.state().with(progress), last.now());
    }
  }

  /**
   * What is to be seen at a session time.
   *
   * @param now not before that of the last fact
   */
  public Seen at(Duration now) {
    Moment moment = advanced(last, now);
    Situation situation = situation(moment);
    return new Seen(
        moment.state().phaseName(),
        moment.state().phase().base() instanceof Phase.OfExercise exercise
            ? Optional.of(work(exercise.described(situation), situation))
            : Optional.empty(),
        List.copyOf(session.vocabulary(moment.state())),
        left(moment, now));
  }

  private Situation situation(Moment moment) {
    return new Situation.Still(plan.at(progress), messages, moment.state(), moment.now());
  }

  private Work work(Turn turn, Situation situation) {
    boolean begun = turn.equals(progress.turn()) && !progress.setEnded();
    return new Work(
        situation.wording().name(turn).capitalized().shown(),
        turn.side(),
        turn.set(),
        situation.dose(turn).sets(),
        begun ? progress.repetition() : 0,
        situation.dose(turn).reps());
  }

  private static Optional<Duration> left(Moment moment, Duration now) {
    Optional<Duration> beat = moment.state().timers().due(Timer.BEAT).map(due -> due.minus(now));
    Phase phase = moment.state().phase();
    Optional<Duration> left = Optional.empty();
    if (phase instanceof Resting resting) {
      left = Optional.of(resting.until().minus(now));
    } else if (phase instanceof GettingReady) {
      left = beat;
    } else if (phase instanceof Holding holding) {
      int after = holding.clock().next().secondsLeft();
      left = beat.map(next -> next.plus(HoldClock.SECOND.multipliedBy(after)));
    }
    return left.map(time -> later(time, Duration.ZERO));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Whether a fact is the one that comes next as the session is played, in what counts of it. */
  private boolean isForetold(Fact fact, Progress before) {
    Fact next = foretold.peek();
    return next != null
        && (next.equals(fact)
            || (next.getClass() == fact.getClass()
                && !(fact instanceof Fact.Paused)
                && before.after(next).equals(before.after(fact))));
  }

  /** Plays what leads to a fact, as far as it is known. */
  private void foretell(Fact fact, Duration now) {
    if (fact instanceof Fact.CommandHeard heard) {
      foretell(heard, now);
    } else if (fact instanceof Fact.NotUnderstood) {
      // The phase stays; whether the coach gave a hint is not known.
      foretold.add(fact);
    } else if (fact instanceof Fact.Gap gap) {
      play(new Event.Gap(Duration.ofMillis(gap.millis())), now);
    } else if (fact instanceof Fact.DeviceChanged change) {
      switch (change.device()) {
        case RECORD, DATA_FOLDER -> foretold.add(fact);
        default ->
            play(new Event.DeviceChanged(change.device(), change.working(), change.detail()), now);
      }
    } else {
      recorded(now)
          .filter(next -> first(next).equals(Optional.of(fact)))
          .ifPresent(next -> adopt(next, now));
    }
  }

  private void foretell(Fact.CommandHeard heard, Duration now) {
    Optional<Command> command = Session.commandNamed(heard.command());
    Optional<Moment> there = heard.phase().name().flatMap(phase -> reached(phase, now));
    if (command.isEmpty() || there.isEmpty()) {
      return;
    }
    last = there.get();
    Event.Source source = heard.source().equals("key") ? Event.Source.KEY : Event.Source.VOICE;
    play(
        new Event.CommandGiven(
            command.get(), source, heard.phrase(), heard.confidence(), heard.evidence()),
        now);
  }

  private void play(Event event, Duration now) {
    last = advanced(last, now);
    adopt(session.on(last.state(), event, now), now);
  }

  private void adopt(Transition transition, Duration now) {
    last = last.then(transition.state(), now);
    recordedBy(transition).forEach(foretold::add);
  }

  /** The session at a later time, if nothing is recorded meanwhile. */
  private Moment advanced(Moment from, Duration now) {
    return walk(from, moment -> moment.due(now), moment -> false);
  }

  /** The session in a phase that it comes to by itself, without recording anything. */
  private Optional<Moment> reached(PhaseName phase, Duration now) {
    Predicate<Moment> there = moment -> moment.state().phaseName() == phase;
    return Optional.of(advanced(last, now))
        .filter(there)
        .or(() -> Optional.of(walk(last, moment -> moment.hurried(now), there)).filter(there));
  }

  /** What comes by itself and is recorded, whenever that is. */
  private Optional<Transition> recorded(Duration now) {
    Moment before = walk(last, moment -> moment.hurried(now), moment -> false);
    return before
        .hurried(now)
        .map(next -> session.on(before.state(), next.event(), next.at()))
        .filter(transition -> first(transition).isPresent());
  }

  /**
   * Lets the session go on by itself until it is where it shall stop, something would be recorded,
   * or nothing more comes.
   *
   * @param coming what comes next at a moment
   * @param there where it shall stop
   */
  private Moment walk(
      Moment from, Function<Moment, Optional<Happening>> coming, Predicate<Moment> there) {
    Moment moment = from;
    for (int happenings = 0; happenings < MOST_HAPPENINGS && !there.test(moment); happenings++) {
      Optional<Happening> next = coming.apply(moment);
      if (next.isEmpty()) {
        break;
      }
      Transition transition = session.on(moment.state(), next.get().event(), next.get().at());
      if (first(transition).isPresent()) {
        break;
      }
      moment = moment.then(transition.state(), next.get().at());
    }
    return moment;
  }

  private static Optional<Fact> first(Transition transition) {
    return recordedBy(transition).stream().findFirst();
  }

  private static List<Fact> recordedBy(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Append.class::isInstance)
        .map(effect -> ((Effect.Append) effect).fact())
        .filter(fact -> !(fact instanceof Fact.AnswerTimed))
        .toList();
  }

  /** Begins the phase that a fact tells of which was not foretold. */
  private static void place(Step step, Fact fact) {
    if (fact instanceof Fact.SessionStarted || fact instanceof Fact.SessionResumed) {
      step.go(new Greeting(fact instanceof Fact.SessionResumed, false));
    } else if (fact instanceof Fact.SideChosen
        || fact instanceof Fact.Answered
        || fact instanceof Fact.QuestionSkipped) {
      afterQuestion(step);
    } else if (fact instanceof Fact.ExerciseStarted begun) {
      go(step, new Place.AtBeginning(firstSet(step, begun.exercise())));
    } else if (fact instanceof Fact.LevelOffered offered) {
      go(step, new Place.AtIntroduction(firstSet(step, offered.exercise()), false));
    } else if (fact instanceof Fact.SetStarted || fact instanceof Fact.SetContinued) {
      go(step, new Place.AtStart(step.progress().turn()));
    } else if (fact instanceof Fact.RepetitionCounted
        || fact instanceof Fact.RepetitionUndone
        || fact instanceof Fact.SetReopened) {
      atWork(step);
    } else if (fact instanceof Fact.SetEnded) {
      go(step, step.course().afterSet(step.progress().turn()).to());
    } else if (fact instanceof Fact.Paused paused) {
      hold(step, paused.reason());
    } else if (fact instanceof Fact.Resumed && step.phase().heldSince().isPresent()) {
      step.goOn(step.held(), step.since());
    } else if (fact instanceof Fact.SessionEnded ended) {
      step.go(new Closing(ended.outcome()));
    } else if (fact instanceof Fact.SessionReopened) {
      go(step, step.course().onward().to());
    }
  }

  private static void go(Step step, Place place) {
    step.go(place.arrive(step));
  }

  private static Turn firstSet(Step step, int exercise) {
    return Turn.first(step.plan(), exercise, step.progress().affected());
  }

  /** A side that was known before is recorded before the coach has said hello. */
  private static void afterQuestion(Step step) {
    Phase phase = step.phase().base();
    if (phase instanceof Asking || phase instanceof ConfirmingSide) {
      Course course = step.course();
      go(step, (step.progress().exercise() < 0 ? course.onward() : course.afterExercise()).to());
    }
  }

  private static void atWork(Step step) {
    Turn turn = step.progress().turn();
    boolean there =
        step.phase() instanceof Phase.Working working
            && !(working instanceof Holding)
            && working.turn().equals(turn);
    if (!there) {
      go(step, new Place.AtWork(turn));
    }
  }

  private static void hold(Step step, Fact.Paused.Reason reason) {
    if (step.phase().heldSince().isPresent()) {
      return;
    }
    Phase inner = step.held();
    step.go(
        switch (reason) {
          case STOP -> ConfirmingStop.of(inner, step.now());
          case DEAF -> new Deaf(inner, step.now());
          default -> Paused.of(inner, reason, step.now());
        });
  }
}
