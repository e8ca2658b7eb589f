package saydone.script.json;

import java.util.List;
import saydone.json.Problem;
import saydone.script.Script;

/**
 * A script that was read and is valid.
 *
 * @param script the script, all defaults filled in
 * @param warnings what is hard to follow by ear, in the order of the file; often empty
 */
public record ReadScript(Script script, List<Problem> warnings) {

  /** Copies the list. */
  public ReadScript {
    warnings = List.copyOf(warnings);
  }
}
