package saydone.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How soon the coach spoke in a session: the times from the decision to the first sample, of what
 * was said into silence; what follows on another utterance has its time meanwhile. Safe for several
 * threads.
 */
public final class SpeechTimes implements Consumer<Spoken> {

  /** Guarded by this object. */
  private final List<Spoken> all = new ArrayList<>();

  /**
   * The times of one kind of utterance.
   *
   * @param count how many there were
   * @param median half of them took no longer
   * @param most 95 of 100 took no longer
   * @param longest none took longer
   */
  public record Figures(int count, Duration median, Duration most, Duration longest) {

    @Override
    public String toString() {
      return String.format(
          Locale.ENGLISH,
          "median %.1f ms, 95 of 100 within %.1f ms, longest %.1f ms (%d)",
          median.toNanos() / 1e6,
          most.toNanos() / 1e6,
          longest.toNanos() / 1e6,
          count);
    }
  }

  @Override
  public synchronized void accept(Spoken spoken) {
    all.add(spoken);
  }

  /** Those of counts, beats and other short ones, which come at once after a command. */
  public Figures brief() {
    return figures(true);
  }

  /** Those of sentences. */
  public Figures sentences() {
    return figures(false);
  }

  private synchronized Figures figures(boolean brief) {
    List<Duration> sorted =
        all.stream()
            .filter(spoken -> !spoken.following() && spoken.brief() == brief)
            .map(Spoken::took)
            .sorted()
            .toList();
    return sorted.isEmpty()
        ? new Figures(0, Duration.ZERO, Duration.ZERO, Duration.ZERO)
        : new Figures(
            sorted.size(),
            sorted.get((sorted.size() - 1) / 2),
            sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
            sorted.get(sorted.size() - 1));
  }
}
