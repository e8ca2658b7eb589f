package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Exercise.Level;
import saydone.script.Script;

/**
 * About how long a plan takes if all goes well: the words of the coach at its rate, each repetition
 * as long as it is expected to take, rests and get-ready times in full. A patient who is faster, or
 * ends her rests, needs less. Pure.
 *
 * @param plan what is played
 * @param wordsPerMinute the coach's rate of speech
 */
public record Estimate(Plan plan, int wordsPerMinute) {

  /** The pause between two sentences of the coach, with the silence at their ends. */
  private static final Duration BETWEEN = Duration.ofMillis(600);

  /** A question, its answer, and the answer said again. */
  private static final Duration QUESTION = Duration.ofSeconds(9);

  /** What the coach says of itself at the start, and at the end. */
  private static final Duration WELCOME_AND_GOODBYE = Duration.ofSeconds(20);

  /** "Exercise one of five", the side, the dose and how it is counted. */
  private static final int WORDS_OF_INTRODUCTION = 20;

  /** "Get ready", "Begin", and the rest as it is announced. */
  private static final Duration AROUND_A_SET = Duration.ofSeconds(4);

  /** How long it takes. */
  public Duration length() {
    Duration total = WELCOME_AND_GOODBYE.plus(QUESTION.multipliedBy(questions()));
    if (!plan.patient().knowsPrecautions()) {
      total = total.plus(spoken(plan.script().precautions()));
    }
    List<Integer> exercises = plan.chosen();
    Duration lastRest = Duration.ZERO;
    for (int number : exercises) {
      Level exercise = plan.exercise(number);
      total = total.plus(introduction(number, exercise)).plus(work(number, exercise.dose()));
      lastRest = exercise.dose().rest();
    }
    return total.minus(lastRest);
  }

  /** The whole plan if it fits into a time; else a short one; else as much of that as fits. */
  public Plan fitting(Duration time) {
    if (fits(plan, time)) {
      return plan;
    }
    Plan brief = plan.shortened();
    List<Integer> exercises = brief.chosen();
    for (int number = exercises.size(); number > 1; number--) {
      Plan part = number == exercises.size() ? brief : first(brief, exercises.subList(0, number));
      if (fits(part, time)) {
        return part;
      }
    }
    return first(brief, exercises.subList(0, 1));
  }

  private static Plan first(Plan plan, List<Integer> exercises) {
    List<Integer> halved = exercises.stream().filter(plan.today().halved()::contains).toList();
    return plan.doing(Today.only(exercises).halving(halved));
  }

  private boolean fits(Plan other, Duration time) {
    return new Estimate(other, wordsPerMinute).length().compareTo(time) <= 0;
  }

  private int questions() {
    Script.Questions ask = plan.script().ask();
    boolean side = plan.script().affectedSide().isAsked() && plan.affected().isEmpty();
    boolean ability = ask.ability().isPresent() && plan.patient().levels().isEmpty();
    return (int)
        Stream.of(side, ability, ask.painBefore(), ask.effortAfter(), ask.painAfter())
            .filter(asked -> asked)
            .count();
  }

  private Duration introduction(int number, Level exercise) {
    Duration amount = speech(WORDS_OF_INTRODUCTION).plus(BETWEEN.multipliedBy(4));
    return plan.known(number)
        ? amount
        : amount.plus(spoken(List.of(exercise.position()))).plus(spoken(exercise.instructions()));
  }

  private Duration work(int number, Dose dose) {
    Duration set =
        dose.getReady()
            .plus(AROUND_A_SET)
            .plus(dose.expectedRepetition().multipliedBy(dose.reps()))
            .plus(dose.rest());
    return set.multipliedBy(plan.sets(number));
  }

  private Duration spoken(List<Template> texts) {
    int words = texts.stream().mapToInt(text -> text.shown().split("\\s+").length).sum();
    return speech(words).plus(BETWEEN.multipliedBy(texts.size()));
  }

  private Duration speech(int words) {
    return Duration.ofMillis(60_000L * words / wordsPerMinute);
  }
}
