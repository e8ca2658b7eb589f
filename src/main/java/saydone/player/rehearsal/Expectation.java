package saydone.player.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Device;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * What a rehearsed session should come to. What is empty is not checked, except that there should
 * be no false commands.
 *
 * @param outcome how the session ends
 * @param repetitions how many are counted in all
 * @param byExercise how many are counted, by the id of the exercise
 * @param side the side that is recorded
 * @param answers the numbers that are recorded
 * @param pauses how often it is paused
 * @param undone how often a repetition is taken back
 * @param reminders how often the coach reminds
 * @param tooLoud how often the room becomes too loud
 * @param quietAgain how often it becomes quiet again
 * @param symptoms what is reported, in order
 * @param commands the words of commands that are acted on at least once
 * @param falseCommands how many commands may be heard that nobody said; empty for none
 */
public record Expectation(
    Optional<Outcome> outcome,
    Optional<Repetitions> repetitions,
    Map<String, Integer> byExercise,
    Optional<WeakSide> side,
    Map<Question, Integer> answers,
    OptionalInt pauses,
    OptionalInt undone,
    OptionalInt reminders,
    OptionalInt tooLoud,
    OptionalInt quietAgain,
    Optional<List<Symptom>> symptoms,
    Set<String> commands,
    OptionalInt falseCommands) {

  /** Nothing in particular, but no false command. */
  public static final Expectation NONE =
      new Expectation(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Set.of(),
          OptionalInt.empty());

  /** Copies the collections. */
  public Expectation {
    byExercise = Map.copyOf(byExercise);
    answers = Map.copyOf(answers);
    symptoms = symptoms.map(List::copyOf);
    commands = Set.copyOf(commands);
  }

  /** How a rehearsed session ends. */
  public enum Outcome {
    /** All exercises were gone through. */
    COMPLETED,
    /** The patient ended it earlier. */
    ENDED_EARLY,
    /** The patient left it. */
    UNFINISHED
  }

  /**
   * A number of repetitions.
   *
   * @param exactly the number; empty for all that the session script prescribes
   */
  public record Repetitions(OptionalInt exactly) {}

  /** This expectation, with what it leaves open taken from the other one. */
  public Expectation orElse(Expectation other) {
    return new Expectation(
        outcome.or(other::outcome),
        repetitions.or(other::repetitions),
        byExercise.isEmpty() ? other.byExercise : byExercise,
        side.or(other::side),
        answers.isEmpty() ? other.answers : answers,
        pauses.isPresent() ? pauses : other.pauses,
        undone.isPresent() ? undone : other.undone,
        reminders.isPresent() ? reminders : other.reminders,
        tooLoud.isPresent() ? tooLoud : other.tooLoud,
        quietAgain.isPresent() ? quietAgain : other.quietAgain,
        symptoms.or(other::symptoms),
        commands.isEmpty() ? other.commands : commands,
        falseCommands.isPresent() ? falseCommands : other.falseCommands);
  }

  /**
   * How a session differs from this.
   *
   * @return one plain line for each difference; empty if all is as expected
   */
  public List<String> differences(Script script, Observations observed) {
    List<String> lines = new ArrayList<>();
    Progress progress = observed.progress();
    compare(lines, "outcome", outcome, outcomeOf(progress));
    compare(
        lines,
        "repetitions",
        repetitions.map(wanted -> wanted.exactly().orElse(progress.prescribed())),
        progress.repetitions());
    Map<String, Integer> counted = byExercise(script, progress);
    new TreeMap<>(byExercise)
        .forEach(
            (id, wanted) ->
                compare(
                    lines,
                    "repetitions of " + id,
                    Optional.of(wanted),
                    counted.getOrDefault(id, 0)));
    if (script.affectedSide().isAsked()) {
      compare(
          lines,
          "side",
          side.map(Expectation::name),
          progress.affected().map(Expectation::name).orElse("none"));
    }
    new TreeMap<>(answers)
        .forEach(
            (question, wanted) -> {
              if (isAsked(script, question)) {
                compare(
                    lines,
                    "answer to " + name(question),
                    Optional.of(wanted.toString()),
                    Objects.toString(progress.answers().get(question), "none"));
              }
            });
    compare(lines, "pauses", pauses, count(observed, Fact.Paused.class::isInstance));
    compare(lines, "undone", undone, count(observed, Fact.RepetitionUndone.class::isInstance));
    compare(lines, "reminders", reminders, count(observed, Fact.Reminded.class::isInstance));
    compare(lines, "too loud", tooLoud, count(observed, fact -> isQuiet(fact, false)));
    compare(lines, "quiet again", quietAgain, count(observed, fact -> isQuiet(fact, true)));
    compare(lines, "symptoms", symptoms, symptoms(observed));
    compareCommands(lines, observed);
    return lines;
  }

  private void compareCommands(List<String> lines, Observations observed) {
    Set<String> acted = new TreeSet<>();
    observed.confirmed().forEach(command -> acted.addAll(Phrases.of(Language.ENGLISH).of(command)));
    for (Fact fact : observed.facts()) {
      if (fact instanceof Fact.CommandHeard heard && heard.acted()) {
        acted.add(heard.command().replace('-', ' '));
        acted.add(heard.phrase());
      }
    }
    for (String command : new TreeSet<>(commands)) {
      if (!acted.contains(command)) {
        lines.add("commands: \"" + command + "\" expected, but it was never acted on");
      }
    }
    int allowed = falseCommands.orElse(0);
    if (observed.falseCommands().size() > allowed) {
      lines.add(
          "commands that nobody said: at most "
              + allowed
              + " expected, but there were "
              + observed.falseCommands());
    }
  }

  private static Outcome outcomeOf(Progress progress) {
    return progress
        .outcome()
        .map(ended -> ended == Fact.Outcome.COMPLETED ? Outcome.COMPLETED : Outcome.ENDED_EARLY)
        .orElse(Outcome.UNFINISHED);
  }

  private static Map<String, Integer> byExercise(Script script, Progress progress) {
    Map<String, Integer> counted = new TreeMap<>();
    for (int exercise = 0; exercise < script.exercises().size(); exercise++) {
      counted.put(
          script.exercises().get(exercise).id(),
          progress.repetitionsByExercise().getOrDefault(exercise, 0));
    }
    return counted;
  }

  private static boolean isAsked(Script script, Question question) {
    return switch (question) {
      case SIDE -> script.affectedSide().isAsked();
      case ABILITY -> script.ask().ability().isPresent();
      case PAIN_BEFORE -> script.ask().painBefore();
      case PAIN_AFTER -> script.ask().painAfter();
      case EFFORT_AFTER -> script.ask().effortAfter();
    };
  }

  private static List<Symptom> symptoms(Observations observed) {
    List<Symptom> symptoms = new ArrayList<>();
    for (Fact fact : observed.facts()) {
      if (fact instanceof Fact.SymptomReported reported) {
        symptoms.add(reported.symptom());
      }
    }
    return symptoms;
  }

  private static int count(Observations observed, Predicate<Fact> kind) {
    return (int) observed.facts().stream().filter(kind).count();
  }

  private static boolean isQuiet(Fact fact, boolean quiet) {
    return fact instanceof Fact.DeviceChanged changed
        && changed.device() == Device.QUIET
        && changed.working() == quiet;
  }

  private static void compare(List<String> lines, String what, OptionalInt wanted, int actual) {
    if (wanted.isPresent()) {
      compare(lines, what, Optional.of(wanted.getAsInt()), actual);
    }
  }

  private static <T> void compare(
      List<String> lines, String what, Optional<? extends T> wanted, T actual) {
    if (wanted.isPresent() && !wanted.get().equals(actual)) {
      lines.add(what + ": " + shown(wanted.get()) + " expected, but was " + shown(actual));
    }
  }

  private static String shown(Object value) {
    return value instanceof Enum<?> constant ? name(constant) : String.valueOf(value);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ENGLISH).replace('_', '-');
  }
}
