package saydone.home;

import java.util.List;
import saydone.json.Problem;

/**
 * A file of the data folder does not hold what it should. The message is one line: the first
 * problem, with its place in the file and what would be right.
 */
public final class DamagedFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String place;

  DamagedFileException(List<Problem> problems) {
    super(
        problems.get(0) + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
    place = problems.get(0).where();
  }

  /**
   * The place of the first problem, such as {@code profile.json:3:5}. Unlike the message it tells
   * nothing of what the file says, so it can be logged.
   */
  public String place() {
    return place;
  }
}
