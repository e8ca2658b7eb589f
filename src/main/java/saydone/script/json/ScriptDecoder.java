package saydone.script.json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.json.Fields;
import saydone.json.Json;
import saydone.json.Json.Field;
import saydone.json.Json.Place;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.language.Language;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Exercise;
import saydone.script.Frequency;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Questions;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

/**
 * Makes a script out of a JSON tree: the fields, their bounds and defaults, and the rules that bind
 * several fields. The schema states the same as far as a schema can; a test compares the two. One
 * decoder serves one script on one thread.
 */
final class ScriptDecoder {

  /** The version of the format. */
  static final int SCHEMA_VERSION = 1;

  private static final int LONGEST_ID = 64;
  static final int LONGEST_NAME = 100;
  static final int LONGEST_SPOKEN = 500;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_LINK = 300;
  private static final int MOST_EXERCISES = 50;
  private static final int MOST_TEXTS = 20;
  private static final int MOST_RESPELLINGS = 200;
  private static final int MOST_SOURCES = 1000;
  private static final int LONGEST_SOURCE = 1000;

  private static final Shape<Integer> VERSION =
      Shape.whole(SCHEMA_VERSION, SCHEMA_VERSION, SCHEMA_VERSION);

  static final Shape<String> ID =
      Shape.matching(
          "[a-z0-9]+(-[a-z0-9]+)*",
          LONGEST_ID,
          "a short name",
          "write at most 64 lower-case letters, digits and hyphens, such as \"heel-raise\"");

  private static final Shape<String> LANGUAGE =
      Shape.matching(
          "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
          LONGEST_ID,
          "a language tag",
          "write one such as \"en-US\"");

  private static final Shape<String> LINK = WrittenText.of(LONGEST_LINK, "schema.json");
  static final Shape<String> NAME = WrittenText.of(LONGEST_NAME, "Heel raise");
  private static final Shape<String> AUTHOR = WrittenText.of(LONGEST_NAME, "A. Therapist");
  private static final Shape<String> AUTHOR_VERSION = WrittenText.of(LONGEST_NAME, "1.0");
  private static final Shape<String> DESCRIPTION =
      WrittenText.of(LONGEST_DESCRIPTION, "Five foot exercises on a chair.");
  private static final Shape<String> RESPELLING = WrittenText.of(LONGEST_NAME, "ee vurzhun");

  /** What a script was made of, for those who compare; nothing else is done with it. */
  static final Shape<List<String>> SOURCE =
      Shape.list(
          0,
          MOST_SOURCES,
          WrittenText.of(LONGEST_SOURCE, "line 4: Lift both heels."),
          "write a list of texts, such as [\"line 4: Lift both heels.\"]");

  private static final Shape<Integer> TIMES =
      Shape.whole(Frequency.LEAST_TIMES, Frequency.MOST_TIMES, 2);

  private static final Shape<Frequency> FREQUENCY =
      Shape.object(
          "write an object such as {\"times\": 2, \"per\": \"day\"}", ScriptDecoder::frequency);

  private static final Shape<String> WORD =
      Shape.matching(
          "[\\p{L}\\p{M}]+(['\u2019-][\\p{L}\\p{M}]+)*",
          LONGEST_NAME,
          "a word",
          "write one word, such as \"eversion\"");

  /** Fields that somebody may write at the top, though they belong deeper. */
  private static final List<String> ELSEWHERE =
      Stream.concat(
              Stream.of("ask.painBefore", "ask.painAfter", "ask.effortAfter", "ask.ability"),
              DoseShape.DEFAULT_NAMES.stream().map(name -> "defaults." + name))
          .toList();

  private final Problems problems;
  private final Map<String, Place> stopRules = new HashMap<>();

  ScriptDecoder(Problems problems) {
    this.problems = problems;
  }

  /** The script, or nothing after at least one problem was added. */
  Optional<Script> decode(Json root) {
    return Shape.object("write a script in braces", this::script).read(root, problems);
  }

  private Optional<Script> script(Fields fields) {
    fields.optional("$schema", LINK);
    fields.required("schemaVersion", VERSION);
    Optional<String> id = fields.required("id", ID);
    Optional<String> name = fields.required("name", NAME);
    String tag = fields.optional("language", LANGUAGE).orElse("en-US");
    Language language = Language.of(tag);
    Optional<String> description = fields.optional("description", DESCRIPTION);
    Optional<String> author = fields.optional("author", AUTHOR);
    Optional<String> version = fields.optional("version", AUTHOR_VERSION);
    AffectedSide affected = affectedSide(fields);
    Shape<Template> sentence =
        SpokenText.of(
            LONGEST_SPOKEN,
            language,
            Placeholders.ofSession(affected),
            "Sit on a chair without wheels.");
    Optional<List<Template>> precautions = fields.optional("precautions", texts(0, sentence));
    Optional<List<StopRule>> rules = fields.optional("stopRules", stopRules(sentence));
    Optional<List<Template>> advice = fields.optional("advice", texts(0, sentence));
    Optional<Questions> ask =
        fields.optional(
            "ask",
            Shape.object(
                "write an object such as {\"painBefore\": true}",
                questions -> questions(questions, sentence)));
    Optional<Map<String, String>> pronounce =
        fields.optional(
            "pronounce",
            Shape.object(
                "write an object such as {\"eversion\": \"ee vurzhun\"}", this::respellings));
    Shape<Dose> dose = DoseShape.of(fields);
    Optional<List<Exercise>> exercises =
        fields.required(
            "exercises",
            Shape.list(
                1,
                MOST_EXERCISES,
                new ExerciseShape(language, affected, dose),
                "write a list with at least one exercise"));
    Optional<List<String>> shortSession =
        fields.optional(
            "short",
            Shape.list(
                1,
                MOST_EXERCISES,
                new ChosenExercise(
                    exercises
                        .filter(all -> fields.areSound())
                        .map(all -> all.stream().map(Exercise::id).toList())),
                "write a list of ids of exercises, such as [\"heel-raise\"]"));
    Optional<Frequency> frequency = fields.optional("frequency", FREQUENCY);
    fields.optional(Undecided.SOURCE, SOURCE);
    fields.rejectOthers(ELSEWHERE);
    if (!fields.areSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Script(
            id.orElseThrow(),
            name.orElseThrow(),
            tag,
            description.orElse(""),
            author.orElse(""),
            version.orElse("1.0"),
            affected,
            precautions.orElse(List.of()),
            rules.orElse(List.of()),
            advice.orElse(List.of()),
            ask.orElse(Questions.NONE),
            pronounce.orElse(Map.of()),
            exercises.orElseThrow(),
            shortSession.orElse(List.of()),
            frequency));
  }

