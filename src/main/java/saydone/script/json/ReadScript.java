package saydone.script.json;

import java.util.List;
import java.util.function.Supplier;
import saydone.json.Problem;
import saydone.script.Script;

/**
 * A script that was read and is valid.
 *
 * @param script the script, all defaults filled in
 * @param lint finds the warnings
 */
public record ReadScript(Script script, Supplier<List<Problem>> lint) {

  /**
   * What is hard to follow by ear, in the order of the file; often empty. Is looked for only when
   * it is asked for, so that a session begins sooner.
   */
  public List<Problem> warnings() {
    return List.copyOf(lint.get());
  }
}
