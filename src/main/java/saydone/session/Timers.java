package saydone.session;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The timers that run, and when each runs out. The player asks at every chunk which of them are
 * {@linkplain #due due}, and tells the session of each with {@link Event.TimerFired}.
 *
 * <p>Session time is counted in whole milliseconds. So a timer is due in the millisecond in which
 * its time lies, even if its time is a fraction later than the start of that millisecond.
 * Immutable.
 *
 * @param dueByTimer the session time at which each running timer runs out
 * @param overdue the timers that ran out and wait until the coach has spoken
 */
public record Timers(Map<Timer, Duration> dueByTimer, Set<Timer> overdue) {

  /** No timer runs. */
  public static final Timers NONE = new Timers(Map.of(), Set.of());

  /** Copies the collections. */
  public Timers {
    dueByTimer = Map.copyOf(dueByTimer);
    overdue = Set.copyOf(overdue);
  }

  /** A timer is started, anew if it runs. */
  Timers started(Timer timer, Duration due) {
    Map<Timer, Duration> running = new EnumMap<>(Timer.class);
    running.putAll(dueByTimer);
    running.put(timer, due);
    return new Timers(running, without(timer));
  }

  /** A timer is stopped, if it runs or is overdue. */
  Timers cancelled(Timer timer) {
    if (!dueByTimer.containsKey(timer) && !overdue.contains(timer)) {
      return this;
    }
    Map<Timer, Duration> running = new EnumMap<>(Timer.class);
    running.putAll(dueByTimer);
    running.remove(timer);
    return new Timers(running, without(timer));
  }

  private Set<Timer> without(Timer timer) {
    Set<Timer> others = new TreeSet<>(overdue);
    others.remove(timer);
    return others;
  }

  /** A timer that ran out waits until the coach has spoken. */
  Timers waiting(Timer timer) {
    Set<Timer> all = new TreeSet<>(overdue);
    all.add(timer);
    return new Timers(dueByTimer, all);
  }

  /** A timer ran out. */
  Timers fired(Timer timer) {
    return cancelled(timer);
  }

  /** The timers that run, in the order of their kinds. */
  public Set<Timer> running() {
    return Collections.unmodifiableSet(new TreeSet<>(dueByTimer.keySet()));
  }

  /** Whether a timer runs. */
  public boolean runs(Timer timer) {
    return dueByTimer.containsKey(timer);
  }

  /** When a timer runs out, if it runs. */
  public Optional<Duration> due(Timer timer) {
    return Optional.ofNullable(dueByTimer.get(timer));
  }

  /** Whether a timer runs and is due at a session time. */
  public boolean isDue(Timer timer, Duration now) {
    return due(timer).filter(due -> due.toMillis() <= now.toMillis()).isPresent();
  }

  /** The timers that are due at a session time, the earliest first. */
  public List<Timer> due(Duration now) {
    if (dueByTimer.isEmpty()) {
      return List.of();
    }
    return dueByTimer.entrySet().stream()
        .filter(running -> isDue(running.getKey(), now))
        .sorted(
            Comparator.comparing((Map.Entry<Timer, Duration> running) -> running.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When the next timer runs out, if any runs. */
  public Optional<Duration> nextDue() {
    return dueByTimer.values().stream().min(Comparator.naturalOrder());
  }
}
