package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import saydone.session.Event;
import saydone.session.Timer;

/**
 * Tells which of the state's timers have run out, the earliest first. One that is started now and
 * due at once fires in the next exchange. Belongs to the session's thread.
 */
final class TimerSense implements Sense {

  private final Queue<Timer> due = new ArrayDeque<>();

  @Override
  public void accept(Now now) {
    due.clear();
    due.addAll(now.state().timers().due(now.time()));
  }

  @Override
  public List<Event> next(Now now) {
    for (Timer timer = due.poll(); timer != null; timer = due.poll()) {
      if (now.state().timers().isDue(timer, now.time())) {
        return List.of(new Event.TimerFired(timer));
      }
    }
    return List.of();
  }
}
