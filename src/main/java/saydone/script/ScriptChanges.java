package saydone.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saydone.markup.Template;
import saydone.script.Exercise.Level;
import saydone.script.ScriptChange.Amount;
import saydone.script.ScriptChange.Manner;
import saydone.script.ScriptChange.Of;
import saydone.script.ScriptChange.Time;
import saydone.script.ScriptChange.Whole;

/**
 * In which two versions of a script differ: first what a patient has to know, which is the
 * exercises and their doses, then when to stop, then the rest. Two scripts that are not equal
 * always differ in something. Pure.
 */
public final class ScriptChanges {

  private final Script before;
  private final Script after;
  private final List<ScriptChange> changes = new ArrayList<>();

  private ScriptChanges(Script before, Script after) {
    this.before = before;
    this.after = after;
  }

  /** The changes that lead from one version to another; empty if they are equal. */
  public static List<ScriptChange> between(Script before, Script after) {
    ScriptChanges found = new ScriptChanges(before, after);
    found.compare();
    return List.copyOf(found.changes);
  }

  private void compare() {
    compareExercises();
    compareStopRules();
    if (!before.frequency().equals(after.frequency())) {
      changes.add(new ScriptChange.Often(after.frequency()));
    }
    whole(Whole.Part.PRECAUTIONS, Script::precautions);
    whole(Whole.Part.QUESTIONS, Script::ask);
    whole(Whole.Part.WEAK_SIDE, Script::affectedSide);
    whole(Whole.Part.SHORT_SESSION, Script::shortSession);
    whole(Whole.Part.NAME, Script::name);
    if (changes.isEmpty() && !before.equals(after)) {
      changes.add(new Whole(Whole.Part.OTHER));
    }
  }

  private void whole(Whole.Part what, Function<Script, Object> part) {
    if (!part.apply(before).equals(part.apply(after))) {
      changes.add(new Whole(what));
    }
  }

  private void compareExercises() {
    Map<String, Exercise> old = byId(before);
    Map<String, Exercise> now = byId(after);
    after.exercises().stream()
        .filter(each -> !old.containsKey(each.id()))
        .forEach(each -> changes.add(new ScriptChange.Added(name(each))));
    before.exercises().stream()
        .filter(each -> !now.containsKey(each.id()))
        .forEach(each -> changes.add(new ScriptChange.Removed(name(each))));
    List<String> order = new ArrayList<>(now.keySet());
    order.retainAll(old.keySet());
    List<String> formerly = new ArrayList<>(old.keySet());
    formerly.retainAll(now.keySet());
    if (!order.equals(formerly)) {
      changes.add(new Whole(Whole.Part.ORDER));
    }
    for (Exercise exercise : after.exercises()) {
      Exercise former = old.get(exercise.id());
      if (former != null) {
        compare(former, exercise);
      }
    }
  }

  private static Map<String, Exercise> byId(Script script) {
    Map<String, Exercise> byId = new LinkedHashMap<>();
    script.exercises().forEach(exercise -> byId.put(exercise.id(), exercise));
    return byId;
  }

  private static String name(Exercise exercise) {
    Template spoken = exercise.first().spokenName();
    return spoken.places().isEmpty() ? spoken.spoken() : exercise.first().name();
  }

  private void compare(Exercise old, Exercise now) {
    String name = name(now);
    for (Level level : now.levels()) {
      Optional<Level> former = level(old, level);
      if (former.isEmpty()) {
        changes.add(new ScriptChange.Way(name, level.assistance(), true));
      } else {
        boolean named = old.hasLevels() || now.hasLevels();
        compare(
            new Of(name, named ? Optional.of(level.assistance()) : Optional.empty()),
            former.get(),
            level);
      }
    }
    old.levels().stream()
        .filter(each -> level(now, each).isEmpty())
        .forEach(each -> changes.add(new ScriptChange.Way(name, each.assistance(), false)));
    if (old.start() != now.start()) {
      changes.add(new ScriptChange.Start(name, now.start()));
    }
    if (!old.limit().equals(now.limit())) {
      changes.add(new ScriptChange.Limit(name, now.limit()));
    }
  }

  private static Optional<Level> level(Exercise exercise, Level as) {
    return exercise.levels().stream()
        .filter(each -> each.assistance() == as.assistance())
        .findFirst();
  }

  private void compare(Of of, Level old, Level now) {
    Dose was = old.dose();
    Dose is = now.dose();
    amount(of, Amount.Counted.SETS, was.sets(), is.sets());
    amount(of, Amount.Counted.REPETITIONS, was.reps(), is.reps());
    time(of, Time.Timed.HOLD, was.hold(), is.hold());
    time(of, Time.Timed.REST, was.rest(), is.rest());
    manner(of, Manner.Aspect.SIDE, old.side().equals(now.side()));
    manner(of, Manner.Aspect.COUNTING, was.countBy() == is.countBy());
    manner(
        of,
        Manner.Aspect.PACE,
        was.tempo().equals(is.tempo())
            && was.getReady().equals(is.getReady())
            && was.minimumRepetition().equals(is.minimumRepetition()));
    manner(
        of,
        Manner.Aspect.WORDS,
        old.name().equals(now.name())
            && old.spokenName().equals(now.spokenName())
            && old.position().equals(now.position())
            && old.instructions().equals(now.instructions())
            && old.cues().equals(now.cues())
            && old.more().equals(now.more()));
    manner(of, Manner.Aspect.PROGRESSION, old.progression().equals(now.progression()));
  }

  private void amount(Of of, Amount.Counted what, int was, int is) {
    if (was != is) {
      changes.add(new Amount(of, what, was, is));
    }
  }

  private void time(Of of, Time.Timed what, Duration was, Duration is) {
    if (!was.equals(is)) {
      changes.add(new Time(of, what, was, is));
    }
  }

  private void manner(Of of, Manner.Aspect what, boolean same) {
    if (!same) {
      changes.add(new Manner(of, what));
    }
  }

  private void compareStopRules() {
    for (Script.StopRule rule : after.stopRules()) {
      Optional<Script.StopRule> former = rule(before, rule);
      if (former.isEmpty()) {
        stopRule(rule, ScriptChange.StopRule.Fate.ADDED);
      } else if (!former.get().equals(rule)) {
        stopRule(rule, ScriptChange.StopRule.Fate.CHANGED);
      }
    }
    before.stopRules().stream()
        .filter(rule -> rule(after, rule).isEmpty())
        .forEach(rule -> stopRule(rule, ScriptChange.StopRule.Fate.REMOVED));
  }

  private static Optional<Script.StopRule> rule(Script script, Script.StopRule as) {
    return script.stopRules().stream()
        .filter(each -> each.when() == as.when() && each.atLeast() == as.atLeast())
        .findFirst();
  }

  private void stopRule(Script.StopRule rule, ScriptChange.StopRule.Fate what) {
    changes.add(new ScriptChange.StopRule(rule.when(), rule.atLeast(), what));
  }
}
