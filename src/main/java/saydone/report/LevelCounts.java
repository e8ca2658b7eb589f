package saydone.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;
import saydone.session.Fact;

/**
 * The repetitions of one exercise that were counted and not taken back, by the level at which they
 * were done. One that is taken back is the last of its side, so it may be of a former level.
 */
final class LevelCounts {

  private final List<Share> shares = new ArrayList<>();

  /** Some repetitions of one side at one level; the side is empty where both work together. */
  private record Share(Assistance level, Optional<Side> side, int repetitions) {}

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
    int inSet = 0;
    for (Fact fact : facts) {
      if (fact instanceof Fact.LevelChanged changed && changed.exercise() == number) {
        level = changed.level();
      } else if (fact instanceof Fact.ExerciseStarted || fact instanceof Fact.SetStarted) {
        inSet = 0;
      } else if (fact instanceof Fact.SetContinued continued) {
        inSet = continued.repetition();
      } else if (fact instanceof Fact.RepetitionCounted counted) {
        if (counted.exercise() == number) {
          counts.add(new Share(level, counted.side(), counted.repetition() - inSet));
        }
        inSet = counted.repetition();
      } else if (fact instanceof Fact.RepetitionUndone undone) {
        if (undone.exercise() == number) {
          counts.takeBack(undone.side(), inSet - undone.repetition());
        }
        inSet = undone.repetition();
      }
    }
    return counts;
  }

  private void add(Share share) {
    shares.add(share);
  }

  private void takeBack(Optional<Side> side, int repetitions) {
    int left = repetitions;
    for (int i = shares.size() - 1; i >= 0 && left > 0; i--) {
      Share share = shares.get(i);
      if (share.side().equals(side)) {
        int taken = Math.min(left, share.repetitions());
        shares.set(i, new Share(share.level(), side, share.repetitions() - taken));
        left -= taken;
      }
    }
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
    return shares.stream()
        .filter(share -> share.level() == level && share.side().equals(Optional.of(side)))
        .mapToInt(Share::repetitions)
        .sum();
  }

  /** The repetitions by level, without the levels of which none was counted. */
  Map<Assistance, Integer> byLevel() {
    Map<Assistance, Integer> byLevel = new EnumMap<>(Assistance.class);
    for (Share share : shares) {
      if (share.repetitions() > 0) {
        byLevel.merge(share.level(), share.repetitions(), Integer::sum);
      }
    }
    return byLevel;
  }
}
