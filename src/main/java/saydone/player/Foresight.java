package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Timer;
import saydone.session.Transition;
import saydone.voice.Pitch;
import saydone.voice.Saying;

/**
 * Tells what the coach may say next, so that it can be synthesized ahead. A session is a pure
 * function, so its future is found by trying events on it. They follow the <em>course</em> that the
 * session takes if all goes well: the coach is heard out, timers run out, repetitions are done,
 * questions are answered. At the first moments of that course, everything else that may be said or
 * happen is tried too.
 *
 * <p>Short sayings such as counts come first, in the order of the course: each takes hardly any
 * time to synthesize, and is needed at once after a command. Then come the others, the nearest
 * first.
 */
record Foresight(Session session) {

  /**
   * The most events of a course: more than an exercise with its introduction, its sets and what
   * comes after it.
   */
  private static final int LONGEST_COURSE = 250;

  /** The number of moments of the course at which everything else is tried too. */
  private static final int CROSSROADS = 4;

  /** About as much speech as a voice's cache has room for; what is further away can wait. */
  private static final double MOST_SECONDS = 260;

  /** Long enough that the next repetition is not too soon. */
  private static final Duration REPETITION = Duration.ofSeconds(10);

  private static final Duration SENTENCE = Duration.ofSeconds(3);

  /** What a patient says when all goes well, in the order in which it is looked for. */
  private static final List<Command> COURSE =
      List.of(
          Word.DONE, Word.RIGHT, new Numeral(2), Word.NO, Word.READY, Word.RESUME, Word.WAKE_UP);

  /**
   * A session at one moment.
   *
   * @param state where it is
   * @param now the session time
   */
  record Moment(State state, Duration now) {}

  /** Something that may be said, and how many events away it is. */
  private record Possible(Saying saying, int distance) {}

  /** What follows on a moment; {@code acted} is false if a command did nothing. */
  private record Next(Moment moment, List<Saying> said, boolean acted) {}

  /** What may be said after a moment, the most urgent first, nothing twice. */
  List<Saying> after(Moment moment) {
    List<Possible> possible = new ArrayList<>();
    follow(moment, Math.max(0, moment.state().progress().exercise()), possible);
    Map<Saying, Possible> nearest = new LinkedHashMap<>();
    possible.stream()
        .sorted(Comparator.comparingInt(Possible::distance))
        .forEach(each -> nearest.putIfAbsent(each.saying(), each));
    List<Saying> urgent = new ArrayList<>();
    nearest.keySet().stream()
        .sorted(Comparator.comparing(saying -> !Spoken.brief(saying)))
        .forEach(urgent::add);
    double seconds = 0;
    int most = 0;
    while (most < urgent.size() && seconds < MOST_SECONDS) {
      seconds += seconds(urgent.get(most));
      most++;
    }
    return List.copyOf(urgent.subList(0, most));
  }

  private static double seconds(Saying saying) {
    return 60.0 * saying.words() / saying.wordsPerMinute();
  }

  /**
   * Follows the course, and looks aside at its first crossroads. Where the weak side is asked, it
   * follows every answer.
   */
  private void follow(Moment from, int exercise, List<Possible> possible) {
    Deque<Moment> starts = new ArrayDeque<>(List.of(from));
    boolean forked = false;
    while (!starts.isEmpty()) {
      Moment moment = starts.remove();
      Set<PhaseName> crossroads = new HashSet<>();
      for (int distance = 0; distance < LONGEST_COURSE; distance++) {
        State state = moment.state();
        Set<Command> vocabulary = session.vocabulary(state);
        if (crossroads.size() < CROSSROADS && crossroads.add(state.phaseName())) {
          lookAside(moment, vocabulary, distance, possible);
        }
        if (!forked && !state.speaking() && vocabulary.contains(Word.LEFT)) {
          // Much of what follows names the side, so the courses of the other answers are needed
          // too.
          forked = true;
          starts.add(next(moment, said(Word.LEFT)).moment());
          if (vocabulary.contains(Word.BOTH)) {
            starts.add(next(moment, said(Word.BOTH)).moment());
          }
        }
        Optional<Next> next = expected(moment, vocabulary);
        if (next.isEmpty() || beyond(state, exercise)) {
          break;
        }
        for (Saying saying : next.get().said()) {
          possible.add(new Possible(saying, distance));
        }
        moment = next.get().moment();
      }
    }
  }

