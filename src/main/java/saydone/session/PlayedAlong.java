package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A {@link FollowedSession} at one moment, as it is played along: nobody says anything, and the
 * coach's words take as long as is estimated. Immutable.
 *
 * @param session the session
 * @param state its state
 * @param now the session time
 * @param saying the id of what the coach is saying; 0 if it is silent
 * @param said the session time at which it has said that
 */
record PlayedAlong(Session session, State state, Duration now, long saying, Duration said) {

  /** More than happens between two facts; a session that hangs would go on for ever. */
  private static final int MOST_HAPPENINGS = 500;

  /** The pause between two sentences of the coach, with the silence at their ends. */
  private static final Duration BETWEEN = Duration.ofMillis(600);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** An event that comes by itself, and when. */
  private record Happening(Event event, Duration at) {}

  /** A session before its beginning. */
  static PlayedAlong before(Session session) {
    return new PlayedAlong(session, session.start(Progress.NONE), Duration.ZERO, 0, Duration.ZERO);
  }

  /** The session in another state, at a time. */
  PlayedAlong then(State next, Duration time) {
    long line = next.saying().orElse(0);
    Duration end = line == 0 || line == saying ? said : time.plus(spoken(next));
    return new PlayedAlong(session, next, time, line, end);
  }

  private static Duration spoken(State state) {
    int words = state.speech().outstanding().get(0).text().shown().split("\\s+").length;
    return MINUTE.multipliedBy(words).dividedBy(state.wordsPerMinute()).plus(BETWEEN);
  }

  /** The session at a later time, if nothing is recorded meanwhile. */
  PlayedAlong advanced(Duration time) {
    return walk(moment -> moment.due(time), moment -> false);
  }

  /** The session in a phase that it comes to by itself, without recording anything. */
  Optional<PlayedAlong> reached(PhaseName phase, Duration time) {
    Predicate<PlayedAlong> there = moment -> moment.state.phaseName() == phase;
    return Optional.of(advanced(time))
        .filter(there)
        .or(() -> Optional.of(walk(moment -> moment.hurried(time), there)).filter(there));
  }

  /** What comes by itself and is recorded, whenever that is. */
  Optional<Transition> recorded(Duration time) {
    PlayedAlong before = walk(moment -> moment.hurried(time), moment -> false);
    return before.hurried(time).map(before::led).filter(each -> !recordedBy(each).isEmpty());
  }

  /**
   * Lets the session go on by itself until it is where it shall stop, something would be recorded,
   * or nothing more comes.
   *
   * @param coming what comes next at a moment
   * @param there where it shall stop
   */
  private PlayedAlong walk(
      Function<PlayedAlong, Optional<Happening>> coming, Predicate<PlayedAlong> there) {
    PlayedAlong moment = this;
    for (int happenings = 0; happenings < MOST_HAPPENINGS && !there.test(moment); happenings++) {
      Optional<Happening> next = coming.apply(moment);
      if (next.isEmpty()) {
        break;
      }
      Transition transition = moment.led(next.get());
      if (!recordedBy(transition).isEmpty()) {
        break;
      }
      moment = moment.then(transition.state(), next.get().at());
    }
    return moment;
  }

  private Transition led(Happening happening) {
    return session.on(state, happening.event(), happening.at());
  }

  /** What has come next by itself by then, if anything has. */
  private Optional<Happening> due(Duration time) {
    return next()
        .filter(each -> each.at().compareTo(time) <= 0)
        .map(each -> each.at().compareTo(now) < 0 ? new Happening(each.event(), now) : each);
  }

  /** What comes next by itself, as if it came at that time. */
  private Optional<Happening> hurried(Duration time) {
    return next().map(each -> new Happening(each.event(), time));
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
        voice.isEmpty() || (timer.isPresent() && timer.get().at().compareTo(voice.get().at()) < 0);
    return timerFirst ? timer : voice;
  }

  /** What a transition records, but for how long an answer took, which is not foretold. */
  static List<Fact> recordedBy(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Append.class::isInstance)
        .map(effect -> ((Effect.Append) effect).fact())
        .filter(fact -> !(fact instanceof Fact.AnswerTimed))
        .toList();
  }
}
