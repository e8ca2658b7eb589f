package saydone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An exception with its causes, for a log or for the report of a bug. */
final class Trace {

  private Trace() {}

  /**
   * Where it comes from, with messages.
   *
   * @return several lines, each with its end
   */
  static String withMessages(Throwable thrown) {
    StringWriter text = new StringWriter();
    try (PrintWriter lines = new PrintWriter(text)) {
      thrown.printStackTrace(lines);
    }
    return text.toString();
  }

  /**
   * The same without messages, in which there may be words that were heard.
   *
   * @return several lines, each with its end
   */
  static String withoutMessages(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    for (StackTraceElement frame : thrown.getStackTrace()) {
      text.append(System.lineSeparator()).append("\tat ").append(frame);
    }
    text.append(System.lineSeparator());
    Throwable cause = thrown.getCause();
    return cause == null ? text.toString() : text + "Caused by: " + withoutMessages(cause);
  }
}
