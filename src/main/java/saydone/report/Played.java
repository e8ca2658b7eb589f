package saydone.report;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session as it counts among many: its figures are at hand, and all that it came to is looked up
 * when it is asked for.
 *
 * @param figures the figures
 * @param full looks up what it came to; empty if its record vanished since
 */
record Played(Figures figures, Supplier<Optional<Summary>> full) {

  /** A session of which it is known what it came to. */
  static Played of(Summary summary) {
    return new Played(Figures.of(summary), () -> Optional.of(summary));
  }

  /** What it came to; empty if its record vanished since. */
  Optional<Summary> summary() {
    return full.get();
  }
}
