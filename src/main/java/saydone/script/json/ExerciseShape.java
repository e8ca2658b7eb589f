package saydone.script.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.json.Fields;
import saydone.json.Json;
import saydone.json.Json.Place;
import saydone.json.Names;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.language.Language;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Progression;
import saydone.script.Script.AffectedSide;

/**
 * An exercise. Without {@code levels} its fields describe the one way of doing it. With them, a
 * level has what the exercise has and it does not say otherwise. One shape serves the exercises of
 * one script.
 */
final class ExerciseShape implements Shape<Exercise> {

  /** The fields that levels share if they stand beside them. */
  private static final List<String> SHARED =
      List.of("name", "spokenName", "side", "position", "instructions", "cues", "more", "dose");

  private static final int MOST_LEVELS = Assistance.values().length;

  private static final List<String> ELSEWHERE =
      Stream.concat(
              DoseShape.PATHS_IN_EXERCISE.stream(),
              Stream.of("levels.assistance", "levels.progression"))
          .toList();

  private static final Shape<Assistance> ASSISTANCE = Shape.choice(Assistance.class);

  private final Language language;
  private final AffectedSide affected;
  private final Shape<Dose> dose;
  private final Map<String, Place> ids = new HashMap<>();

  /**
   * The shape of the exercises of a script.
   *
   * @param language the language of its texts
   * @param affected its weak side
   * @param dose the shape of a dose, with its defaults
   */
  ExerciseShape(Language language, AffectedSide affected, Shape<Dose> dose) {
    this.language = language;
    this.affected = affected;
    this.dose = dose;
  }

  @Override
  public String remedy() {
    return "write an object with id, name, side, position, instructions and dose";
  }

  @Override
  public Optional<Exercise> read(Json json, Problems problems) {
    return Shape.object(remedy(), this::exercise).read(json, problems);
  }

  private Optional<Exercise> exercise(Fields fields) {
    Optional<String> id = fields.required("id", ScriptDecoder.ID);
    id.ifPresent(given -> refuseSecond(given, fields));
    fields.optional(Undecided.SOURCE, ScriptDecoder.SOURCE);
    if (fields.isGiven("levels")) {
      return levelled(id, fields);
    }
    Optional<Level> level = level(fields, Optional.of(Assistance.ACTIVE));
    for (String name : List.of("start", "limit")) {
      fields.forbid(name, "has no meaning without levels", "remove it, or write levels");
    }
    fields.rejectOthers(ELSEWHERE);
    return fields.areSound()
        ? level.map(only -> new Exercise(id.orElseThrow(), only))
        : Optional.empty();
  }

  private Optional<Exercise> levelled(Optional<String> id, Fields fields) {
    fields.forbid(
        "assistance", "stands in each level where there are levels", "move it into a level");
    fields.forbid(
        "progression", "stands in the level that it leads on from", "move it into that level");
    Shape<Level> shape =
        Shape.object(
            "write an object such as {\"assistance\": \"passive\", \"instructions\": [...]}",
            level -> levelOf(level.orElse(fields, SHARED)));
    Optional<List<Level>> levels =
        fields.required(
            "levels",
            Shape.list(
                2, MOST_LEVELS, shape, "write a list of at least two levels, the easiest first"));
    Optional<Assistance> start = fields.optional("start", ASSISTANCE);
    Optional<Assistance> limit = fields.optional("limit", ASSISTANCE);
    fields.rejectOthers(ELSEWHERE);
    if (levels.isPresent() && !refusesFalling(levels.get(), fields)) {
      refuseUnknownLevels(levels.get(), start, "start", fields);
      refuseUnknownLevels(levels.get(), limit, "limit", fields);
      refuseStrayProgressions(levels.get(), fields);
    }
    if (!fields.areSound()) {
      return Optional.empty();
    }
    List<Level> all = levels.orElseThrow();
    return Optional.of(
        new Exercise(id.orElseThrow(), all, start.orElse(all.get(0).assistance()), limit));
  }

  private Optional<Level> levelOf(Fields fields) {
    Optional<Level> level = level(fields, Optional.empty());
    fields.rejectOthers(ELSEWHERE);
    return fields.areSound() ? level : Optional.empty();
  }

