package saydone.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact.ExerciseEnded.Because;

/**
 * Where a session stands and what was done in it: a fold over its facts, and nothing else. So the
 * journal alone is enough to go on after a crash.
 *
 * @param started whether the session has begun
 * @param resumed whether it went on after an interruption
 * @param affected the weak side, once it is known
 * @param answers the numbers given to the questions so far
 * @param skipped how often each question was skipped
 * @param exercise the number of the exercise that began last, from 0; -1 before the first
 * @param exerciseEnded whether that exercise is over
 * @param side the side of the set that began last; empty when both work together
 * @param set the number of the set that began last, from 1; 0 before the first set of the exercise
 * @param setEnded whether that set is over
 * @param repetition the count of that set
 * @param done the sets of which repetitions were counted, in the order in which each was worked on
 *     last; one that was begun anew is there twice
 * @param left the numbers of the exercises that a symptom ended, which are not done again
 * @param unwell the symptom for which the session is to end, until the patient exercises again
 * @param levels the level of an exercise, by its number, where it changed in this session
 * @param today how much of the script is done today, if it was chosen in this session
 * @param less the sets that were ended early, as the patient chose
 * @param prescribed all repetitions that the script prescribes, or that were chosen of them
 * @param outcome how the session ended, once it did
 */
public record Progress(
    boolean started,
    boolean resumed,
    Optional<WeakSide> affected,
    Map<Question, Integer> answers,
    Map<Question, Integer> skipped,
    int exercise,
    boolean exerciseEnded,
    Optional<Side> side,
    int set,
    boolean setEnded,
    int repetition,
    List<Done> done,
    Set<Integer> left,
    Optional<Symptom> unwell,
    Map<Integer, Assistance> levels,
    Optional<Today> today,
    Set<Turn> less,
    int prescribed,
    Optional<Fact.Outcome> outcome) {

  /** Nothing has happened yet. */
  public static final Progress NONE =
      new Progress(
          false,
          false,
          Optional.empty(),
          Map.of(),
          Map.of(),
          -1,
          false,
          Optional.empty(),
          0,
          false,
          0,
          List.of(),
          Set.of(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Set.of(),
          0,
          Optional.empty());

  /** Copies the collections. */
  public Progress {
    answers = Map.copyOf(answers);
    skipped = Map.copyOf(skipped);
    done = List.copyOf(done);
    left = Set.copyOf(left);
    levels = Map.copyOf(levels);
    less = Set.copyOf(less);
  }

  /**
   * What was done of a set.
   *
   * @param turn the set
   * @param repetitions how many of its repetitions were counted
   */
  public record Done(Turn turn, int repetitions) {}

  /** The progress after all these facts. */
  public static Progress of(Iterable<? extends Fact> facts) {
    Progress progress = NONE;
    for (Fact fact : facts) {
      progress = progress.after(fact);
    }
    return progress;
  }

  /** All repetitions counted so far. */
  public int repetitions() {
    return done.stream().mapToInt(Done::repetitions).sum();
  }

  /** All repetitions by the number of their exercise; an exercise without any is not there. */
  public Map<Integer, Integer> repetitionsByExercise() {
    return done.stream()
        .collect(
            Collectors.groupingBy(
                set -> set.turn().exercise(), Collectors.summingInt(Done::repetitions)));
  }

  /**
   * The repetitions of an exercise that count as asked for. What was counted beyond that, because a
   * set was done again, or its level asks for less or for another side now, is extra.
   *
   * @param exercise the number of the exercise, from 0
   * @param ofSet how many repetitions of a set are asked for
   * @param inAll how many of all its sets
   * @param sides the sides that work, each for its part of them
   */
  int asked(int exercise, int ofSet, int inAll, List<Optional<Side>> sides) {
    Map<Turn, Integer> counted =
        done.stream()
            .filter(set -> set.turn().exercise() == exercise)
            .collect(Collectors.groupingBy(Done::turn, Collectors.summingInt(Done::repetitions)));
    return sides.stream()
        .mapToInt(side -> Math.min(ofSide(side, ofSet, counted), inAll / sides.size()))
        .sum();
  }

  private static int ofSide(Optional<Side> side, int ofSet, Map<Turn, Integer> counted) {
    return counted.entrySet().stream()
        .filter(set -> set.getKey().side().equals(side))
        .mapToInt(set -> Math.min(set.getValue(), ofSet))
        .sum();
  }

  /** Whether the patient chose to do less of an exercise. */
  boolean choseLess(int exercise) {
    return less.stream().anyMatch(turn -> turn.exercise() == exercise);
  }

  /** The set that began last. */
  Turn turn() {
    return new Turn(exercise, side, set);
  }

  /** Whether a question has been answered or skipped. */
  public boolean settled(Question question) {
    return question == Question.SIDE
        ? affected.isPresent()
        : answers.containsKey(question) || skipped.containsKey(question);
  }

  /**
   * The same for a session that goes on where another would begin at other levels.
   *
   * @param script what is played
   * @param then the levels at which it began, by the id of an exercise
   * @param now the levels at which a new session would begin; without one, that of its start
   */
  public Progress atLevelsOf(
      Script script, Map<String, Assistance> then, Map<String, Assistance> now) {
    Draft next = new Draft(this);
    for (int number = 0; number < script.exercises().size(); number++) {
      Exercise exercise = script.exercises().get(number);
      Assistance begun = then.getOrDefault(exercise.id(), exercise.first().assistance());
      if (begun != now.getOrDefault(exercise.id(), exercise.first().assistance())) {
        next.levels.putIfAbsent(number, begun);
      }
    }
    return next.finished();
  }

  /** The progress after one more fact. Facts that say nothing of progress leave it as it is. */
  public Progress after(Fact fact) {
    Draft next = new Draft(this);
    if (fact instanceof Fact.SessionStarted started) {
      next.started = true;
      next.prescribed = started.prescribedRepetitions();
    } else if (fact instanceof Fact.SessionResumed) {
      next.resumed = true;
      next.reopen();
    } else if (fact instanceof Fact.SideChosen chosen) {
      next.affected = Optional.of(chosen.affected());
      next.prescribed = chosen.prescribed().orElse(next.prescribed);
    } else if (fact instanceof Fact.Answered answered) {
      next.answers.put(answered.question(), answered.value());
    } else if (fact instanceof Fact.QuestionSkipped question) {
      next.skipped.merge(question.question(), 1, Integer::sum);
      next.answers.remove(question.question());
    } else if (fact instanceof Fact.LevelChanged changed) {
      next.levels.put(changed.exercise(), changed.level());
      next.prescribed = changed.prescribed();
    } else if (fact instanceof Fact.TodayChosen chosen) {
      next.choose(chosen, repetitionsByExercise());
    } else if (fact instanceof Fact.ExerciseStarted begun) {
      next.exercise = begun.exercise();
      next.unwell = Optional.empty();
      next.exerciseEnded = false;
      next.side = Optional.empty();
      next.set = 0;
      next.setEnded = false;
      next.repetition = 0;
    } else if (fact instanceof Fact.SetStarted begun) {
      next.side = begun.side();
      next.set = begun.set();
      next.setEnded = false;
      next.repetition = 0;
      next.less.remove(new Turn(begun.exercise(), begun.side(), begun.set()));
    } else if (fact instanceof Fact.RepetitionCounted counted) {
      next.count(new Turn(counted.exercise(), counted.side(), counted.set()), counted.repetition());
      next.unwell = Optional.empty();
    } else if (fact instanceof Fact.RepetitionUndone undone) {
      next.count(new Turn(undone.exercise(), undone.side(), undone.set()), undone.repetition());
      next.setEnded = false;
      next.exerciseEnded = false;
    } else if (fact instanceof Fact.SetReopened reopened) {
      next.setEnded = false;
      next.exerciseEnded = false;
      next.less.remove(new Turn(reopened.exercise(), reopened.side(), reopened.set()));
    } else if (fact instanceof Fact.SetContinued continued) {
      next.continueWith(new Turn(continued.exercise(), continued.side(), continued.set()));
    } else if (fact instanceof Fact.SetEnded ended) {
      next.setEnded = true;
      if (ended.because().equals(Optional.of(Because.CHOSEN))) {
        next.less.add(new Turn(ended.exercise(), ended.side(), ended.set()));
      }
    } else if (fact instanceof Fact.ExerciseEnded ended) {
      next.setEnded = true;
      next.exerciseEnded = true;
      if (ended.because().equals(Optional.of(Because.SYMPTOM))) {
        next.left.add(ended.exercise());
      }
    } else if (fact instanceof Fact.StopRuleSpoken rule) {
      if (rule.then().equals(Optional.of(StopRule.Then.END_SESSION))) {
        next.unwell = Optional.of(rule.symptom());
      }
    } else if (fact instanceof Fact.SessionEnded ended) {
      next.outcome = Optional.of(ended.outcome());
    } else if (fact instanceof Fact.SessionReopened) {
      next.outcome = Optional.empty();
    } else {
      return this;
    }
    return next.finished();
  }

  /** A progress that is being changed by one fact. */
  private static final class Draft {
    private boolean started;
    private boolean resumed;
    private Optional<WeakSide> affected;
    private final Map<Question, Integer> answers = new EnumMap<>(Question.class);
    private final Map<Question, Integer> skipped = new EnumMap<>(Question.class);
    private int exercise;
    private boolean exerciseEnded;
    private Optional<Side> side;
    private int set;
    private boolean setEnded;
    private int repetition;
    private final List<Done> done;
    private final Set<Integer> left;
    private Optional<Symptom> unwell;
    private final Map<Integer, Assistance> levels;
    private Optional<Today> today;
    private final Set<Turn> less;
    private int prescribed;
    private Optional<Fact.Outcome> outcome;

    Draft(Progress from) {
      started = from.started;
      resumed = from.resumed;
      affected = from.affected;
      answers.putAll(from.answers);
      skipped.putAll(from.skipped);
      exercise = from.exercise;
      exerciseEnded = from.exerciseEnded;
      side = from.side;
      set = from.set;
      setEnded = from.setEnded;
      repetition = from.repetition;
      done = new ArrayList<>(from.done);
      left = new HashSet<>(from.left);
      unwell = from.unwell;
      levels = new LinkedHashMap<>(from.levels);
      today = from.today;
      less = new HashSet<>(from.less);
      prescribed = from.prescribed;
      outcome = from.outcome;
    }

    /** A session that had ended goes on: what was asked at its end is asked again. */
    void reopen() {
      if (outcome.isPresent()) {
        for (Question question : List.of(Question.EFFORT_AFTER, Question.PAIN_AFTER)) {
          answers.remove(question);
          skipped.remove(question);
        }
      }
      outcome = Optional.empty();
    }

    /**
     * The count of a set becomes {@code count}. While it is not 0, the set is the last one done.
     */
    void count(Turn turn, int count) {
      int last = done.size() - 1;
      if (repetition > 0 && done.get(last).turn().equals(turn)) {
        done.remove(last);
      }
      if (count > 0) {
        done.add(new Done(turn, count));
      }
      repetition = count;
    }

    /** A set of before goes on with its count. */
    void continueWith(Turn turn) {
      exercise = turn.exercise();
      exerciseEnded = false;
      side = turn.side();
      set = turn.set();
      setEnded = false;
      repetition = 0;
      less.remove(turn);
      for (int i = done.size() - 1; i >= 0; i--) {
        if (done.get(i).turn().equals(turn)) {
          Done before = done.remove(i);
          done.add(before);
          repetition = before.repetitions();
          return;
        }
      }
    }

    /** What was done of exercises that are done no more counts as it is. */
    void choose(Fact.TodayChosen chosen, Map<Integer, Integer> repetitionsByExercise) {
      Today whole = new Today(Set.copyOf(chosen.exercises()), Set.copyOf(chosen.halved()), 0);
      today = Optional.of(whole.keeping(repetitionsByExercise));
      prescribed = chosen.prescribed();
    }

    Progress finished() {
      return new Progress(
          started,
          resumed,
          affected,
          answers,
          skipped,
          exercise,
          exerciseEnded,
          side,
          set,
          setEnded,
          repetition,
          done,
          left,
          unwell,
          levels,
          today,
          less,
          prescribed,
          outcome);
    }
  }
}
