package saydone.script.json;

import java.util.List;
import java.util.stream.Collectors;
import saydone.json.Problem;

/**
 * A script cannot be read or is not valid. Carries every problem that was found, in the order of
 * the file; the message has one plain line for each.
 */
public final class InvalidScriptException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * A script with problems.
   *
   * @param problems what is wrong, in the order of the file; at least one
   */
  public InvalidScriptException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
