package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TimersTests {

  private static final Timers BEAT = Timers.NONE.started(Timer.BEAT, ms(300));

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void dueTimersComeInTheOrderOfTheirTime() {
    Timers timers = BEAT.started(Timer.REMINDER, ms(200)).started(Timer.ANSWER, ms(400));

    assertEquals(List.of(Timer.REMINDER, Timer.BEAT), timers.due(ms(300)));
    assertEquals(Optional.of(ms(200)), timers.nextDue());
  }

  @Test
  void timersOfTheSameTimeComeInTheOrderOfTheirKinds() {
    Timers timers = Timers.NONE.started(Timer.ANSWER, ms(300)).started(Timer.BEAT, ms(300));

    assertEquals(List.of(Timer.BEAT, Timer.ANSWER), timers.due(ms(300)));
  }

  @Test
  void aTimerFiresOnce() {
    assertTrue(BEAT.isDue(Timer.BEAT, ms(300)));
    assertFalse(BEAT.fired(Timer.BEAT).isDue(Timer.BEAT, ms(400)));
  }

  @Test
  void aTimerThatWasCancelledOrStartedAnewMeanwhileDoesNotFire() {
    Timers anew = BEAT.started(Timer.BEAT, ms(500));
    assertFalse(anew.isDue(Timer.BEAT, ms(300)));

    assertFalse(anew.cancelled(Timer.BEAT).isDue(Timer.BEAT, ms(500)));
  }

  @Test
  void cancellingOneLeavesTheOthers() {
    Timers timers = BEAT.started(Timer.ANSWER, ms(400)).cancelled(Timer.BEAT);

    assertEquals(Set.of(Timer.ANSWER), timers.dueByTimer().keySet());
    assertFalse(timers.runs(Timer.BEAT));
    assertEquals(timers, timers.cancelled(Timer.REMINDER));
  }

  @Test
  void aTimerThatWaitsForTheCoachRunsNoMoreAndIsForgottenWhenItIsStartedOrCancelled() {
    Timers waiting = BEAT.fired(Timer.BEAT).waiting(Timer.BEAT);

    assertFalse(waiting.runs(Timer.BEAT));
    assertEquals(Set.of(Timer.BEAT), waiting.overdue());
    assertEquals(BEAT, waiting.started(Timer.BEAT, ms(300)));
    assertEquals(Timers.NONE, waiting.cancelled(Timer.BEAT));
  }

  @Test
  void aTimerIsDueInTheMillisecondInWhichItsTimeLies() {
    Timers timers = Timers.NONE.started(Timer.BEAT, ms(300).plusNanos(999_999));

    assertFalse(timers.isDue(Timer.BEAT, ms(299)));
    assertTrue(timers.isDue(Timer.BEAT, ms(300)));
  }

  @Test
  void whereNothingRunsNothingIsDue() {
    assertEquals(List.of(), Timers.NONE.due(Duration.ofDays(1)));
    assertEquals(Optional.empty(), Timers.NONE.nextDue());
  }
}
