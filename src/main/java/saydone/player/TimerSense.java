package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import saydone.session.Event;
import saydone.session.Timer;

/**
 * Tells which timers have run out, the earliest first. One that is started now and due at once
 * fires in the next exchange. Belongs to the session's thread.
 */
final class TimerSense implements Sense {

  private final Timers timers;
  private final Queue<Timer> due = new ArrayDeque<>();

  /** A sense of these timers. */
  TimerSense(Timers timers) {
    this.timers = timers;
  }

  @Override
  public void accept(Now now) {
    due.clear();
    due.addAll(timers.due(now.frame()));
  }

  @Override
  public List<Event> next(Now now) {
    for (Timer timer = due.poll(); timer != null; timer = due.poll()) {
      if (timers.take(timer, now.frame())) {
        return List.of(new Event.TimerFired(timer));
      }
    }
    return List.of();
  }
}
