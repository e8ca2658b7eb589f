package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.share.Export;

/** {@code saydone export}: all that is kept, to move to another computer. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that Saydone keeps of you into a ZIP file or a folder, to move to another"
          + " computer. There: saydone import",
      "Without --recordings no sound is in it, and no word as it was heard."
    })
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR|ZIP",
      description = "A folder, or a file that ends in .zip; neither may be there yet.")
  private Path to;

  @Option(
      names = "--recordings",
      description =
          "With the sounds that you had kept, words as they were heard, and the words that you"
              + " taught.")
  private boolean recordings;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);

  @Override
  public Integer call() throws DataFolderException {
    DataFolder folder = data.folder();
    if (!Files.isDirectory(folder.path())) {
      throw new CommandException(
          ExitCode.USAGE, "There is nothing to export: " + folder.path() + " is not there");
    }
    BroughtHome.to(folder, spec.commandLine().getErr());
    Export export;
    try {
      export =
          Export.of(
              folder,
              to,
              recordings,
              Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
              Main.Version.name());
    } catch (IOException e) {
      throw OutputFiles.notMade(to, e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        printed.text("export.made", String.valueOf(to), export.sessions(), export.others()));
    export.left().forEach(name -> out.println(printed.text("export.left", name)));
    out.println(printed.text("export.settings"));
    out.println(
        recordings ? printed.text("export.with", export.sounds()) : printed.text("export.without"));
    out.flush();
    return ExitCode.OK;
  }
}
