package saydone.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.PastSession;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.journal.SessionFolder;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Side;
import saydone.session.Fact;

/**
 * A session that is played for a test, of a script with two exercises: one set of ten by the weak
 * side, passive or active; and two sets of three by each side.
 */
record PlayedSession(
    Instant start, String script, String name, Optional<Frequency> frequency, boolean doubles) {

  static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);

  /** A session that begins at a time; its script does not say how often. */
  static PlayedSession at(String start) {
    return new PlayedSession(Instant.parse(start), "foot", "Foot", Optional.empty(), false);
  }

  PlayedSession of(String other) {
    return new PlayedSession(start, other, name, frequency, doubles);
  }

  /** The same with a script and a first exercise of another name. */
  PlayedSession named(String other) {
    return new PlayedSession(start, script, other, frequency, doubles);
  }

  PlayedSession every(Frequency prescribed) {
    return new PlayedSession(start, script, name, Optional.of(prescribed), doubles);
  }

  /** The same with a first exercise that is done on each side where both are weak. */
  PlayedSession forBoth() {
    return new PlayedSession(start, script, name, frequency, true);
  }

  static Fact begin(int exercise) {
    return new Fact.ExerciseStarted(exercise, exercise == 0 ? "dorsiflexion" : "heel-raise");
  }

  /** The first set of a side begins. */
  static Fact begin(int exercise, Optional<Side> side) {
    return new Fact.SetStarted(exercise, side, 1);
  }

  /** So many were counted in the first set of a side. */
  static Fact count(int exercise, Optional<Side> side, int repetitions) {
    return new Fact.RepetitionCounted(exercise, side, 1, repetitions, CountBy.SET);
  }

  /** The first exercise has one set of so many repetitions now, at another level. */
  static Fact level(Assistance level, int repetitions, WorkingSide side) {
    return new Fact.LevelChanged(
        0,
        "dorsiflexion",
        level,
        Fact.LevelChanged.Cause.ASKED,
        12 + repetitions,
        OptionalInt.of(1),
        OptionalInt.of(repetitions),
        OptionalInt.of(1),
        Optional.of(side),
        OptionalInt.of(repetitions));
  }

  /** What it came to when this had happened, a second apart. */
  Summary with(Fact... facts) {
    return Summary.of(header(), entries(start, List.of(facts), 0));
  }

  /** The session as it is kept, when this had happened, a second apart. */
  PastSession kept(Fact... facts) {
    return kept(entries(start, List.of(facts), 0));
  }

  /** The session as it is kept with these entries. */
  PastSession kept(List<Entry> entries) {
    String folder = start.toString().replace(':', '-') + "_" + script;
    return new PastSession.Kept(
        new SessionFolder(Path.of(folder)),
        new Reading(header(), entries, List.of(), entries.size(), Duration.ZERO, 0));
  }

  /** The same where it stopped after some facts, and went on later with others. */
  Summary resumedAt(String later, List<Fact> before, Fact... after) {
    List<Fact> rest = new ArrayList<>(List.of(new Fact.SessionResumed(script, "1.0")));
    rest.addAll(List.of(after));
    List<Entry> entries = new ArrayList<>(entries(start, before, 0));
    entries.addAll(entries(Instant.parse(later), rest, before.size()));
    return Summary.of(header(), entries);
  }

  private static List<Entry> entries(Instant from, List<Fact> facts, int seconds) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      int at = seconds + i;
      entries.add(new Entry(at + 1, Duration.ofSeconds(at), from.plusSeconds(i), facts.get(i)));
    }
    return entries;
  }

  private Header header() {
    return new Header(
        1,
        "0.1.0",
        start,
        new Prescription(
            script,
            "1.0",
            name,
            List.of(
                new Prescription.Exercise(
                    "dorsiflexion",
                    name.equals("Foot") ? "Ankle dorsiflexion" : name,
                    Assistance.PASSIVE,
                    1,
                    10,
                    doubles,
                    Optional.of(WorkingSide.AFFECTED),
                    List.of(Assistance.PASSIVE, Assistance.ACTIVE)),
                new Prescription.Exercise(
                    "heel-raise",
                    "Heel raise",
                    Assistance.ACTIVE,
                    4,
                    12,
                    false,
                    Optional.of(WorkingSide.EACH),
                    List.of())),
            frequency));
  }
}
