package saydone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import saydone.app.Job;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.thread.Threads;

/**
 * A command in which a person is talked to, who may not see what it prints. It goes on without a
 * reader of its output and without a terminal, and it ends soon when it is told to.
 */
interface LiveCommand {

  /** How long a line that is printed may take; then nobody reads, and the command goes on. */
  Duration PATIENCE = Duration.ofMillis(300);

  /** How long the last words and the closing of devices may take once the program is to end. */
  Duration LONGEST_END = Duration.ofMillis(1500);

  /**
   * The devices that it plays on, with the options that were given; empty if nobody listens now.
   */
  Optional<JavaSoundRoom.Options> heardOn();

  /** Whether somebody is talked to now. Then why it cannot begin is said aloud, too. */
  default boolean isLive() {
    return heardOn().isPresent();
  }

  /**
   * Prepares the process and the printing of all commands, before anything is printed.
   *
   * @param traces are printed when the program is ended from outside, too
   */
  static void prepare(CommandLine commandLine, LateTraces traces) {
    Job.neverStops();
    Threads.endWithin(LONGEST_END, HaltCode.OF_THE_PROGRAM);
    System.setOut(unhindered(FileDescriptor.out));
    System.setErr(unhindered(FileDescriptor.err));
    Conventions.printOn(
        commandLine,
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        new PrintWriter(System.err, true, Charset.defaultCharset()));
    Threads.atExit("saydone-traces", () -> traces.printOn(commandLine.getErr()));
  }

  private static PrintStream unhindered(FileDescriptor to) {
    return new PrintStream(
        new UnhinderedOutput(new FileOutputStream(to), PATIENCE), true, Charset.defaultCharset());
  }
}
