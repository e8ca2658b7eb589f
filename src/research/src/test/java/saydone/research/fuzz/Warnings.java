package saydone.research.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a class logs, in place of the console. For one thread. */
final class Warnings extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> messages = new ArrayList<>();

  /** Listens to a class until it is closed. */
  Warnings(Class<?> of) {
    logger = Logger.getLogger(of.getName());
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** What was logged so far. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(@Nullable LogRecord record) {
    if (record != null) {
      messages.add(String.valueOf(record.getMessage()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