  /**
   * The fields that describe one way of doing an exercise.
   *
   * @param otherwise the assistance if it is not given; empty if it must be
   */
  private Optional<Level> level(Fields fields, Optional<Assistance> otherwise) {
    Optional<String> name = fields.required("name", ScriptDecoder.NAME);
    Optional<Assistance> assistance =
        otherwise.isPresent()
            ? fields.optional("assistance", ASSISTANCE).or(() -> otherwise)
            : fields.required("assistance", ASSISTANCE);
    Optional<WorkingSide> side = fields.required("side", Shape.choice(WorkingSide.class));
    side.ifPresent(given -> refuseUnknownSide(given, fields));
    Placeholders placeholders =
        Placeholders.ofExercise(affected, side.orElse(WorkingSide.AFFECTED));
    Optional<Template> spokenName =
        fields.optional(
            "spokenName",
            SpokenText.of(
                ScriptDecoder.LONGEST_NAME, language, placeholders, "Foot up, with your hand"));
    Shape<Template> sentence =
        SpokenText.of(ScriptDecoder.LONGEST_SPOKEN, language, placeholders, "Sit tall.");
    Optional<Template> position = fields.required("position", sentence);
    Optional<List<Template>> instructions =
        fields.required("instructions", ScriptDecoder.texts(1, sentence));
    Optional<List<Template>> cues = fields.optional("cues", ScriptDecoder.texts(0, sentence));
    Optional<List<Template>> more = fields.optional("more", ScriptDecoder.texts(0, sentence));
    Optional<Dose> amount = fields.required("dose", dose);
    Optional<Progression> progression =
        fields.optional("progression", new ProgressionShape(sentence));
    // A dose can be empty without a problem of its own, when the defaults have one.
    if (!fields.areSound() || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Level(
            assistance.orElseThrow(),
            name.orElseThrow(),
            spokenName.or(() -> name.map(Template::plain)).orElseThrow(),
            side.orElseThrow(),
            position.orElseThrow(),
            instructions.orElseThrow(),
            cues.orElse(List.of()),
            more.orElse(List.of()),
            amount.orElseThrow(),
            progression));
  }

  /** Refuses levels that do not rise; returns whether it did. */
  private static boolean refusesFalling(List<Level> levels, Fields exercise) {
    for (int i = 1; i < levels.size(); i++) {
      Assistance before = levels.get(i - 1).assistance();
      if (levels.get(i).assistance().compareTo(before) <= 0) {
        exercise.refuse(
            "levels",
            "has " + Names.of(levels.get(i).assistance()) + " after " + Names.of(before),
            "write each level once, in the order passive, assisted, active, resisted");
        return true;
      }
    }
    return false;
  }

  private static void refuseUnknownLevels(
      List<Level> levels, Optional<Assistance> chosen, String name, Fields exercise) {
    List<Assistance> known = levels.stream().map(Level::assistance).toList();
    if (chosen.isPresent() && !known.contains(chosen.get())) {
      exercise.refuse(
          name, "is none of the levels of this exercise", "write one of " + written(known));
    }
  }

  /** Refuses a progression to a level that there is not. */
  private static void refuseStrayProgressions(List<Level> levels, Fields exercise) {
    List<Assistance> known = levels.stream().map(Level::assistance).toList();
    for (Level level : levels) {
      if (level.progression().orElse(null) instanceof Progression.Offered offered
          && (!known.contains(offered.to()) || offered.to().compareTo(level.assistance()) <= 0)) {
        List<Assistance> higher =
            known.stream().filter(other -> other.compareTo(level.assistance()) > 0).toList();
        exercise.refuse(
            "levels",
            "leads on from "
                + Names.of(level.assistance())
                + " to "
                + Names.of(offered.to())
                + ", which is no harder level of it",
            higher.isEmpty()
                ? "remove the progression of the last level"
                : "write one of " + written(higher));
      }
    }
  }

  private static String written(List<Assistance> levels) {
    List<String> names = new ArrayList<>();
    levels.forEach(level -> names.add('"' + Names.of(level) + '"'));
    return String.join(", ", names);
  }

  private void refuseSecond(String id, Fields exercise) {
    Place earlier = ids.putIfAbsent(id, exercise.place("id"));
    if (earlier != null) {
      exercise.refuse(
          "id",
          "is the id of the exercise in line " + earlier.line() + " too",
          "give each exercise an id of its own");
    }
  }

  private void refuseUnknownSide(WorkingSide side, Fields exercise) {
    boolean needsAffected = side == WorkingSide.AFFECTED || side == WorkingSide.UNAFFECTED;
    if (needsAffected && affected == AffectedSide.NONE) {
      exercise.refuse(
          "side",
          "has no meaning, as no side is affected in this script",
          "write \"affectedSide\": \"ask\" at the top, or \"each\" here");
    }
  }
}
