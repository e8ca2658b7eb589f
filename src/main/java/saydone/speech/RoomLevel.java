package saydone.speech;

import java.util.Arrays;

/**
 * How loud the room is while nobody speaks in it: a low percentile of the last three seconds in
 * which the coach was silent. One thread.
 */
final class RoomLevel {

  private static final int MEMORY = 300;
  private static final int LEAST = 50;
  private static final double PART = 0.2;

  private final double[] levels = new double[MEMORY];
  private long seen;

  /** Takes the level of a chunk in which the coach was silent. */
  void accept(double levelDbfs) {
    levels[(int) (seen % MEMORY)] = levelDbfs;
    seen++;
  }

  /** Whether it was listened to for long enough, half a second. */
  boolean known() {
    return seen >= LEAST;
  }

  /** The level; that of silence as long as it is not {@link #known}. */
  double dbfs() {
    if (!known()) {
      return Level.SILENCE_DBFS;
    }
    double[] sorted = Arrays.copyOf(levels, (int) Math.min(seen, MEMORY));
    Arrays.sort(sorted);
    return sorted[(int) ((sorted.length - 1) * PART)];
  }
}
