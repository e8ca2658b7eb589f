package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        "\"coach start\" is no command of a session; teach one: saydone teach \"wake up\"",
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
}
