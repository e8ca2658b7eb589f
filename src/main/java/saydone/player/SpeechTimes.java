package saydone.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How soon the coach spoke in a session: the times from the decision to speak to the first sample.
 * Only utterances that were said into silence count: nobody waits for one that follows another.
 * Safe for several threads.
 */
public final class SpeechTimes implements Consumer<Spoken> {

  /** Guarded by this object. */
  private final List<Spoken> all = new ArrayList<>();

  /**
   * The times of one kind of utterance.
   *
   * @param count how many there were
   * @param median the time that half of them did not exceed
   * @param most the time that 95 of 100 did not exceed
   * @param longest the longest time
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

  /** The times of counts, beats and other short utterances, which come at once after a command. */
  public Figures brief() {
    return figures(true);
  }

  /** The times of sentences. */
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
