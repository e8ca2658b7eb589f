package saydone.journal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import saydone.script.Script;
import saydone.session.Fact;

/** Which exercises a patient knows, by the sessions before. */
public final class KnownExercises {

  private KnownExercises() {}

  /**
   * The exercises of a script that the patient knows: a set of each was begun in one of these
   * sessions, of this very version of the script.
   *
   * @param past the records of the last sessions
   * @param since sessions that began before this do not count
   * @return the ids of the exercises
   */
  public static Set<String> of(List<Reading> past, Script script, Instant since) {
    Set<String> known = new HashSet<>();
    past.stream()
        .filter(reading -> isOf(script, reading.header()))
        .filter(reading -> !reading.header().started().isBefore(since))
        .forEach(reading -> addBegun(reading.facts(), known));
    return known;
  }

  private static boolean isOf(Script script, Header header) {
    return header.prescription().script().equals(script.id())
        && header.prescription().version().equals(script.version());
  }

  private static void addBegun(List<Fact> facts, Set<String> begun) {
    String exercise = "";
    for (Fact fact : facts) {
      if (fact instanceof Fact.ExerciseStarted started) {
        exercise = started.id();
      } else if (fact instanceof Fact.SetStarted) {
        begun.add(exercise);
      }
    }
  }
}
