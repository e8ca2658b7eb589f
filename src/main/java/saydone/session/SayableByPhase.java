package saydone.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.script.WeakSide;

/**
 * What a patient may say in each phase of a session. Nobody lists it: the session is played to its
 * end by a patient who answers each question and does each exercise, and what she may say is noted
 * in each phase. In her first set everything else is tried: each command that may be given, each
 * timer, and what may follow.
 *
 * <p>A phase has other phrases in another situation, as a pause has other ones over a question than
 * over an exercise. What counts is the first time that the session comes to the phase, and for what
 * interrupts a session, the interruption of the first set.
 *
 * <p>For one thread.
 */
public final class SayableByPhase {

  /** The name of all questions of a session together. */
  public static final String QUESTIONS = "questions";

  private static final String ASKING = PhaseName.ASKING.text() + "-";
  private static final Duration BETWEEN_EVENTS = Duration.ofMinutes(1);

  /** More than any session of the program has; a session that hangs would go on for ever. */
  private static final int MOST_EVENTS = 5000;

  /** How many events away from the first set something is tried. */
  private static final int DEPTH = 2;

  /** A moment of a session, at which the coach is silent. */
  private record Moment(State state, Duration now) {}

  private final Map<String, Set<String>> found = new LinkedHashMap<>();
  private Optional<Progress> begun = Optional.empty();

  private SayableByPhase() {}

  /**
   * The phrases of each phase by its {@link PhaseName#text}. Each question of a session has its
   * own, such as {@code asking-side}; {@value #QUESTIONS} are all of them together. A phase in
   * which nothing can be said is not there.
   *
   * @param script the script that is played, by a new patient and by one who is known
   * @param others scripts that are played for phases that the first one does not have
   */
  public static Map<String, Set<String>> of(Script script, List<Script> others) {
    SayableByPhase search = new SayableByPhase();
    Plan plan = new Plan(script, Optional.empty(), false);
    search.play(plan).ifPresent(firstSet -> search.tryAll(new Session(plan), firstSet));
    search.play(plan.of(known(script)));
    search.begun.ifPresent(
        progress ->
            search.play(
                plan.of(
                    Patient.NEW.withEarlier(
                        Optional.of(new Earlier(progress, 1, DayOfWeek.MONDAY))))));
    others.forEach(other -> search.play(new Plan(other, Optional.empty(), false)));
    return search.inOrder();
  }

  /** A patient whose weak side is known, and who is offered another level of each exercise. */
  private static Patient known(Script script) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Exercise exercise : script.exercises()) {
      exercise.allowed().stream()
          .map(Exercise.Level::assistance)
          .filter(level -> level != exercise.start())
          .findFirst()
          .ifPresent(
              level -> offers.put(exercise.id(), new Offer(level, Offer.Because.UNFINISHED)));
    }
    return Patient.NEW.withSide(WeakSide.LEFT).offered(offers);
  }

  /**
   * Plays a plan to its end.
   *
   * @return the beginning of the first set
   */
  private Optional<Moment> play(Plan plan) {
    Session session = new Session(plan);
    Optional<Moment> firstSet = Optional.empty();
    Moment moment =
        after(session, new Moment(session.start(Progress.NONE), Duration.ZERO), new Event.Begin());
    for (int events = 0; events < MOST_EVENTS && !moment.state().finished(); events++) {
      if (firstSet.isEmpty() && moment.state().phase() instanceof Phase.Working) {
        firstSet = Optional.of(moment);
      }
      moment = after(session, moment, usual(session, moment.state()));
    }
    return firstSet;
  }

  /**
   * What usually comes next: the patient answers, or counts once and then ends the set; else time
   * passes.
   */
  private static Event usual(Session session, State state) {
    Phase phase = state.phase();
    List<Command> vocabulary = List.copyOf(session.vocabulary(state));
    if (phase.answers().awaited()) {
      return given(session, phase.answers().commands().get(0));
    }
    if (phase instanceof Phase.Working
        && state.progress().repetition() > 0
        && vocabulary.contains(Command.Word.ENOUGH)) {
      return given(session, Command.Word.ENOUGH);
    }
    Optional<Timer> timer = state.timers().running().stream().findFirst();
    return phase instanceof Phase.OwnPace || phase instanceof WholeSet || timer.isEmpty()
        ? given(session, vocabulary.get(0))
        : new Event.TimerFired(timer.get());
  }

  private static Event given(Session session, Command command) {
    return new Event.CommandGiven(
        command, Event.Source.VOICE, phrase(session, command), 1, Evidence.NONE);
  }

  /** Tries all that may come next, and after that. */
  private void tryAll(Session session, Moment first) {
    List<Moment> moments = List.of(first);
    for (int depth = 0; depth < DEPTH; depth++) {
      List<Moment> next = new ArrayList<>();
      for (Moment moment : moments) {
        for (Event event : possible(session, moment.state())) {
          next.add(after(session, moment, event));
        }
      }
      moments = next;
    }
  }

  private static List<Event> possible(Session session, State state) {
    List<Event> events = new ArrayList<>();
    Set<Command> vocabulary = session.vocabulary(state);
    vocabulary.forEach(command -> events.add(given(session, command)));
    vocabulary.stream()
        .limit(1)
        .map(
            command -> new Event.CommandUnsure(command, phrase(session, command), 0, Evidence.NONE))
        .forEach(events::add);
    state.timers().running().forEach(timer -> events.add(new Event.TimerFired(timer)));
    return events;
  }

  private static String phrase(Session session, Command command) {
    return session.phrases().of(command).get(0);
  }

  /** Lets an event come, and the coach say all that follows. */
  private Moment after(Session session, Moment moment, Event event) {
    Duration now = moment.now().plus(BETWEEN_EVENTS);
    State state = session.on(moment.state(), event, now).state();
    note(session, state);
    while (state.saying().isPresent() && !state.finished()) {
      state = session.on(state, new Event.SpeechFinished(state.saying().getAsLong()), now).state();
      note(session, state);
    }
    return new Moment(state, now);
  }

  private void note(Session session, State state) {
    String name = name(state.phase());
    if (!found.containsKey(name)) {
      Set<String> sayable = session.sayable(state);
      if (!sayable.isEmpty()) {
        found.put(name, sayable);
      }
    }
    if (begun.isEmpty() && state.progress().repetition() > 0) {
      begun = Optional.of(state.progress());
    }
  }

  private static String name(Phase phase) {
    return phase instanceof Asking asking ? name(asking.question()) : phase.name().text();
  }

  private static String name(Question question) {
    return ASKING + question.text();
  }

  /** What was found, in the order of the phases of a session. */
  private Map<String, Set<String>> inOrder() {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    Set<String> questions = new LinkedHashSet<>();
    for (PhaseName phase : PhaseName.values()) {
      if (phase != PhaseName.ASKING) {
        Optional.ofNullable(found.get(phase.text())).ifPresent(set -> sets.put(phase.text(), set));
        continue;
      }
      for (Question question : Question.values()) {
        Optional.ofNullable(found.get(name(question)))
            .ifPresent(
                set -> {
                  sets.put(name(question), set);
                  questions.addAll(set);
                });
      }
      if (!questions.isEmpty()) {
        sets.put(QUESTIONS, questions);
      }
    }
    return Collections.unmodifiableMap(sets);
  }
}
