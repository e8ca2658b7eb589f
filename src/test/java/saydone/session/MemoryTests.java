package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import saydone.script.Exercise.Assistance;
import saydone.session.Memory.Moment;

final class MemoryTests {

  private static final Duration NOW = Duration.ofSeconds(100);
  private static final Duration SPAN = Duration.ofSeconds(10);

  @Test
  void whatHappenedIsWithinASpanUntilTheSpanIsOver() {
    Memory memory = Memory.NONE.at(Moment.COUNT, NOW);

    assertTrue(memory.within(SPAN, Moment.COUNT, NOW.plusMillis(9_999)));
    assertFalse(memory.within(SPAN, Moment.COUNT, NOW.plusSeconds(10)));
  }

  @Test
  void whatNeverHappenedOrNoLongerMattersIsWithinNoSpan() {
    Memory memory = Memory.NONE.at(Moment.COUNT, NOW);

    assertFalse(memory.within(SPAN, Moment.CLARIFICATION, NOW));
    assertFalse(memory.without(Moment.COUNT).within(SPAN, Moment.COUNT, NOW));
  }

  @Test
  void aCommandBeginsRemindersAndHelpAnew() {
    Memory memory = Memory.NONE.reminded().reminded().helped();

    assertEquals(2, memory.reminders());
    assertEquals(Memory.NONE, memory.heard(false));
  }

  @Test
  void askingForHelpAgainTurnsThePage() {
    assertEquals(2, Memory.NONE.helped().heard(true).helped().helpPage());
  }

  @Test
  void whatWasExplainedAndHowOftenPraisedIsKeptOverCommands() {
    Memory memory =
        Memory.NONE
            .explained(1, Assistance.PASSIVE)
            .encouraged()
            .explained(1, Assistance.PASSIVE)
            .heard(false);

    assertTrue(memory.hasExplained(1, Assistance.PASSIVE));
    assertFalse(memory.hasExplained(0, Assistance.PASSIVE));
    assertFalse(memory.hasExplained(1, Assistance.ACTIVE));
    assertEquals(1, memory.encouragements());
  }
}
