package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.report.History;
import saydone.report.HowItGoes;

/** {@code saydone history}: past sessions. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Lists past sessions, newest first.")
@SuppressWarnings("NullAway.Init")
final class HistoryCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print an array of objects.")
  private boolean json;

  @Option(
      names = "--spoken",
      description =
          "Print what the coach answers to \"how am I doing\": at most three sentences, on this week,"
              + " the last session, pain and effort.")
  private boolean spoken;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws DataFolderException {
    if (spoken && json) {
      throw new CommandException(ExitCode.USAGE, "--spoken prints sentences; leave out --json");
    }
    PrintWriter out = spec.commandLine().getOut();
    BroughtHome.to(data.folder(), spec.commandLine().getErr());
    History history = History.of(Sessions.in(data.folder()).newestFirst(), ZoneId.systemDefault());
    if (spoken) {
      Messages messages = Messages.of(Language.ENGLISH);
      HowItGoes.of(history, Clock.systemUTC().instant())
          .forEach(sentence -> out.println(sentence.text(messages)));
    } else if (json) {
      out.print(history.json());
      out.println();
    } else {
      history.lines().forEach(out::println);
      if (history.sessions().isEmpty()) {
        out.println(Messages.printed(Language.ENGLISH).text("history.none"));
      }
    }
    out.flush();
    return ExitCode.OK;
  }
}
