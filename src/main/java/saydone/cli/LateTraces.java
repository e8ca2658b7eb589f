package saydone.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Where failures come from, kept until what goes on is over: a screen reader would say each line of
 * a trace into the room in which somebody is listened to. The line that says what failed is printed
 * at once, by whoever keeps the trace here.
 *
 * <p>Safe for all threads.
 */
final class LateTraces {

  /** More of them tell no more; the first ones say how it began. */
  static final int MOST = 20;

  private final Queue<String> kept = new ArrayDeque<>();
  private int leftOut;

  /**
   * Keeps a trace.
   *
   * @param trace with the line that says what failed; several lines, each with its end
   */
  synchronized void keep(String trace) {
    if (kept.size() < MOST) {
      kept.add(trace);
    } else {
      leftOut++;
    }
  }

  /** Prints what is kept, and keeps it no longer. */
  synchronized void printOn(PrintWriter printer) {
    if (kept.isEmpty()) {
      return;
    }
    printer.println("This went wrong meanwhile; please report it with these lines:");
    kept.forEach(printer::print);
    if (leftOut > 0) {
      printer.println("and " + leftOut + " more.");
    }
    printer.flush();
    kept.clear();
    leftOut = 0;
  }
}
