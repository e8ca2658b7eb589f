package saydone.script.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import saydone.json.Problem;
import saydone.json.Problem.Severity;
import saydone.script.Lint;
import saydone.script.Lint.Finding;
import saydone.script.Script;

/**
 * A script that was read and is valid.
 *
 * @param script the script, all defaults filled in
 * @param placed gives findings their places in the file, in its order
 */
public record ReadScript(Script script, Function<List<Finding>, List<Problem>> placed) {

  /**
   * What is hard to follow by ear, as warnings, and what no voice can say, as errors, in the order
   * of the file; often empty. Is looked for only when it is asked for, so that a session begins
   * sooner.
   *
   * @param voice tells what would not be said in a session
   */
  public List<Problem> findings(Lint.Voice voice) {
    return findings(voice, List.of());
  }

  /**
   * The same, with what was found otherwise, which replaces the warnings about the same field.
   *
   * @param voice tells what would not be said in a session
   * @param others what was found otherwise
   */
  public List<Problem> findings(Lint.Voice voice, List<Finding> others) {
    Set<String> fields = others.stream().map(Finding::path).collect(Collectors.toSet());
    List<Finding> all = new ArrayList<>(Lint.of(script, voice));
    all.removeIf(
        finding -> finding.severity() == Severity.WARNING && fields.contains(finding.path()));
    all.addAll(others);
    return List.copyOf(placed.apply(all));
  }
}