  /**
   * The affected side. If it is missing though needed, or wrong, that is one problem, and not one
   * for each text that needs it.
   */
  private AffectedSide affectedSide(Fields fields) {
    Optional<AffectedSide> given =
        fields.optional("affectedSide", Shape.choice(AffectedSide.class));
    if (given.isPresent() || fields.isGiven("affectedSide")) {
      return given.orElse(AffectedSide.ASK);
    }
    Map<String, Field> all = fields.all();
    if (all.values().stream().noneMatch(field -> namesAffectedSide(field.value()))) {
      return AffectedSide.NONE;
    }
    problems.add(
        fields.place().field("affectedSide"),
        "missing, though an exercise or a text names the affected side",
        "write \"ask\", \"left\" or \"right\"");
    return AffectedSide.ASK;
  }

  private static boolean namesAffectedSide(Json json) {
    if (json instanceof Json.Text text) {
      return text.value().contains("{affected}") || text.value().contains("{unaffected}");
    }
    if (json instanceof Json.Arr list) {
      return list.items().stream().anyMatch(ScriptDecoder::namesAffectedSide);
    }
    return json instanceof Json.Obj object
        && object.fields().entrySet().stream()
            .anyMatch(
                field ->
                    namesAffectedSide(field.getValue().value())
                        || (field.getKey().equals("side")
                            && field.getValue().value() instanceof Json.Text side
                            && side.value().endsWith("affected")));
  }

  static Shape<List<Template>> texts(int least, Shape<Template> text) {
    return Shape.list(least, MOST_TEXTS, text, "write a list of texts, such as [\"Sit tall.\"]");
  }

  private static Optional<Questions> questions(Fields fields, Shape<Template> sentence) {
    boolean painBefore = fields.optional("painBefore", Shape.flag()).orElse(false);
    boolean painAfter = fields.optional("painAfter", Shape.flag()).orElse(false);
    boolean effortAfter = fields.optional("effortAfter", Shape.flag()).orElse(false);
    Optional<Template> ability = fields.optional("ability", sentence);
    fields.rejectOthers(List.of());
    return Optional.of(new Questions(painBefore, painAfter, effortAfter, ability));
  }

  private static Optional<Frequency> frequency(Fields fields) {
    Optional<Integer> times = fields.required("times", TIMES);
    Optional<Frequency.Per> per = fields.required("per", Shape.choice(Frequency.Per.class));
    fields.rejectOthers(List.of());
    return fields.made(() -> new Frequency(times.orElseThrow(), per.orElseThrow()));
  }

  private Shape<List<StopRule>> stopRules(Shape<Template> sentence) {
    String remedy = "write such as {\"when\": \"pain\", \"atLeast\": 6, \"say\": \"Rest now.\"}";
    return Shape.list(
        0, MOST_TEXTS, Shape.object(remedy, rule -> stopRule(rule, sentence)), "write a list");
  }

  private Optional<StopRule> stopRule(Fields fields, Shape<Template> sentence) {
    Optional<Symptom> when = fields.required("when", Shape.choice(Symptom.class));
    Optional<Integer> atLeast = fields.optional("atLeast", Shape.whole(0, 10, 6));
    Optional<Template> say = fields.required("say", sentence);
    Optional<StopRule.Then> then = fields.optional("then", Shape.choice(StopRule.Then.class));
    fields.rejectOthers(List.of());
    if (fields.isGiven("atLeast") && when.filter(Symptom.DIZZY::equals).isPresent()) {
      fields.refuse("atLeast", "has no meaning, as only pain has a number", "remove it");
    }
    if (!fields.areSound()) {
      return Optional.empty();
    }
    StopRule rule =
        new StopRule(
            when.orElseThrow(),
            atLeast.orElse(0),
            say.orElseThrow(),
            then.orElse(StopRule.Then.GO_ON));
    Place earlier = stopRules.putIfAbsent(rule.when() + " " + rule.atLeast(), fields.place());
    if (earlier != null) {
      problems.add(
          fields.place(),
          "holds in the same case as the rule of line " + earlier.line(),
          "keep one of them");
    }
    return Optional.of(rule);
  }

  private Optional<Map<String, String>> respellings(Fields fields) {
    Map<String, String> respellings = new LinkedHashMap<>();
    if (fields.all().size() > MOST_RESPELLINGS) {
      problems.add(
          fields.place(),
          "has " + fields.all().size() + " words",
          "keep at most " + MOST_RESPELLINGS);
      return Optional.empty();
    }
    fields
        .all()
        .forEach(
            (word, field) -> {
              WORD.read(new Json.Text(field.name(), word), problems);
              RESPELLING
                  .read(field.value(), problems)
                  .ifPresent(respelling -> respellings.put(word, respelling));
            });
    return Optional.of(respellings);
  }
}
