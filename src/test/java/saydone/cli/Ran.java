package saydone.cli;

import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command came to.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its messages
 */
record Ran(int code, String out, String err) {

  /** Runs a command in this process. */
  static Ran saydone(String... arguments) {
    return run(Main.commandLine(), arguments);
  }

  /** Runs a command line in this process. */
  static Ran run(CommandLine commandLine, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    commandLine.setOut(new PlainPrinter(out));
    commandLine.setErr(new PlainPrinter(err));
    int code = commandLine.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The message that stands last; empty if there is none. */
  String lastMessage() {
    return err.lines().reduce("", (before, line) -> line);
  }

  /** The lines that were printed. */
  List<String> lines() {
    return out.lines().toList();
  }
}
