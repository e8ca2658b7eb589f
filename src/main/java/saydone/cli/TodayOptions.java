package saydone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.json.Nearest;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.session.Estimate;
import saydone.session.Plan;
import saydone.session.Today;

/** The options that choose how much of a script is played. */
final class TodayOptions {

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "EXERCISE",
      description = "Play only these exercises: numbers from 1 or ids, with commas between them.")
  private @Nullable List<String> only;

  @Option(
      names = "--short",
      description =
          "Play a short session: the exercises that the script has for one, or the first half of"
              + " each.")
  private boolean brief;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description =
          "Play what fits into about so many minutes: all, else a short session, else as many"
              + " exercises of it as fit.")
  private @Nullable Integer minutes;

  /** Whether any of them was given. */
  boolean given() {
    return only != null || brief || minutes != null;
  }

  /**
   * How much of a plan is played. If it was chosen, says so, and about how long that takes.
   *
   * @param whole the plan of a whole session
   * @param wordsPerMinute the coach's rate of speech
   * @throws CommandException if there is no such exercise, or no such time
   */
  Today chosen(Plan whole, int wordsPerMinute, PrintWriter err) {
    if (!given()) {
      return Today.ALL;
    }
    Plan plan = only == null ? whole : whole.doing(Today.only(numbers(only, whole.script())));
    if (brief) {
      plan = plan.shortened();
    }
    if (minutes != null) {
      if (minutes < 1) {
        throw new CommandException(
            ExitCode.USAGE, "--minutes must be at least 1, such as --minutes 10: " + minutes);
      }
      plan = new Estimate(plan, wordsPerMinute).fitting(Duration.ofMinutes(minutes));
    }
    err.println(sentence(plan, new Estimate(plan, wordsPerMinute).length()));
    return plan.today();
  }

  /** What is played, and about how long it takes. */
  private static String sentence(Plan plan, Duration length) {
    List<Integer> chosen = plan.chosen();
    String exercises =
        chosen.size() == plan.script().exercises().size()
            ? "all exercises"
            : (chosen.size() == 1 ? "exercise " : "exercises ")
                + chosen.stream()
                    .map(number -> String.valueOf(number + 1))
                    .collect(Collectors.joining(", "));
    return "Today: "
        + exercises
        + (plan.today().halved().isEmpty() ? "" : ", the first half of each")
        + "; "
        + Counted.of(plan.prescribedRepetitions(plan.affected()), "repetition")
        + ", about "
        + Counted.of(Math.max(1, length.plusSeconds(30).toMinutes()), "minute")
        + ".";
  }

  private static Set<Integer> numbers(List<String> named, Script script) {
    List<String> ids = script.exercises().stream().map(Exercise::id).toList();
    Set<Integer> numbers = new TreeSet<>();
    for (String name : named) {
      numbers.add(number(name.strip(), ids));
    }
    return numbers;
  }

  private static int number(String name, List<String> ids) {
    if (ids.contains(name)) {
      return ids.indexOf(name);
    }
    if (name.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(name);
      if (number >= 1 && number <= ids.size()) {
        return number - 1;
      }
    }
    List<String> known = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      known.add(i + 1 + " " + ids.get(i));
    }
    throw new CommandException(
        ExitCode.USAGE,
        "--only: the script has no exercise \""
            + name
            + "\"; "
            + Nearest.to(name, ids)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "its exercises are: " + String.join(", ", known)));
  }
}
