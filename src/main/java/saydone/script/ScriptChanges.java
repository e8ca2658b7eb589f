package saydone.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saydone.markup.Template;
import saydone.script.Exercise.Level;
import saydone.script.ScriptChange.Amount;
import saydone.script.ScriptChange.Fate;
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
    if (before.affectedSide() != after.affectedSide()) {
      changes.add(new ScriptChange.Weak(after.affectedSide()));
    }
    whole(
        after.shortSession().isEmpty() ? Whole.Part.HALF_SESSION : Whole.Part.SHORT_SESSION,
        Script::shortSession);
    whole(Whole.Part.ADVICE, Script::advice);
    whole(Whole.Part.LANGUAGE, Script::language);
    if (!before.name().equals(after.name())) {
      changes.add(new ScriptChange.Renamed(before.name(), after.name()));
    }
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
    return name(exercise.first());
  }

  private static String name(Level level) {
    Template spoken = level.spokenName();
    return spoken.places().isEmpty() ? spoken.spoken() : level.name();
  }

  private void compare(Exercise old, Exercise now) {
    String name = name(now);
    for (Level level : now.levels()) {
      if (level(old, level).isEmpty()) {
        changes.add(new ScriptChange.Way(name, level.assistance(), true));
      }
    }
    old.levels().stream()
        .filter(each -> level(now, each).isEmpty())
        .forEach(each -> changes.add(new ScriptChange.Way(name, each.assistance(), false)));
    compareLevels(old, now);
    if (old.start() != now.start()) {
      changes.add(new ScriptChange.Start(name, now.start()));
    }
    if (!old.limit().equals(now.limit())) {
      changes.add(new ScriptChange.Limit(name, now.limit()));
    }
  }

  /** The changes in the levels that both have; what is alike in all of them is told once. */
  private void compareLevels(Exercise old, Exercise now) {
    List<Level> kept = now.levels().stream().filter(each -> level(old, each).isPresent()).toList();
    Of all = new Of(name(now), Optional.empty());
    List<List<ScriptChange>> alike =
        kept.stream()
            .map(level -> differences(all, level(old, level).orElseThrow(), level))
            .distinct()
            .toList();
    if (alike.size() == 1) {
      changes.addAll(alike.get(0));
      return;
    }
    for (Level level : kept) {
      Of one = new Of(name(level), Optional.of(level.assistance()));
      changes.addAll(differences(one, level(old, level).orElseThrow(), level));
    }
  }

  private static Optional<Level> level(Exercise exercise, Level as) {
    return exercise.levels().stream()
        .filter(each -> each.assistance() == as.assistance())
        .findFirst();
  }

  private static List<ScriptChange> differences(Of of, Level old, Level now) {
    Dose was = old.dose();
    Dose is = now.dose();
    List<ScriptChange> found = new ArrayList<>();
    if (was.sets() != is.sets()) {
      found.add(new Amount(of, Amount.Counted.SETS, was.sets(), is.sets()));
    }
    if (was.reps() != is.reps()) {
      found.add(new Amount(of, Amount.Counted.REPETITIONS, was.reps(), is.reps()));
    }
    if (!was.hold().equals(is.hold())) {
      found.add(new Time(of, Time.Timed.HOLD, was.hold(), is.hold()));
    }
    if (!was.rest().equals(is.rest())) {
      found.add(new Time(of, Time.Timed.REST, was.rest(), is.rest()));
    }
    if (old.side() != now.side()) {
      found.add(new ScriptChange.Working(of, now.side()));
    }
    for (Manner.Aspect aspect : Manner.Aspect.values()) {
      if (!parts(aspect, old).equals(parts(aspect, now))) {
        found.add(new Manner(of, aspect));
      }
    }
    offer(old, now).map(fate -> new ScriptChange.Offer(of, fate)).ifPresent(found::add);
    return found;
  }

  /** What became of the offer of the next level; a rule for the reader only is none. */
  private static Optional<Fate> offer(Level old, Level now) {
    Optional<Progression> was = old.progression().filter(Progression.Offered.class::isInstance);
    Optional<Progression> is = now.progression().filter(Progression.Offered.class::isInstance);
    if (was.equals(is)) {
      return Optional.empty();
    }
    return Optional.of(was.isEmpty() ? Fate.ADDED : is.isEmpty() ? Fate.REMOVED : Fate.CHANGED);
  }

  /** What of a level an aspect is about. */
  private static List<Object> parts(Manner.Aspect aspect, Level level) {
    Dose dose = level.dose();
    return switch (aspect) {
      case COUNTING -> List.of(dose.countBy());
      case PACE -> List.of(dose.tempo(), dose.getReady(), dose.minimumRepetition());
      case WORDS ->
          List.of(
              level.name(),
              level.spokenName(),
              level.position(),
              level.instructions(),
              level.cues(),
              level.more());
    };
  }

  private void compareStopRules() {
    for (Script.StopRule rule : after.stopRules()) {
      Optional<Script.StopRule> former = rule(before, rule);
      if (former.isEmpty()) {
        stopRule(rule, Fate.ADDED);
      } else if (!former.get().equals(rule)) {
        stopRule(rule, Fate.CHANGED);
      }
    }
    before.stopRules().stream()
        .filter(rule -> rule(after, rule).isEmpty())
        .forEach(rule -> stopRule(rule, Fate.REMOVED));
  }

  private static Optional<Script.StopRule> rule(Script script, Script.StopRule as) {
    return script.stopRules().stream()
        .filter(each -> each.when() == as.when() && each.atLeast() == as.atLeast())
        .findFirst();
  }

  private void stopRule(Script.StopRule rule, Fate what) {
    changes.add(new ScriptChange.StopRule(rule.when(), rule.atLeast(), what));
  }
}
