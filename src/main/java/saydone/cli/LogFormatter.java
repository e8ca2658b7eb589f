package saydone.cli;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import saydone.json.Shown;

/**
 * What is logged, as text for a terminal. The messages of exceptions are left out, because they may
 * have words in them that were heard, unless that was asked for.
 */
final class LogFormatter extends SimpleFormatter {

  private final boolean debug;

  /**
   * A formatter.
   *
   * @param debug whether words may be logged that were heard
   */
  LogFormatter(boolean debug) {
    this.debug = debug;
  }

  @Override
  public String formatMessage(LogRecord record) {
    return Shown.line(super.formatMessage(record));
  }

  @Override
  public String format(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown == null || debug) {
      return Shown.lines(super.format(record));
    }
    record.setThrown(null);
    String message = super.format(record);
    record.setThrown(thrown);
    return Shown.lines(message + Trace.withoutMessages(thrown));
  }
}
