package saydone.home;

import java.util.List;
import saydone.json.Problem;

/**
 * A file of the data folder does not hold what it should. The message is one line: the first
 * problem, with its place in the file and what would be right.
 */
public final class DamagedFileException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedFileException(List<Problem> problems) {
    super(
        problems.get(0) + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
  }
}
