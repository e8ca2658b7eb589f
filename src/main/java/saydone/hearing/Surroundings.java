package saydone.hearing;

/**
 * How far the loudest moment of a sound stands above what was heard around it, in dB, as loud as it
 * is and not as steady: a television counts as much as a fan. Each is between {@value #LEAST_DB}
 * and {@value #MOST_DB}; nothing known counts as silence.
 *
 * @param aboveBackgroundDb above the mean of the three seconds before, without the user's commands
 * @param aboveBeforeDb above the mean of the last moment before
 * @param aboveAfterDb above the mean of what has followed so far
 * @param unsteadyDb how far the mean of these three seconds is above their faint moments: little
 *     for a fan, much for talk and clatter; 0 if nothing is known
 */
public record Surroundings(
    double aboveBackgroundDb, double aboveBeforeDb, double aboveAfterDb, double unsteadyDb) {

  /** The least that is told apart. */
  public static final double LEAST_DB = -20;

  /** The most that is told apart. */
  public static final double MOST_DB = 60;

  /** A sound in silence. */
  public static final Surroundings SILENT = new Surroundings(MOST_DB, MOST_DB, MOST_DB, 0);
}
