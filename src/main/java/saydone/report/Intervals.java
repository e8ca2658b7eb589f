package saydone.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saydone.journal.Entry;
import saydone.journal.Prescription;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.session.Fact;
import saydone.session.Turn;

/**
 * The time from one "done" to the next, in the first and in the second half of the sets: if it
 * grows, the patient may have tired.
 *
 * <p>An interval lies between two repetitions of one set that were counted one after the other by
 * the patient's word, with nothing between them that takes time of its own: no pause, no report of
 * a symptom, nothing taken back, no other level, no interruption. Each set is halved by itself; of
 * an odd number of intervals the one in the middle counts in neither half.
 *
 * @param first the intervals of the first halves
 * @param second the intervals of the second halves; as many
 */
public record Intervals(List<Duration> first, List<Duration> second) {

  /** Where the repetitions come when the patient makes them. */
  private static final Set<CountBy> BY_WORD = EnumSet.of(CountBy.PATIENT, CountBy.PATIENT_ALOUD);

  /** What says nothing of the time between two repetitions. */
  private static final Set<Class<? extends Fact>> ASIDE =
      Set.of(
          Fact.CommandHeard.class,
          Fact.NotUnderstood.class,
          Fact.Reminded.class,
          Fact.DeviceChanged.class);

  /** No interval. */
  public static final Intervals NONE = new Intervals(List.of(), List.of());

  /** The last repetition, and when it was counted. */
  private record Counted(Turn turn, int repetition, Duration at) {

    boolean isBefore(Turn other, int next) {
      return turn.equals(other) && next == repetition + 1;
    }
  }

  /** The intervals of one set at one level. */
  private record SetAtLevel(Turn turn, Assistance level) {}

  /** Copies the lists. */
  public Intervals {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /** The intervals of a session, by the part of an exercise; a part without any is left out. */
  static Map<Part, Intervals> each(Prescription prescription, List<Entry> entries) {
    Map<SetAtLevel, List<Duration>> sets = new LinkedHashMap<>();
    Map<Integer, Assistance> levels = new HashMap<>();
    @Nullable Counted last = null;
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.RepetitionCounted one && BY_WORD.contains(one.countBy())) {
        Turn turn = new Turn(one.exercise(), one.side(), one.set());
        if (last != null && last.isBefore(turn, one.repetition())) {
          Assistance level = levels.getOrDefault(one.exercise(), start(prescription, one));
          sets.computeIfAbsent(new SetAtLevel(turn, level), set -> new ArrayList<>())
              .add(entry.at().minus(last.at()));
        }
        last = new Counted(turn, one.repetition(), entry.at());
      } else if (!ASIDE.contains(entry.fact().getClass())) {
        last = null;
      }
      if (entry.fact() instanceof Fact.LevelChanged changed) {
        levels.put(changed.exercise(), changed.level());
      }
    }
    Map<Part, Intervals> parts = new LinkedHashMap<>();
    sets.forEach(
        (set, intervals) -> {
          String id = prescription.exercises().get(set.turn().exercise()).id();
          parts.merge(
              new Part(id, set.turn().side(), set.level()), halved(intervals), Intervals::plus);
        });
    parts.values().removeIf(intervals -> intervals.first().isEmpty());
    return parts;
  }

  private static Assistance start(Prescription prescription, Fact.RepetitionCounted counted) {
    return prescription.exercises().get(counted.exercise()).assistance();
  }

  private static Intervals halved(List<Duration> intervals) {
    int half = intervals.size() / 2;
    return new Intervals(
        intervals.subList(0, half), intervals.subList(intervals.size() - half, intervals.size()));
  }

  /** These and others. */
  Intervals plus(Intervals other) {
    return new Intervals(joined(first, other.first), joined(second, other.second));
  }

  private static List<Duration> joined(List<Duration> one, List<Duration> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** The median of the first halves; empty if there is no interval. */
  public Optional<Duration> medianOfFirst() {
    return median(first);
  }

  /** The median of the second halves; empty if there is no interval. */
  public Optional<Duration> medianOfSecond() {
    return median(second);
  }

  private static Optional<Duration> median(List<Duration> intervals) {
    if (intervals.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> sorted = intervals.stream().sorted().toList();
    int half = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(half)
            : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
  }
}