  /**
   * Whether a state is past the introduction of the exercise after this one, or the session is
   * over.
   */
  private static boolean beyond(State state, int exercise) {
    int ahead = state.progress().exercise() - exercise;
    return state.finished() || ahead > 1 || (ahead == 1 && state.progress().set() > 0);
  }

  /** Everything that may happen at a moment. */
  private void lookAside(
      Moment moment, Set<Command> vocabulary, int distance, List<Possible> possible) {
    List<Event> events = new ArrayList<>();
    vocabulary.forEach(command -> events.add(said(command)));
    moment.state().timers().running().forEach(timer -> events.add(new Event.TimerFired(timer)));
    if (distance == 0) {
      vocabulary.forEach(
          command ->
              events.add(new Event.CommandUnsure(command, phrase(command), 0.5, Evidence.NONE)));
    }
    for (Event event : events) {
      for (Saying saying : next(later(moment), event).said()) {
        possible.add(new Possible(saying, distance));
      }
    }
  }

  /** What comes if all goes well; empty if nothing on the course leads on from here. */
  private Optional<Next> expected(Moment moment, Set<Command> vocabulary) {
    State state = moment.state();
    if (state.speaking()) {
      return Optional.of(next(moment, new Event.SpeechFinished(state.saying().orElseThrow())));
    }
    if (state.timers().runs(Timer.BEAT)) {
      return Optional.of(next(moment, new Event.TimerFired(Timer.BEAT)));
    }
    Stream<Command> answers = COURSE.stream().filter(vocabulary::contains);
    Stream<Command> numbers = vocabulary.stream().filter(Numeral.class::isInstance);
    return Stream.concat(answers, numbers)
        .map(command -> next(moment, said(command)))
        .filter(Next::acted)
        .findFirst();
  }

  private Event said(Command command) {
    return new Event.CommandGiven(command, Event.Source.VOICE, phrase(command), 1, Evidence.NONE);
  }

  private String phrase(Command command) {
    return session.phrases().of(command).get(0);
  }

  /** The same state, later by the time of a repetition. */
  private static Moment later(Moment moment) {
    return new Moment(moment.state(), moment.now().plus(REPETITION));
  }

  private Next next(Moment moment, Event event) {
    Duration now = at(moment, event);
    Transition transition = session.on(moment.state(), event, now);
    boolean vain =
        transition.effects().stream()
            .anyMatch(
                effect ->
                    effect instanceof Effect.Append append
                        && append.fact() instanceof Fact.CommandHeard heard
                        && !heard.acted());
    return new Next(new Moment(transition.state(), now), said(transition), !vain);
  }

  /** What is said in a step. */
  static List<Saying> said(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Speak.class::isInstance)
        .map(Effect.Speak.class::cast)
        .map(Foresight::saying)
        .toList();
  }

  /** What is said by an effect. */
  static Saying saying(Effect.Speak speak) {
    return new Saying(speak.text(), speak.wordsPerMinute(), new Pitch(speak.semitones()));
  }

  /** The time at which an event happens: late enough that a repetition counts. */
  private static Duration at(Moment moment, Event event) {
    if (event instanceof Event.TimerFired fired) {
      Duration due = moment.state().timers().due(fired.timer()).orElse(moment.now());
      return due.compareTo(moment.now()) > 0 ? due : moment.now();
    }
    return moment.now().plus(event instanceof Event.SpeechFinished ? SENTENCE : REPETITION);
  }
}
