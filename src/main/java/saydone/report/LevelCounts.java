package saydone.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;
import saydone.session.Fact;
import saydone.session.Turn;

/**
 * The repetitions of one exercise that were counted and not taken back, by set, and by the level at
 * which they were done. What is taken back are the last ones of the set, which may be of a former
 * level. Follows the facts as {@link saydone.session.Progress} does.
 */
final class LevelCounts {

  /** All sets, in the order in which each was worked on last; one that was begun anew is twice. */
  private final List<Worked> sets = new ArrayList<>();

  /** The count of the set at hand, which is the last one while it is not 0. */
  private int repetition;

  /**
   * Some repetitions of a set at one level, in a row.
   *
   * @param turn the set
   * @param level the level
   * @param repetitions how many, at least one
   */
  record Count(Turn turn, Assistance level, int repetitions) {}

  /** The counts of one set; those that were done first come first. */
  private record Worked(Turn turn, List<Count> counts) {

    int repetitions() {
      return counts.stream().mapToInt(Count::repetitions).sum();
    }

    void add(Assistance level, int repetitions) {
      counts.add(new Count(turn, level, repetitions));
    }

    void takeBack(int repetitions) {
      int left = repetitions;
      while (left > 0) {
        Count last = counts.remove(counts.size() - 1);
        int kept = Math.max(0, last.repetitions() - left);
        left -= last.repetitions() - kept;
        if (kept > 0) {
          add(last.level(), kept);
        }
      }
    }
  }

  private LevelCounts() {}

  /**
   * The counts of an exercise.
   *
   * @param number the number of the exercise, from 0
   * @param start the level at which the session began with it
   */
  static LevelCounts of(List<Fact> facts, int number, Assistance start) {
    LevelCounts counts = new LevelCounts();
    Assistance level = start;
    for (Fact fact : facts) {
      if (fact instanceof Fact.LevelChanged changed && changed.exercise() == number) {
        level = changed.level();
      } else if (fact instanceof Fact.ExerciseStarted || fact instanceof Fact.SetStarted) {
        counts.repetition = 0;
      } else if (fact instanceof Fact.SetContinued set) {
        counts.goOn(new Turn(set.exercise(), set.side(), set.set()));
      } else if (fact instanceof Fact.RepetitionCounted one) {
        counts.count(new Turn(one.exercise(), one.side(), one.set()), one.repetition(), level);
      } else if (fact instanceof Fact.RepetitionUndone one) {
        counts.count(new Turn(one.exercise(), one.side(), one.set()), one.repetition(), level);
      }
    }
    counts.sets.removeIf(set -> set.turn().exercise() != number);
    return counts;
  }

  /** The count of a set becomes {@code count}. */
  private void count(Turn turn, int count, Assistance level) {
    int last = sets.size() - 1;
    if (repetition == 0 || !sets.get(last).turn().equals(turn)) {
      sets.add(new Worked(turn, new ArrayList<>()));
      last = sets.size() - 1;
    }
    Worked set = sets.get(last);
    int change = count - set.repetitions();
    if (change > 0) {
      set.add(level, change);
    } else {
      set.takeBack(-change);
    }
    if (count == 0) {
      sets.remove(last);
    }
    repetition = count;
  }

  /** A set of before goes on with its count. */
  private void goOn(Turn turn) {
    repetition = 0;
    for (int i = sets.size() - 1; i >= 0; i--) {
      if (sets.get(i).turn().equals(turn)) {
        Worked set = sets.remove(i);
        sets.add(set);
        repetition = set.repetitions();
        return;
      }
    }
  }

  /** All counts, set by set. */
  List<Count> all() {
    return sets.stream().flatMap(set -> set.counts().stream()).toList();
  }

  /** The repetitions of all sides. */
  int repetitions() {
    return all().stream().mapToInt(Count::repetitions).sum();
  }

  /** Left and right, if each of them was counted by itself, and nothing else was. */
  Optional<List<Optional<Side>>> leftAndRight() {
    List<Optional<Side>> both = List.of(Optional.of(Side.LEFT), Optional.of(Side.RIGHT));
    Set<Optional<Side>> counted =
        sets.stream().map(set -> set.turn().side()).collect(Collectors.toSet());
    return counted.equals(Set.copyOf(both)) ? Optional.of(both) : Optional.empty();
  }

  /** The repetitions at a level, of all sides. */
  int at(Assistance level) {
    return byLevel().getOrDefault(level, 0);
  }

  /** The repetitions at a level that each side has done: of two different counts the lower one. */
  int ofEachSideAt(Assistance level) {
    return Math.min(at(level, Side.LEFT), at(level, Side.RIGHT));
  }

  private int at(Assistance level, Side side) {
    return all().stream()
        .filter(count -> count.level() == level)
        .filter(count -> count.turn().side().equals(Optional.of(side)))
        .mapToInt(Count::repetitions)
        .sum();
  }

  /** The repetitions by level, without the levels of which none was counted. */
  Map<Assistance, Integer> byLevel() {
    Map<Assistance, Integer> byLevel = new EnumMap<>(Assistance.class);
    all().forEach(count -> byLevel.merge(count.level(), count.repetitions(), Integer::sum));
    return byLevel;
  }
}
