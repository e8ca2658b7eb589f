package saydone.cli;

import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import saydone.json.Shown;

/**
 * What is logged, as text for a terminal: a line that says how bad it is and what it is, as
 *
 * <pre>
 * WARNING: Standard input is a file, which is no keyboard: there are no keys.
 * </pre>
 *
 * <p>A screen reader may speak it into a session, so it does not say when and where that was,
 * unless that was asked for. Where an exception comes from is said later, if somebody is talked to;
 * its messages are left out, because they may have words in them that were heard.
 */
final class LogFormatter extends SimpleFormatter {

  private final boolean debug;
  private final Optional<LateTraces> late;

  /**
   * A formatter.
   *
   * @param debug whether times, places and words that were heard are logged
   * @param late keeps where exceptions come from, if that is not to be logged now
   */
  LogFormatter(boolean debug, Optional<LateTraces> late) {
    this.debug = debug;
    this.late = late;
  }

  @Override
  public String formatMessage(LogRecord record) {
    return Shown.line(super.formatMessage(record));
  }

  @Override
  public String format(LogRecord record) {
    if (debug) {
      return Shown.lines(super.format(record));
    }
    String line = record.getLevel() + ": " + formatMessage(record) + System.lineSeparator();
    Throwable thrown = record.getThrown();
    String whole = Shown.lines(thrown == null ? line : line + Trace.withoutMessages(thrown));
    if (thrown == null || late.isEmpty()) {
      return whole;
    }
    late.get().keep(whole);
    return Shown.lines(line);
  }
}
