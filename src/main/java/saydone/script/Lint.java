package saydone.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.json.Names;
import saydone.json.Problem.Severity;
import saydone.language.Language;
import saydone.markup.MarkedText.Pause;
import saydone.markup.Template;
import saydone.message.Messages;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.Symptom;

/**
 * Finds what is hard to follow by ear in a valid script, and what is not heard at all because no
 * voice can say it. A function from a script to findings; the bounds are those that guides to voice
 * interfaces give: at most 20 words an utterance, three utterances at a time, nothing that only the
 * eye can follow.
 */
public final class Lint {

  /** The most exercises that a patient keeps in mind. */
  private static final int MAX_EXERCISES = 8;

  /** The most sentences of instruction before the patient asks for more. */
  private static final int MAX_INSTRUCTIONS = 3;

  /** The most words of a name that is announced. */
  private static final int MAX_WORDS_OF_NAME = 8;

  /** The coach counts the last three seconds of a hold. */
  private static final Duration COUNTDOWN = Duration.ofSeconds(3);

  /** The least time in which the coach can say "lift" or "lower, four". */
  private static final Duration LEAST_PACED = Duration.ofSeconds(1);

  /** The longest pause in a text: after a longer one, listeners take the turn as theirs. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final List<Finding> findings = new ArrayList<>();

  private final Language language;

  /** Whether a patient may answer that both sides are weak. */
  private final boolean orBoth;

  private final Voice voice;

  private Lint(Script script, Voice voice) {
    this.voice = voice;
    language = Language.of(script.language());
    orBoth = script.affectedSide().allows(WeakSide.BOTH);
  }

  /**
   * Something that is hard to follow by ear, or is not heard at all.
   *
   * @param severity an error is something that no voice can say: a session says in its place that
   *     it cannot be read
   * @param path where, such as {@code exercises[0].cues[1]}; may be a field that was not given
   * @param text the text concerned; may be empty
   * @param what what is wrong, as the predicate of path and text
   * @param remedy what would be better, as an imperative
   */
  public record Finding(Severity severity, String path, String text, String what, String remedy) {

    /** A warning. */
    public Finding(String path, String text, String what, String remedy) {
      this(Severity.WARNING, path, text, what, remedy);
    }
  }

  /** What a voice can say. */
  @FunctionalInterface
  public interface Voice {

    /** A voice that can say everything. */
    Voice OF_ALL = text -> List.of();

    /** What it cannot say of a text, in its order; empty if it can say all of it. */
    List<String> unsayable(String text);
  }

  /**
   * The findings for a script, in its order; empty for a script that is easy to follow.
   *
   * @param voice tells what would not be said in a session
   */
  public static List<Finding> of(Script script, Voice voice) {
    Lint lint = new Lint(script, voice);
    lint.script(script);
    return List.copyOf(lint.findings);
  }

  /** Adds a warning with the sentences of a key and these values in them. */
  private void warn(String path, String text, String key, Object... values) {
    add(Severity.WARNING, path, text, key, values);
  }

  /** Adds an error for each part of a text that no voice can say. */
  private void unsayable(String path, List<String> parts) {
    parts.stream().distinct().forEach(part -> add(Severity.ERROR, path, part, "unsayable"));
  }

  private void add(Severity severity, String path, String text, String key, Object... values) {
    // Read only now: most scripts are easy to follow, and a session that begins reads one.
    Messages texts = Messages.printed(language);
    findings.add(
        new Finding(
            severity,
            path,
            text,
            texts.text("lint." + key, values),
            texts.text("lint." + key + ".remedy", values)));
  }

