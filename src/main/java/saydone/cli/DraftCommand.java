package saydone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.draft.Draft;
import saydone.draft.HandOut;
import saydone.draft.document.HandOutReader;
import saydone.draft.document.UnreadableHandOutException;

/** {@code saydone draft}: a first script of a hand-out. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a first script of a hand-out: of text, HTML, PDF or DOCX, in English.",
      "What it does not understand begins with TODO, and \"saydone check\" names each place until"
          + " you have looked. The sentences of the hand-out are kept in \"source\"."
    })
@SuppressWarnings("NullAway.Init")
final class DraftCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Parameters(arity = "1", paramLabel = "FILE", description = "The hand-out; - for standard input.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the script there instead of printing it; no file is overwritten.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws UnreadableHandOutException {
    PrintWriter err = spec.commandLine().getErr();
    Draft draft = Draft.of(handOut());
    if (draft.exercises() == 0) {
      err.println(
          file
              + ": no exercise was found. One has a name, a number or a paragraph of its own, and"
              + " says in English what to do and how often, such as \"3 sets of 10\"");
      err.flush();
      return ExitCode.SCRIPT;
    }
    if (out == null) {
      PrintWriter printed = spec.commandLine().getOut();
      printed.print(draft.json().stripTrailing());
      printed.println();
      printed.flush();
    } else {
      write(draft.json(), out);
    }
    err.println(
        Counted.of(draft.exercises(), "exercise")
            + ", "
            + Counted.of(draft.todos(), "TODO")
            + ". Compare each exercise with the hand-out before a patient hears it; then: saydone"
            + " check "
            + (out == null ? "SCRIPT" : out));
    err.flush();
    return ExitCode.OK;
  }

  private HandOut handOut() throws UnreadableHandOutException {
    return file.toString().equals(STANDARD_INPUT)
        ? HandOutReader.read("standard input", System.in)
        : HandOutReader.read(file);
  }

  private static void write(String json, Path out) {
    try {
      write(json.getBytes(StandardCharsets.UTF_8), out);
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(
          ExitCode.USAGE, out + " is there already, and is not overwritten; name another file", e);
    } catch (IOException e) {
      throw OutputFiles.unwritable(out, e);
    }
  }

  private static void write(byte[] bytes, Path out) throws IOException {
    try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
      file.write(bytes);
    }
  }
}
