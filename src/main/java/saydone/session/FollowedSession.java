package saydone.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  private final Plan plan;
  private final Session session;
  private final Messages messages;

  /** What the facts tell, and nothing else. */
  private Progress progress = Progress.NONE;

  /** The session right after the last fact. */
  private PlayedAlong last;

  /** What the session that is played has recorded, and the facts do not tell yet. */
  private final Deque<Fact> foretold = new ArrayDeque<>();

  /**
   * What is to be seen of a session.
   *
   * @param phase the phase; one that interrupts another stands for itself
   * @param title the name of the phase, with that of the question where it asks one of several,
   *     such as {@code asking-side}
   * @param work the set that is worked on or comes next; empty where no exercise is near
   * @param sayable the commands that may be given, the most useful first
   * @param left the time to the end of a rest, of a hold or of the time to get ready; empty in
   *     other phases
   */
  public record Seen(
      PhaseName phase,
      String title,
      Optional<Work> work,
      List<Command> sayable,
      Optional<Duration> left) {

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
    last = PlayedAlong.before(session);
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
    if (progress.exercise() < 0) {
      // The line that says that it began is missing.
      exerciseOf(fact)
          .ifPresent(number -> take(new Fact.ExerciseStarted(number, plan.id(number)), at));
    }
    Duration now = at.compareTo(last.now()) < 0 ? last.now() : at;
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
      State state = last.advanced(now).state().with(progress);
      Step step = new Step(plan, messages, state, now);
      // What the coach was saying before is over, or was cut.
      step.silence();
      PhaseByFact.begin(step, fact);
      adopt(step.finish(), now);
    }
    if (foretold.isEmpty()) {
      last = last.then(last.state().with(progress), last.now());
    }
  }

  /** The exercise that must have begun before a fact. */
  private static OptionalInt exerciseOf(Fact fact) {
    if (fact instanceof Fact.SetStarted begun) {
      return OptionalInt.of(begun.exercise());
    } else if (fact instanceof Fact.RepetitionCounted counted) {
      return OptionalInt.of(counted.exercise());
    } else if (fact instanceof Fact.RepetitionUndone undone) {
      return OptionalInt.of(undone.exercise());
    } else if (fact instanceof Fact.SetReopened reopened) {
      return OptionalInt.of(reopened.exercise());
    } else if (fact instanceof Fact.SetEnded ended) {
      return OptionalInt.of(ended.exercise());
    } else if (fact instanceof Fact.ExerciseEnded ended) {
      return OptionalInt.of(ended.exercise());
    }
    return OptionalInt.empty();
  }

  /**
   * What is to be seen at a session time.
   *
   * @param now not before that of the last fact
   */
  public Seen at(Duration now) {
    PlayedAlong moment = last.advanced(now);
    Situation situation = situation(moment);
    return new Seen(
        moment.state().phaseName(),
        moment.state().phase().title(),
        moment.state().phase().base() instanceof Phase.OfExercise exercise
            ? Optional.of(work(exercise.described(situation), situation))
            : Optional.empty(),
        List.copyOf(session.vocabulary(moment.state())),
        left(moment, now));
  }

  private Situation situation(PlayedAlong moment) {
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

  private static Optional<Duration> left(PlayedAlong moment, Duration now) {
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
    return left.map(time -> time.isNegative() ? Duration.ZERO : time);
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
      last.recorded(now)
          .filter(next -> PlayedAlong.recordedBy(next).get(0).equals(fact))
          .ifPresent(next -> adopt(next, now));
    }
  }

  private void foretell(Fact.CommandHeard heard, Duration now) {
    Optional<Command> command = Session.commandNamed(heard.command());
    Optional<PlayedAlong> there = heard.phase().name().flatMap(phase -> last.reached(phase, now));
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
    last = last.advanced(now);
    adopt(session.on(last.state(), event, now), now);
  }

  private void adopt(Transition transition, Duration now) {
    last = last.then(transition.state(), now);
    PlayedAlong.recordedBy(transition).forEach(foretold::add);
  }
}
