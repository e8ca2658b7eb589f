package saydone.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saydone.json.Json.Place;
import saydone.json.Problem.Severity;

/**
 * Collects what is wrong in one file, so that all of it can be reported at once. Keeps the first
 * {@value #MOST} and counts the others. For one thread.
 */
public final class Problems {

  /** The most problems that are kept: more than a person repairs in one go. */
  public static final int MOST = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private int count;
  private int repeated;

  /**
   * No problems so far.
   *
   * @param file what the problems call the file
   */
  public Problems(String file) {
    this.file = Shown.line(file);
  }

  /** Adds a problem with a value. */
  public void add(Json value, String what, String remedy) {
    add(value.place(), value.shown(), what, remedy);
  }

  /** Adds a problem at a place, without a value to show. */
  public void add(Place place, String what, String remedy) {
    add(place, "", what, remedy);
  }

  /** Adds a problem, unless it was added before: what several read is reported once. */
  public void add(Place place, String value, String what, String remedy) {
    Problem problem = problem(Severity.ERROR, place, value, what, remedy);
    if (problems.contains(problem)) {
      repeated++;
    } else if (!isFull()) {
      problems.add(problem);
    }
    count++;
  }

  /** Makes a problem of this file; it is not added to the problems. */
  public Problem problem(Severity severity, Place place, String value, String what, String remedy) {
    return new Problem(
        severity, file, place.line(), place.column(), place.path(), value, what, remedy);
  }

  /** Whether a further problem would only be counted. */
  boolean isFull() {
    return problems.size() >= MOST;
  }

  /** How many were added, with those that were added before. */
  public int count() {
    return count;
  }

  /** The problems in the order of the file; the last one says how many are left out, if any. */
  public List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    int left = count - repeated - problems.size();
    if (left > 0) {
      sorted.add(
          problem(
              Severity.ERROR,
              Place.FILE,
              "",
              "has " + left + " further problems",
              "repair these first"));
    }
    return List.copyOf(sorted);
  }
}
