package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandbyCommandTests {

  /** Headphones may be switched off at ten and on at four. */
  @Test
  void aReminderWithoutALoudspeakerDoesNotEndIt() {
    assertFalse(StandbyCommand.endsWaiting(ExitCode.SOUND, true));
    assertTrue(StandbyCommand.endsWaiting(ExitCode.SOUND, false));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goodNightAndWhatNoTryMendsEndIt(boolean reminder) {
    assertTrue(StandbyCommand.endsWaiting(ExitCode.GOOD_NIGHT, reminder));
    assertTrue(StandbyCommand.endsWaiting(ExitCode.DATA, reminder));
    assertTrue(StandbyCommand.endsWaiting(ExitCode.USAGE, reminder));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ExitCode.OK,
        ExitCode.BUG,
        ExitCode.SCRIPT,
        ExitCode.ENDED_EARLY,
        ExitCode.MEMORY,
        ExitCode.UNANSWERED,
        ExitCode.LATER,
        ExitCode.NOT_TODAY
      })
  void afterASessionOrAnAnswerItWaitsAgain(int code) {
    assertFalse(StandbyCommand.endsWaiting(code, true));
    assertFalse(StandbyCommand.endsWaiting(code, false));
  }
}
