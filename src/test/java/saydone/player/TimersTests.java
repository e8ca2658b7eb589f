package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.session.Timer;

final class TimersTests {

  private final Timers timers = new Timers();

  @Test
  void dueTimersComeInTheOrderOfTheirTime() {
    timers.start(Timer.BEAT, 300);
    timers.start(Timer.REMINDER, 200);
    timers.start(Timer.ANSWER, 400);

    assertEquals(List.of(Timer.REMINDER, Timer.BEAT), timers.due(300));
  }

  @Test
  void aTimerFiresOnce() {
    timers.start(Timer.BEAT, 300);

    assertTrue(timers.take(Timer.BEAT, 300));
    assertFalse(timers.take(Timer.BEAT, 400));
  }

  @Test
  void aTimerThatWasCancelledOrStartedAnewMeanwhileDoesNotFire() {
    timers.start(Timer.BEAT, 300);
    timers.start(Timer.BEAT, 500);
    assertFalse(timers.take(Timer.BEAT, 300));

    timers.cancel(Timer.BEAT);
    assertFalse(timers.take(Timer.BEAT, 500));
  }
}
