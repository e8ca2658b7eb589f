package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import saydone.markup.MarkedText;

final class StateTests {

  private static final State START = State.before(Progress.NONE);
  private static final Timers BEAT = Timers.NONE.started(Timer.BEAT, Duration.ofSeconds(1));

  @Test
  void noTimerRunsOnIntoAnotherPhase() {
    State moved = START.with(BEAT).movedTo(new Precautions(true));

    assertEquals(Timers.NONE, moved.timers());
    assertTrue(moved.speech().untold());
  }

  @Test
  void timersRunOnWhereThePhaseStays() {
    State same = START.with(BEAT).become(new Greeting(true, false));

    assertEquals(BEAT, same.timers());
    assertFalse(same.speech().untold());
  }

  @Test
  void aTimerThatFiredAndALineThatWasSpokenAreGone() {
    MarkedText hello = MarkedText.plain("Hello.");
    State state = START.with(BEAT).with(Speech.NONE.saying(new Words.Worded(hello), hello));

    assertEquals(OptionalLong.of(1), state.saying());
    assertEquals(Timers.NONE, state.after(new Event.TimerFired(Timer.BEAT)).timers());
    assertFalse(state.after(new Event.SpeechFinished(1)).speaking());
    assertEquals(state, state.after(new Event.Begin()));
  }

  @Test
  void whatWorksIsKeptApart() {
    assertEquals(
        new Health(false, true, true, true, Saved.AT_HOME, List.of()),
        Health.GOOD.microphone(false));
    assertEquals(
        new Health(true, false, true, true, Saved.AT_HOME, List.of()),
        Health.GOOD.microphoneSound(false));
    assertEquals(
        new Health(true, true, false, true, Saved.AT_HOME, List.of()), Health.GOOD.quiet(false));
    assertEquals(
        new Health(true, true, true, false, Saved.AT_HOME, List.of()),
        Health.GOOD.loudspeaker(false));
    Saved nowhere = Saved.in(Saved.Where.NOWHERE, "disk full");
    Fact unsaved = new Fact.Reminded(1);
    Health lost = Health.GOOD.saved(nowhere, List.of(unsaved));
    assertFalse(lost.record());
    assertEquals(List.of(unsaved, new Fact.Resumed()), lost.after(new Fact.Resumed()).unsaved());
    assertEquals(Health.GOOD, lost.saved(Saved.AT_HOME, List.of()));
    assertEquals(Health.GOOD, Health.GOOD.after(unsaved));
    assertEquals(Saved.Where.HOME, nowhere.rest());
    assertThrows(IllegalArgumentException.class, () -> nowhere.withRest(Saved.Where.NOWHERE));
    assertThrows(
        IllegalArgumentException.class, () -> Saved.AT_HOME.withRest(Saved.Where.SECOND_PLACE));
  }

  @Test
  void aMannerThatWasChosenLeavesTheTempo() {
    State state =
        START.with(Delivery.ORDINARY.slowerTempo()).speaking(120, 50).pitched(OptionalInt.of(4));

    assertEquals(new Delivery(120, 50, 120, OptionalInt.of(4)), state.delivery());
  }
}
