package saydone.script.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.Json;
import saydone.json.Json.Arr;
import saydone.json.Json.Obj;
import saydone.json.Json.Text;
import saydone.json.Problem;
import saydone.json.Problem.Severity;
import saydone.json.Problems;

/**
 * The texts of a script in which {@code TODO} stands: somebody has yet to look at them. Wherever it
 * stands, the script is not valid, so that no patient hears what nobody has decided.
 */
final class Undecided {

  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");

  /** The field that keeps what a script was made of; it is not spoken. */
  static final String SOURCE = "source";

  private Undecided() {}

  /** A problem for each such text, in the order of the file. */
  static List<Problem> in(Json tree, Problems problems) {
    List<Problem> found = new ArrayList<>();
    collect(tree, problems, found);
    return found;
  }

  private static void collect(Json json, Problems problems, List<Problem> found) {
    if (json instanceof Obj object) {
      object
          .fields()
          .forEach(
              (name, field) -> {
                if (!name.equals(SOURCE)) {
                  collect(field.value(), problems, found);
                }
              });
    } else if (json instanceof Arr list) {
      list.items().forEach(item -> collect(item, problems, found));
    } else if (json instanceof Text text && TODO.matcher(text.value()).find()) {
      found.add(
          problems.problem(
              Severity.ERROR,
              text.place(),
              text.shown(),
              "is not decided yet",
              "write what is right, without TODO"));
    }
  }

  /**
   * All problems in the order of the file. What else is wrong with an undecided text is left out,
   * such as that it is no number.
   */
  static List<Problem> first(List<Problem> undecided, List<Problem> others) {
    if (undecided.isEmpty()) {
      return others;
    }
    Set<String> paths = undecided.stream().map(Problem::path).collect(Collectors.toSet());
    return Stream.concat(
            undecided.stream(), others.stream().filter(other -> !paths.contains(other.path())))
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
