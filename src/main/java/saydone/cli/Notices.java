package saydone.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What a patient should know but need not act on. Each notice is printed once, whichever command of
 * this process comes upon it, and how often: a screen reader says each line to the patient.
 *
 * <p>Safe for all threads.
 */
final class Notices {

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** What prints those that were not printed yet. */
  Consumer<String> on(PrintWriter printer) {
    return notice -> {
      if (told.add(notice)) {
        printer.println(notice);
        printer.flush();
      }
    };
  }
}
