package saydone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;

/**
 * What one side did of an exercise at one level, in the sessions of a report.
 *
 * @param script the script's id
 * @param scriptName the script's name
 * @param part which part of which exercise
 * @param name the exercise's name
 * @param sessions in how many sessions something of it was counted
 * @param repetitions the repetitions that count as prescribed
 * @param extra those that were counted beyond that
 * @param prescribed those that were asked for; empty if that is not known of a session
 * @param intervals the time between the repetitions
 */
public record ExerciseTotal(
    String script,
    String scriptName,
    Part part,
    String name,
    int sessions,
    int repetitions,
    int extra,
    OptionalInt prescribed,
    Intervals intervals) {

  private record Key(String script, String exercise) {}

  /** Left before right, and either before both together; then from most help to least. */
  private static final Comparator<ExerciseTotal> BY_SIDE_AND_LEVEL =
      Comparator.<ExerciseTotal>comparingInt(
              total -> total.side().map(Side::ordinal).orElse(Integer.MAX_VALUE))
          .thenComparing(ExerciseTotal::level);

  /**
   * The totals of those sessions that were done, as in {@link Adherence}; of all if none was. The
   * exercises are in the order in which they first were there.
   */
  static List<ExerciseTotal> each(List<ReportedSession> sessions) {
    List<ReportedSession> counted =
        sessions.stream().filter(session -> session.summary().isDone()).toList();
    Map<Key, Map<Part, ExerciseTotal>> totals = new LinkedHashMap<>();
    for (ReportedSession session : counted.isEmpty() ? sessions : counted) {
      for (PartDone done : session.parts()) {
        totals
            .computeIfAbsent(
                new Key(session.summary().script(), done.exercise().id()),
                key -> new LinkedHashMap<>())
            .merge(done.part(), of(session.summary(), done), ExerciseTotal::plus);
      }
    }
    List<ExerciseTotal> all = new ArrayList<>();
    totals
        .values()
        .forEach(parts -> all.addAll(parts.values().stream().sorted(BY_SIDE_AND_LEVEL).toList()));
    return all;
  }

  private static ExerciseTotal of(Summary summary, PartDone done) {
    Share share = done.share();
    return new ExerciseTotal(
        summary.script(),
        summary.scriptName(),
        done.part(),
        done.exercise().name(),
        share.repetitions() + share.extra() > 0 ? 1 : 0,
        share.repetitions(),
        share.extra(),
        share.prescribed(),
        done.intervals());
  }

  /** This and that of a later session, which has the name. */
  private ExerciseTotal plus(ExerciseTotal later) {
    return new ExerciseTotal(
        script,
        later.scriptName,
        part,
        later.name,
        sessions + later.sessions,
        repetitions + later.repetitions,
        extra + later.extra,
        prescribed.isPresent() && later.prescribed.isPresent()
            ? OptionalInt.of(prescribed.getAsInt() + later.prescribed.getAsInt())
            : OptionalInt.empty(),
        intervals.plus(later.intervals));
  }

  /** The side that works; empty where both work together, or where that is not known. */
  public Optional<Side> side() {
    return part.side();
  }

  /** The level. */
  public Assistance level() {
    return part.level();
  }
}
