package saydone.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JobTests {

  @Test
  void aJobIsInTheForegroundWhileItsGroupHasTheTerminal() {
    assertFalse(Job.inBackground("4711 (java) S 4000 4711 4000 34816 4711 4194304 1 0"));
  }

  @Test
  void aJobIsInTheBackgroundWhileAnotherGroupHasTheTerminal() {
    assertTrue(Job.inBackground("4711 (java) S 4000 4711 4000 34816 4000 4194304 1 0"));
  }

  @Test
  void withoutATerminalThereIsNoBackground() {
    assertFalse(Job.inBackground("4711 (java) S 1 4711 4711 0 -1 4194304 1 0"));
  }

  @Test
  void theNameOfAProgramMayLookLikeAnything() {
    assertTrue(Job.inBackground("4711 (a) 1 (b) S 4000 4711 4000 34816 4000 4194304 1 0"));
  }
}
