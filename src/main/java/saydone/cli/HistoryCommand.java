package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.PastSessions;
import saydone.home.DataFolderException;
import saydone.json.JsonWriter;
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
      names = "--spoken",
      description =
          "Print what the coach answers to \"how am I doing\": at most three sentences, on this"
              + " week, the last session, pain and effort.")
  private boolean spoken;

  @Mixin private DaysOption days;
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws DataFolderException, IOException {
    if (spoken && (json || weeks || days.given())) {
      throw new CommandException(
          ExitCode.USAGE,
          "--spoken prints the same sentences always; leave out --json, --weeks, --from and --to");
    }
    DaysOption.Chosen chosen = days.chosen();
    BroughtHome.to(data.folder(), spec.commandLine().getErr());
    Instant now = Clock.systemUTC().instant();
    History history = PastSessions.in(data.folder(), ZoneId.systemDefault(), now);
    PrintWriter out = spec.commandLine().getOut();
    if (spoken) {
      Messages messages = Messages.of(Language.ENGLISH);
      HowItGoes.of(history, now).forEach(each -> out.println(each.text(messages)));
    } else if (weeks) {
      WeekByWeek told = WeekByWeek.of(history, chosen.first(), chosen.last(), now);
      print(told.lines(), to -> to.write(told.json()), history);
    } else {
      History within = history.within(chosen.first(), chosen.last());
      print(within.lines(), to -> JsonWriter.page(within.objects(), to), history);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** Writes something as JSON. */
  @FunctionalInterface
  private interface Json {
    void to(PrintWriter out) throws IOException;
  }

  private void print(List<String> lines, Json object, History all) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      object.to(out);
      out.println();
    } else if (lines.isEmpty()) {
      String key = all.sessions().isEmpty() ? "history.none" : "history.none.then";
      out.println(Messages.printed(Language.ENGLISH).text(key));
    } else {
      lines.forEach(out::println);
    }
  }
}
