package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import saydone.session.Event;
import saydone.session.Timer;

/**
 * Tells which of the state's timers have run out, the earliest first. One that is started now and
 * due at once fires in the next exchange. One that {@linkplain Timer#waitsForSpeech waits for
 * speech} fires when what is being said has come to its end. Belongs to the session's thread.
 */
final class TimerSense implements Sense {

  private final BooleanSupplier speech;
  private final Queue<Timer> due = new ArrayDeque<>();

  /**
   * A sense of the state's timers.
   *
   * @param speech whether something is being said that may become a command
   */
  TimerSense(BooleanSupplier speech) {
    this.speech = speech;
  }

  @Override
  public void accept(Now now) {
    due.clear();
    for (Timer timer : now.state().timers().due(now.time())) {
      if (!timer.waitsForSpeech() || !speech.getAsBoolean()) {
        due.add(timer);
      }
    }
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
