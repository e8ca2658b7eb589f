package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.PastSessions;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.report.History;
import saydone.report.HowItGoes;
import saydone.report.WeekByWeek;

/** {@code saydone history}: past sessions. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Lists past sessions, newest first; or, with --weeks, what was done of what was prescribed.",
      "A day is written as 2026-11-01."
    })
@SuppressWarnings("NullAway.Init")
final class HistoryCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print an array of objects; with --weeks, an object.")
  private boolean json;

  @Option(
      names = "--weeks",
      description =
          "Print a line for each week and one for all: sessions and repetitions done of those"
              + " prescribed, and the levels reached.")
  private boolean weeks;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only what began on this day or later.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only what began on this day or before.")
  private @Nullable String to;

  @Option(
      names = "--spoken",
      description =
          "Print what the coach answers to \"how am I doing\": at most three sentences, on this"
              + " week, the last session, pain and effort.")
  private boolean spoken;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws DataFolderException {
    if (spoken && (json || weeks || from != null || to != null)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--spoken prints the same sentences always; leave out --json, --weeks, --from and --to");
    }
    Optional<LocalDate> first = day("--from", from);
    Optional<LocalDate> last = day("--to", to);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new CommandException(
          ExitCode.USAGE,
          "--from "
              + first.get()
              + " is after --to "
              + last.get()
              + "; write the earlier day first");
    }
    BroughtHome.to(data.folder(), spec.commandLine().getErr());
    Instant now = Clock.systemUTC().instant();
    History history = PastSessions.in(data.folder(), ZoneId.systemDefault(), now);
    PrintWriter out = spec.commandLine().getOut();
    if (spoken) {
      Messages messages = Messages.of(Language.ENGLISH);
      HowItGoes.of(history, now).forEach(each -> out.println(each.text(messages)));
    } else if (weeks) {
      WeekByWeek told = WeekByWeek.of(history, first, last, now);
      print(told.lines(), told::json, history);
    } else {
      History chosen = history.within(first, last);
      print(chosen.lines(), chosen::json, history);
    }
    out.flush();
    return ExitCode.OK;
  }

  private void print(List<String> lines, Supplier<String> object, History all) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(object.get());
      out.println();
    } else if (lines.isEmpty()) {
      String key = all.sessions().isEmpty() ? "history.none" : "history.none.then";
      out.println(Messages.printed(Language.ENGLISH).text(key));
    } else {
      lines.forEach(out::println);
    }
  }

  private static Optional<LocalDate> day(String option, @Nullable String text) {
    return Optional.ofNullable(text).map(day -> Conventions.day(option, day));
  }
}
