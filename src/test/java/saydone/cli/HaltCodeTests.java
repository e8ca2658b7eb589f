package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class HaltCodeTests {

  @Test
  void aSessionIsSavedOnlyWhenThatIsKnown() {
    HaltCode halt = new HaltCode();
    assertEquals(ExitCode.ENDED_EARLY, halt.getAsInt(), "nothing was recorded");
    halt.saved(false);
    assertEquals(ExitCode.DATA, halt.getAsInt());
    halt.saved(true);
    assertEquals(ExitCode.ENDED_EARLY, halt.getAsInt());
  }

  @Test
  void whatCameOfTheLastSavingIsPrintedBeforeTheHalt() {
    assertTrue(
        PlayedSession.LAST_SAVING.plus(LiveCommand.PATIENCE).compareTo(LiveCommand.LONGEST_END)
            < 0);
  }
}
