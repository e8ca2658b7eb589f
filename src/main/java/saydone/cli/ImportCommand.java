package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.archive.ArchiveException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.share.Import;

/** {@code saydone import}: takes in what was exported on another computer. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in what saydone export wrote, on this computer or on another.",
      "Nothing that is here is changed, and nothing is taken in twice. If anything in the file is"
          + " damaged, nothing is taken in."
    })
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR|ZIP", description = "What was exported.")
  private Path from;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);

  @Override
  public Integer call() throws ArchiveException, DataFolderException {
    DataFolder folder = data.folder();
    Import taken = Import.of(from, folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println(printed.text("import.sessions", taken.sessions().size(), taken.knownSessions()));
    out.println(printed.text("import.files", taken.files().size(), taken.knownFiles()));
    taken.otherSessions().forEach(name -> out.println(printed.text("import.other.session", name)));
    taken.otherFiles().forEach(name -> out.println(printed.text("import.other.file", name)));
    out.flush();
    return ExitCode.OK;
  }
}
