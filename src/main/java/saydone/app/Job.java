package saydone.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program as a job of the shell that started it, with what the shell gave it to read. */
public final class Job {

  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private static final Path INPUT = Path.of("/proc/self/fd/0");
  private static final Path STATUS = Path.of("/proc/self/stat");

  private Job() {}

  /**
   * Keeps the system from stopping the program when it reads or writes a terminal from the
   * background. Reading fails then.
   */
  public static void neverStops() {
    ignore("TTIN");
    ignore("TTOU");
  }

  /** Has the system ignore a signal. Only a class that is no part of the standard can do that. */
  private static void ignore(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance(name),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException e) {
      LOG.debug("SIG{} is not known here", name, e);
    }
  }

  /**
   * Whether standard input is a file, which is no keyboard. Most likely standard input was closed,
   * and Java then reads from a file of its own there.
   */
  static boolean readsFile() {
    FileChannel input = new FileInputStream(FileDescriptor.in).getChannel();
    try {
      return input.position() >= 0 && input.size() > 0;
    } catch (IOException e) {
      // A terminal or a pipe has no position.
      LOG.debug("standard input is no file: {}", e.getMessage());
      return false;
    }
  }

  /**
   * Whether standard input is a terminal that another job uses, because this one runs in the
   * background. Known on Linux only.
   */
  static boolean inBackground() {
    try {
      String input = Files.readSymbolicLink(INPUT).toString();
      return input.startsWith("/dev/")
          && !input.equals("/dev/null")
          && inBackground(Files.readString(STATUS));
    } catch (IOException e) {
      LOG.debug("the system does not say which job has the terminal: {}", e.getMessage());
      return false;
    }
  }

  /**
   * Whether a process's group is not the one in the foreground of its terminal.
   *
   * @param status a line of {@code /proc/PID/stat}: number, name in parentheses, state, parent,
   *     group, session, terminal, the group in the foreground (-1 without a terminal), and more
   */
  static boolean inBackground(String status) {
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
    String group = fields[2];
    String foreground = fields[5];
    return !foreground.equals("-1") && !group.equals(foreground);
  }
}
