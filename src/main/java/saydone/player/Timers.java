package saydone.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import saydone.audio.Pcm;
import saydone.session.Timer;

/** The session's timers, counted in frames. */
final class Timers {

  private final Map<Timer, Long> dueByTimer = new EnumMap<>(Timer.class);

  void start(Timer timer, long dueFrame) {
    dueByTimer.put(timer, dueFrame);
  }

  void cancel(Timer timer) {
    dueByTimer.remove(timer);
  }

  /** When the timers that run are due. */
  Map<Timer, Duration> running() {
    Map<Timer, Duration> running = new EnumMap<>(Timer.class);
    dueByTimer.forEach((timer, frame) -> running.put(timer, Pcm.duration(frame)));
    return running;
  }

  /** The timers that are due at a frame, the earliest first. */
  List<Timer> due(long frame) {
    if (dueByTimer.isEmpty()) {
      return List.of();
    }
    List<Timer> due = new ArrayList<>();
    dueByTimer.forEach(
        (timer, at) -> {
          if (at <= frame) {
            due.add(timer);
          }
        });
    due.sort(Comparator.comparingLong(timer -> dueByTimer.getOrDefault(timer, 0L)));
    return due;
  }

  /**
   * Takes a timer that is still running and due; false if an earlier event cancelled it or started
   * it anew.
   */
  boolean take(Timer timer, long frame) {
    Long at = dueByTimer.get(timer);
    if (at == null || at > frame) {
      return false;
    }
    dueByTimer.remove(timer);
    return true;
  }
}
