package saydone.player.rehearsal.json;

import java.util.List;
import java.util.stream.Collectors;
import saydone.json.Problem;

/**
 * A patient's file cannot be read or is not valid. The message has one plain line for each problem,
 * in the order of the file.
 */
public final class InvalidPatientException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidPatientException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
