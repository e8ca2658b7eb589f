package saydone.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import saydone.script.Exercise.Assistance;
import saydone.script.Frequency;

/**
 * How much of what was prescribed was done in some days: three ratios, which mean different things.
 * To do half of every session is not to do every other session, and neither says at which level.
 *
 * <ol>
 *   <li>Sessions done of those prescribed: {@code sessions.done / sessions.prescribed}.
 *   <li>Repetitions done of those prescribed in the sessions that were done: {@code
 *       repetitions.done / repetitions.prescribed}.
 *   <li>The level that each exercise has reached: {@code level.step / level.of}.
 * </ol>
 *
 * <p>A session counts as done if something was counted in it, completed or not. It belongs to the
 * day on which it began.
 *
 * @param sessions the sessions
 * @param repetitions the repetitions
 * @param levels the level of each exercise that has several, in the order of the scripts
 */
public record Adherence(Sessions sessions, Repetitions repetitions, List<LevelReached> levels) {

  /** Copies the list. */
  public Adherence {
    levels = List.copyOf(levels);
  }

  /**
   * Sessions.
   *
   * <p>What is prescribed is the sum over the days: for {@code n} times a day, {@code n}; for
   * {@code n} times a week, {@code n/7}, so that a part of a week has its part. A day has the
   * frequency of the version of the script that was played last, on it or before it. A script is
   * prescribed from its first session on; until its last one, if another script was played later
   * than a week after that.
   *
   * @param done those that were done, but of one day no more than prescribed a day, or of one week,
   *     from Monday to Sunday, no more than prescribed a week; where that changed in a week, the
   *     larger number
   * @param extra those that were done beyond that
   * @param unscheduled those of scripts that do not say how often
   * @param prescribed those that were prescribed; 0 if no script says how often
   */
  public record Sessions(int done, int extra, int unscheduled, double prescribed) {

    /**
     * The part of the prescribed ones that was done; more than 1 is possible in a part of a week.
     */
    public OptionalDouble ratio() {
      return prescribed == 0 ? OptionalDouble.empty() : OptionalDouble.of(done / prescribed);
    }

    /** All that were done. */
    public int all() {
      return done + extra + unscheduled;
    }

    private Sessions plus(Sessions other) {
      return new Sessions(
          done + other.done,
          extra + other.extra,
          unscheduled + other.unscheduled,
          prescribed + other.prescribed);
    }
  }

  /**
   * Repetitions, in the sessions that were done.
   *
   * @param done those that count as prescribed
   * @param extra those that were counted beyond that
   * @param prescribed those that the scripts asked for, at the levels at which the sessions ended,
   *     and without a choice of less for a day
   */
  public record Repetitions(int done, int extra, int prescribed) {

    /** The part of the prescribed ones that was done, from 0 to 1. */
    public OptionalDouble ratio() {
      return prescribed == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) done / prescribed);
    }
  }

  /**
   * The level at which an exercise was done last.
   *
   * @param script the script's id
   * @param exercise the exercise's id
   * @param name the name in the field's terms
   * @param level the level
   * @param step its number among the levels that the therapist allows, from 1 for the most help
   * @param of how many of these there are
   */
  public record LevelReached(
      String script, String exercise, String name, Assistance level, int step, int of) {}

  /**
   * What was done in some days of these sessions, the one played first first.
   *
   * @param latest the day of the last session of all, also of other scripts
   */
  static Adherence of(List<DatedSession> sessions, LocalDate latest, Days days) {
    return of(Schedules.of(sessions, latest), sessions, days);
  }

  /**
   * The same where it is known what was prescribed.
   *
   * @param sessions the sessions of these days, and maybe others, the one played first first
   */
  static Adherence of(Schedules schedules, List<DatedSession> sessions, Days days) {
    List<DatedSession> done =
        sessions.stream()
            .filter(session -> session.figures().isDone() && days.contain(session.day()))
            .toList();
    return new Adherence(sessions(schedules, done, days), repetitions(done), levels(done));
  }

  private static Sessions sessions(Schedules schedules, List<DatedSession> done, Days days) {
    Map<String, List<DatedSession>> byScript =
        done.stream().collect(Collectors.groupingBy(session -> session.figures().script()));
    return schedules.byScript().entrySet().stream()
        .map(
            each ->
                ofScript(
                    each.getValue(),
                    byScript.getOrDefault(each.getKey(), List.of()),
                    schedules.prescribed(each.getValue(), days)))
        .reduce(new Sessions(0, 0, 0, 0), Sessions::plus);
  }

  private static Sessions ofScript(Schedule schedule, List<DatedSession> done, double prescribed) {
    Map<Days, Integer> most = new HashMap<>();
    Map<Days, Integer> counts = new HashMap<>();
    int unscheduled = 0;
    for (DatedSession session : done) {
      Optional<Frequency> frequency = schedule.on(session.day());
      if (frequency.isPresent()) {
        Days span = Schedule.span(frequency.get(), session.day());
        counts.merge(span, 1, Integer::sum);
        most.merge(span, frequency.get().times(), Math::max);
      } else {
        unscheduled++;
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int asPrescribed =
        most.entrySet().stream()
            .mapToInt(each -> Math.min(each.getValue(), counts.getOrDefault(each.getKey(), 0)))
            .sum();
    return new Sessions(asPrescribed, all - asPrescribed, unscheduled, prescribed);
  }

  private static Repetitions repetitions(List<DatedSession> done) {
    return new Repetitions(
        done.stream().mapToInt(each -> each.figures().repetitions()).sum(),
        done.stream().mapToInt(each -> each.figures().extra()).sum(),
        done.stream().mapToInt(each -> each.figures().prescribedInFull()).sum());
  }

  private static List<LevelReached> levels(List<DatedSession> done) {
    record Key(String script, String exercise) {}
    Map<Key, LevelReached> levels = new LinkedHashMap<>();
    for (DatedSession session : done) {
      String script = session.figures().script();
      List<ExerciseDone> exercises =
          session.played().summary().map(Summary::exercises).orElse(List.of());
      for (ExerciseDone exercise : exercises) {
        if (exercise.isCounted() && !exercise.levels().isEmpty()) {
          levels.put(new Key(script, exercise.id()), reached(script, exercise));
        }
      }
    }
    return List.copyOf(levels.values());
  }

  private static LevelReached reached(String script, ExerciseDone exercise) {
    Assistance level = exercise.levelDone();
    List<Assistance> levels = exercise.levels();
    int step = (int) levels.stream().filter(each -> each.compareTo(level) <= 0).count();
    return new LevelReached(script, exercise.id(), exercise.name(), level, step, levels.size());
  }
}
