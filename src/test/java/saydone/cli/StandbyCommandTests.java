package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandbyCommandTests {

  private final Path folder;

  StandbyCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPhraseThatIsNoCommandIsRefused() {
    Ran ran = standby("coach start");

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        "\"coach start\" is no command of a session. Say it when you teach one:"
            + " saydone teach \"wake up\"",
        ran.lastMessage());
  }

  @Test
  void aPhraseThatWouldNotBeHeardIsRefused() {
    Ran ran = standby("deeper");

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        "\"deeper\" would not be heard; teach it first: saydone teach \"deeper\"",
        ran.lastMessage());
  }

  private Ran standby(String phrase) {
    return Ran.saydone("standby", "--phrase", phrase, "--data", folder.toString());
  }

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