  private void script(Script script) {
    heard("name", script.name());
    if (!language.isThatOf(script.language()) || !language.has("acoustics.properties")) {
      warn("language", script.language(), "language");
    }
    new TreeMap<>(script.pronounce())
        .forEach((word, said) -> unsayable("pronounce." + word, voice.unsayable(said)));
    spoken("precautions", script.precautions());
    stopRules(script);
    if (script.affectedSide().isAsked() && !mentionsAffectedSide(script)) {
      warn("affectedSide", "", "affected-side");
    }
    if (script.exercises().size() > MAX_EXERCISES) {
      warn("exercises", "", "exercises", script.exercises().size(), MAX_EXERCISES);
    }
    spoken("advice", script.advice());
    script.ask().ability().ifPresent(text -> spoken("ask.ability", text));
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < script.exercises().size(); i++) {
      exercise("exercises[" + i + "]", script.exercises().get(i), i + 1, numbers);
    }
  }

  /**
   * Looks at an exercise.
   *
   * @param numbers the number of the exercise that has a spoken name
   */
  private void exercise(String path, Exercise exercise, int number, Map<String, Integer> numbers) {
    Optional<Assistance> limit = exercise.limit();
    if (limit.filter(most -> exercise.start().compareTo(most) > 0).isPresent()) {
      warn(path + ".start", Names.of(exercise.start()), "start", Names.of(limit.orElseThrow()));
    }
    Optional<Level> before = Optional.empty();
    for (int i = 0; i < exercise.levels().size(); i++) {
      Level level = exercise.levels().get(i);
      String at = exercise.hasLevels() ? path + ".levels[" + i + "]" : path;
      level(at, level, before);
      int earlier =
          Objects.requireNonNullElse(
              numbers.putIfAbsent(level.spokenName().shown(), number), number);
      if (earlier != number) {
        warn(at + ".spokenName", level.spokenName().shown(), "same-name", earlier);
      }
      if (level.progression().orElse(null) instanceof Progression.Offered rule) {
        progression(at + ".progression", exercise, level, rule);
      }
      before = Optional.of(level);
    }
  }

  /** Looks at a rule that leads on from a level, of which the coach may be able to make nothing. */
  private void progression(String path, Exercise exercise, Level level, Progression.Offered rule) {
    Optional<Assistance> limit = exercise.limit();
    if (!exercise.hasLevels()) {
      warn(path + ".to", Names.of(rule.to()), "no-levels");
    } else if (limit.filter(most -> rule.to().compareTo(most) > 0).isPresent()) {
      warn(path + ".to", Names.of(rule.to()), "limit", Names.of(limit.orElseThrow()));
    }
    int sides = level.side() == WorkingSide.EACH ? 2 : 1;
    int most = level.dose().sets() * level.dose().reps() * sides;
    if (rule.when().repetitions() > most) {
      warn(path + ".when.repetitions", "", "never", rule.when().repetitions(), most);
    }
  }

  private void stopRules(Script script) {
    for (Symptom symptom : Symptom.values()) {
      if (script.stopRules().stream().noneMatch(rule -> rule.when() == symptom)) {
        warn("stopRules", "", "stop-rule", symptom == Symptom.PAIN ? "pain" : "dizzy");
      }
    }
    for (int i = 0; i < script.stopRules().size(); i++) {
      spoken("stopRules[" + i + "].say", script.stopRules().get(i).say());
    }
  }

  private static boolean mentionsAffectedSide(Script script) {
    return levels(script)
            .map(Level::side)
            .anyMatch(
                side ->
                    side == WorkingSide.AFFECTED
                        || side == WorkingSide.UNAFFECTED
                        || side == WorkingSide.EACH)
        || spokenTexts(script)
            .anyMatch(text -> has(text, Placeholder.AFFECTED, Placeholder.UNAFFECTED));
  }

  private static boolean has(Template text, Placeholder... places) {
    Set<String> names = text.places();
    return Stream.of(places).map(Placeholder::written).anyMatch(names::contains);
  }

  private static Stream<Template> spokenTexts(Script script) {
    return Stream.concat(
        Stream.concat(
            script.precautions().stream(), script.stopRules().stream().map(Script.StopRule::say)),
        levels(script)
            .flatMap(
                level ->
                    Stream.of(
                            List.of(level.spokenName(), level.position()),
                            level.instructions(),
                            level.cues(),
                            level.more())
                        .flatMap(List::stream)));
  }

  private static Stream<Level> levels(Script script) {
    return script.exercises().stream().flatMap(exercise -> exercise.levels().stream());
  }

  /**
   * Looks at a level.
   *
   * @param before the level before it; what both share is looked at once
   */
  private void level(String path, Level level, Optional<Level> before) {
    ofExercise(path + ".spokenName", level.spokenName());
    if (Readability.words(level.spokenName().spoken()) > MAX_WORDS_OF_NAME) {
      warn(path + ".spokenName", level.spokenName().shown(), "long-name", MAX_WORDS_OF_NAME);
    }
    if (isNew(level, before, Level::position)) {
      ofExercise(path + ".position", level.position());
    }
    if (isNew(level, before, Level::instructions)) {
      ofExercise(path + ".instructions", level.instructions());
      int sentences =
          level.instructions().stream()
              .mapToInt(text -> new Readability(language, text.spoken()).sentences().size())
              .sum();
      if (sentences > MAX_INSTRUCTIONS) {
        warn(path + ".instructions", "", "instructions", sentences, MAX_INSTRUCTIONS);
      }
    }
    if (isNew(level, before, Level::cues)) {
      ofExercise(path + ".cues", level.cues());
    }
    if (isNew(level, before, Level::more)) {
      ofExercise(path + ".more", level.more());
    }
    if (orBoth && level.side() == WorkingSide.UNAFFECTED && isNew(level, before, Level::side)) {
      warn(path + ".side", "unaffected", "strong-side");
    }
    if (!namesItsSide(level)) {
      Placeholder place =
          level.side() == WorkingSide.EACH ? Placeholder.SIDE : Placeholder.AFFECTED;
      warn(path + ".side", "", "side", "{" + place.written() + "}");
    }
    if (isNew(level, before, Level::dose)) {
      dose(path + ".dose", level.dose());
    }
    if (level.progression().orElse(null) instanceof Progression.Offered offered) {
      ofExercise(path + ".progression.say", offered.say());
    }
  }

  private static boolean isNew(Level level, Optional<Level> before, Function<Level, Object> part) {
    return before.filter(other -> part.apply(other).equals(part.apply(level))).isEmpty();
  }

  /** Whether the side that works can be heard before the first repetition. */
  private boolean namesItsSide(Level exercise) {
    Pattern side = HardWords.of(language).side();
    List<Template> heard =
        Stream.concat(
                Stream.of(exercise.spokenName(), exercise.position()),
                exercise.instructions().stream())
            .toList();
    boolean ofSet =
        heard.stream().anyMatch(text -> has(text, Placeholder.SIDE, Placeholder.OTHER_SIDE));
    boolean ofPatient =
        heard.stream().anyMatch(text -> has(text, Placeholder.AFFECTED, Placeholder.UNAFFECTED));
    return switch (exercise.side()) {
      case BOTH -> true;
      case EACH -> ofSet;
      case AFFECTED, UNAFFECTED -> ofSet || ofPatient;
      case LEFT, RIGHT ->
          ofSet || ofPatient || heard.stream().anyMatch(text -> side.matcher(text.spoken()).find());
    };
  }

  private void dose(String path, Dose dose) {
    boolean paced = dose.countBy() == CountBy.COACH && dose.tempo().isPresent();
    boolean timedByCoach =
        dose.countBy() == CountBy.PATIENT || (dose.countBy() == CountBy.COACH && !paced);
    if (timedByCoach && !dose.hold().isZero() && dose.hold().compareTo(COUNTDOWN) < 0) {
      warn(path + ".holdSeconds", "", "hold", COUNTDOWN.toSeconds());
    }
    if (paced
        && dose.tempo()
            .filter(
                tempo ->
                    tempo.up().compareTo(LEAST_PACED) < 0
                        || tempo.down().compareTo(LEAST_PACED) < 0)
            .isPresent()) {
      warn(path + ".tempo", "", "tempo", LEAST_PACED.toSeconds());
    }
    if (dose.minimumRepetition().compareTo(dose.expectedRepetition()) > 0) {
      warn(path + ".minimumRepetitionSeconds", "", "minimum-repetition");
    }
    if (dose.sets() > 1 && dose.rest().isZero()) {
      warn(path + ".restSeconds", "", "rest");
    }
  }

  private void ofExercise(String path, List<Template> texts) {
    for (int i = 0; i < texts.size(); i++) {
      ofExercise(path + "[" + i + "]", texts.get(i));
    }
  }

  /** Looks at a text of an exercise, which may ask a weak side to do what a strong one can. */
  private void ofExercise(String path, Template text) {
    spoken(path, text);
    if (orBoth && has(text, Placeholder.UNAFFECTED)) {
      warn(path, "{" + Placeholder.UNAFFECTED.written() + "}", "strong-text");
    }
  }

  private void spoken(String path, List<Template> texts) {
    for (int i = 0; i < texts.size(); i++) {
      spoken(path + "[" + i + "]", texts.get(i));
    }
  }

  private void spoken(String path, Template text) {
    heard(path, text.spoken());
    text.text().parts().stream()
        .filter(part -> part instanceof Pause pause && pause.length().compareTo(LONGEST_PAUSE) > 0)
        .findFirst()
        .ifPresent(part -> warn(path, "", "pause", LONGEST_PAUSE.toSeconds()));
  }

  private void heard(String path, String text) {
    Readability readability = new Readability(language, text);
    List<String> unsayable = voice.unsayable(readability.plain());
    unsayable(path, unsayable);
    readability.difficulties().stream()
        .filter(difficulty -> !unsayable.contains(difficulty.words()))
        .forEach(
            difficulty ->
                warn(path, difficulty.words(), difficulty.key(), difficulty.values().toArray()));
  }
}
