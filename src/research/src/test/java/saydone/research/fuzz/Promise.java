package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import saydone.json.Problem;
import saydone.json.Shown;

/** What every reader promises of what it says, whatever it was given. */
final class Promise {

  /** The longest message, in UTF-16 units: it can be read aloud. */
  private static final int LONGEST = 1000;

  private Promise() {}

  /** A message is one line that can be seen, and is not endless. */
  static void plain(String message) {
    assertFalse(message.isBlank());
    assertEquals(Shown.line(message), message);
    assertTrue(message.length() <= LONGEST, () -> message.length() + " characters: " + message);
  }

  /** Each problem is plain, and names the file. */
  static void plain(String file, List<Problem> problems) {
    assertFalse(problems.isEmpty());
    for (Problem problem : problems) {
      plain(problem.toString());
      assertTrue(problem.toString().startsWith(file + ":"), problem::toString);
    }
  }
}
