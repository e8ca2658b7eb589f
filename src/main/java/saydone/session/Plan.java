package saydone.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import saydone.language.Language;
import saydone.script.Dose;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Script;
import saydone.script.Side;
import saydone.script.WeakSide;

/**
 * What will be played: a script and what was chosen before the start.
 *
 * @param script the script
 * @param affected the weak side, if it was chosen outside the script, as on the command line
 * @param keys whether the patient uses keys instead of the voice, so that the coach speaks of keys
 * @param halfDuplex whether the coach hears nothing while it speaks; it then says so
 * @param keepsAudio whether the sound of commands is kept; the coach then says so
 * @param patient what is known of the patient
 * @param today how much of the script is done today
 */
public record Plan(
    Script script,
    Optional<WeakSide> affected,
    boolean keys,
    boolean halfDuplex,
    boolean keepsAudio,
    Patient patient,
    Today today) {

  /**
   * A plan in which the patient is heard even while the coach speaks, no sound is kept, and every
   * exercise is new.
   */
  public Plan(Script script, Optional<WeakSide> affected, boolean keys) {
    this(script, affected, keys, false, false, Patient.NEW, Today.ALL);
  }

  /** The same, with the sound of commands kept or not. */
  public Plan keepingAudio(boolean keeps) {
    return new Plan(script, affected, keys, halfDuplex, keeps, patient, today);
  }

  /** The same for a patient who is heard only while the coach is silent. */
  public Plan inHalfDuplex() {
    return new Plan(script, affected, keys, true, keepsAudio, patient, today);
  }

  /** The same for a patient of whom this is known. */
  public Plan of(Patient known) {
    return new Plan(script, affected, keys, halfDuplex, keepsAudio, known, today);
  }

  /** The same with this much of the script. */
  public Plan doing(Today chosen) {
    return new Plan(script, affected, keys, halfDuplex, keepsAudio, patient, chosen);
  }

  /**
   * The same as a short session: with the exercises that the script has for one; or, if it has none
   * or some were chosen already, with the first half of each.
   */
  public Plan shortened() {
    return shortened(Progress.NONE);
  }

  /** The same; what was begun before the exercise of now stays as it was. */
  Plan shortened(Progress progress) {
    Set<Integer> begun = new TreeSet<>(progress.repetitionsByExercise().keySet());
    begun.removeIf(number -> progress.repetitionsByExercise().getOrDefault(number, 0) == 0);
    if (today.exercises().isEmpty() && !script.shortSession().isEmpty()) {
      Set<Integer> chosen = new TreeSet<>(begun);
      for (int number = 0; number < exercises(); number++) {
        if (script.shortSession().contains(id(number))) {
          chosen.add(number);
        }
      }
      return doing(new Today(chosen, today.halved(), today.kept()));
    }
    if (!progress.exerciseEnded()) {
      begun.remove(progress.exercise());
    }
    return doing(today.halving(chosen().stream().filter(each -> !begun.contains(each)).toList()));
  }

  /** The numbers of the exercises that are done today, in order. */
  public List<Integer> chosen() {
    return IntStream.range(0, exercises()).filter(today::includes).boxed().toList();
  }

  /** The exercise of today before another one; empty if that is the first. */
  OptionalInt before(int exercise) {
    return IntStream.range(0, exercise).filter(today::includes).max();
  }

  /** Whether no exercise of today comes before this one. */
  boolean isFirst(int exercise) {
    return before(exercise).isEmpty();
  }

  /** The same for a patient who has done these exercises before. */
  public Plan knowing(Set<String> exercises) {
    return of(patient.knowing(exercises));
  }

  /** The same with each of these exercises at a level, by its id. */
  public Plan atLevels(Map<String, Assistance> chosen) {
    return of(patient.atLevels(chosen));
  }

  /** The same with one exercise, by its number from 0, at another level. */
  Plan atLevel(int number, Assistance level) {
    Map<String, Assistance> changed = new HashMap<>(patient.levels());
    changed.put(id(number), level);
    return atLevels(changed);
  }

  /** The same with these offers of another level, by the id of the exercise. */
  public Plan offering(Map<String, Offer> made) {
    return of(patient.offered(made));
  }

  /** The same after what was recorded: an exercise of which the level changed is new. */
  Plan at(Progress progress) {
    Plan chosen = progress.today().map(this::doing).orElse(this);
    return progress.levels().isEmpty() ? chosen : chosen.atChangedLevels(progress);
  }

  private Plan atChangedLevels(Progress progress) {
    Map<String, Assistance> changed = new HashMap<>(patient.levels());
    Set<String> known = new HashSet<>(patient.met());
    progress
        .levels()
        .forEach(
            (number, level) -> {
              String id = id(number);
              if (level != exercise(number).assistance()) {
                known.remove(id);
              }
              changed.put(id, level);
            });
    return of(patient.knowing(known).atLevels(changed));
  }

  /** The language of the script, as far as the program knows it. */
  public Language language() {
    return Language.of(script.language());
  }

  /** Whether the patient has done an exercise before this session. */
  boolean known(int exercise) {
    return patient.met().contains(id(exercise));
  }

  /** Whether the patient has done any of the exercises before this session. */
  boolean knowsSome() {
    return script.exercises().stream().anyMatch(exercise -> patient.met().contains(exercise.id()));
  }

  /** The weak side, if it is known before anything is asked. */
  Optional<WeakSide> knownSide() {
    if (affected.isPresent()) {
      return affected;
    }
    Script.AffectedSide side = script.affectedSide();
    return side == Script.AffectedSide.LEFT
        ? Optional.of(WeakSide.LEFT)
        : side == Script.AffectedSide.RIGHT ? Optional.of(WeakSide.RIGHT) : Optional.empty();
  }

  /** The id of the exercise with a number, from 0. */
  String id(int number) {
    return script.exercises().get(number).id();
  }

  /** The exercise with a number, from 0, at its level. */
  Level exercise(int number) {
    Level level = levelOf(script.exercises().get(number));
    return today.halved().contains(number) ? level.firstHalf() : level;
  }

  private Level levelOf(Exercise exercise) {
    Assistance level = patient.levels().get(exercise.id());
    return level == null ? exercise.first() : exercise.at(level);
  }

  /** The level that is offered before an exercise. */
  Optional<Offer> offer(int number) {
    return Optional.ofNullable(patient.offers().get(id(number)));
  }

  /** The dose of which a set is a part. */
  Dose dose(Turn turn) {
    return exercise(turn.exercise()).dose();
  }

  /** The number of exercises. */
  int exercises() {
    return script.exercises().size();
  }

  /** The fact that a weak side was chosen. */
  Fact.SideChosen sideChosen(WeakSide side) {
    return script.affectedSide() == Script.AffectedSide.ASK_OR_BOTH
        ? new Fact.SideChosen(side, OptionalInt.of(prescribedRepetitions(Optional.of(side))))
        : new Fact.SideChosen(side);
  }

  /**
   * The sides that an exercise goes through, in order; an empty side means both together. Where
   * both are weak, an exercise of the weak or of the strong side is done on each.
   */
  static List<Optional<Side>> sides(Level exercise, Optional<WeakSide> affected) {
    return exercise.side().sides(affected);
  }

  /** All repetitions of all sets and sides of today, for a weak side if it is known. */
  public int prescribedRepetitions(Optional<WeakSide> weak) {
    return today.kept()
        + chosen().stream().mapToInt(number -> repetitions(exercise(number), weak)).sum();
  }

  /** How many of the repetitions that were counted count as asked for; the others are extra. */
  int asked(Progress progress) {
    Map<Integer, Integer> counted = progress.repetitionsByExercise();
    int asked =
        counted.keySet().stream()
            .mapToInt(
                number ->
                    today.includes(number)
                        ? progress.asked(
                            number,
                            exercise(number).dose().reps(),
                            repetitions(exercise(number), progress.affected()),
                            sides(exercise(number), progress.affected()))
                        : counted.get(number))
            .sum();
    return Math.min(asked, progress.prescribed());
  }

  private static int repetitions(Level exercise, Optional<WeakSide> weak) {
    return exercise.dose().sets() * exercise.dose().reps() * sides(exercise, weak).size();
  }

  /** The sets of an exercise for one weak side, of both sides together if each has its own. */
  int sets(int number) {
    Level exercise = exercise(number);
    return exercise.dose().sets() * sides(exercise, Optional.empty()).size();
  }

  /** The fact that an exercise is at this level from now on, for a weak side if it is known. */
  Fact.LevelChanged levelChanged(
      int number, Assistance level, Fact.LevelChanged.Cause because, Optional<WeakSide> weak) {
    Level exercise = exercise(number);
    int repetitions = repetitions(exercise, Optional.empty());
    return new Fact.LevelChanged(
        number,
        id(number),
        level,
        because,
        prescribedRepetitions(weak),
        OptionalInt.of(sets(number)),
        OptionalInt.of(repetitions),
        OptionalInt.of(repetitions(exercise, Optional.of(WeakSide.BOTH)) / repetitions),
        Optional.of(exercise.side()),
        OptionalInt.of(repetitions(levelOf(script.exercises().get(number)), Optional.empty())));
  }

  /** The fact that this much is done today, for a weak side if it is known. */
  Fact.TodayChosen todayChosen(Optional<WeakSide> weak) {
    List<Integer> numbers = IntStream.range(0, exercises()).boxed().toList();
    return new Fact.TodayChosen(
        chosen(),
        today.halved().stream().sorted().toList(),
        numbers.stream().map(each -> today.includes(each) ? sets(each) : 0).toList(),
        numbers.stream()
            .map(each -> today.includes(each) ? repetitions(exercise(each), Optional.empty()) : 0)
            .toList(),
        prescribedRepetitions(weak));
  }
}
