package saydone.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.JsonWriter;

/**
 * A first script of a hand-out. What was not understood is a text that begins with {@code TODO},
 * with which the script is invalid until somebody has looked. {@code source} has each sentence of
 * the hand-out with its place.
 *
 * <pre>{@code
 * "dose": { "sets": 3, "reps": "TODO: 10 to 15 (line 7)" },
 * "source": [ "line 6: Heel raises", "line 7: 3 sets of 10-15." ]
 * }</pre>
 *
 * @param json the script, with a line end at its end
 * @param exercises how many exercises it has; 0 if none was found, and then the script is not valid
 * @param todos how many things are left to decide
 */
public record Draft(String json, int exercises, int todos) {

  /** The most texts of a list, and the most sentences that are kept of a hand-out. */
  private static final int MOST_TEXTS = 20;

  private static final int MOST_SOURCES = 1000;

  /** Makes the script of a hand-out. */
  public static Draft of(HandOut handOut) {
    Blocks.Found found = Blocks.of(Passages.of(Tables.told(handOut.lines())));
    FoundDose ofAll = FoundDose.of(found.others().stream().filter(Draft::isOfAll).toList());
    List<DraftedExercise> drafted =
        found.exercises().stream().map(block -> new DraftedExercise(block, ofAll)).toList();
    List<Map<String, Object>> exercises = written(drafted);
    Map<String, Object> script = new LinkedHashMap<>();
    script.put("schemaVersion", 1);
    String title = found.title().map(Sentence::text).map(Wording::name).orElse("");
    String id = Wording.id(title.isEmpty() ? handOut.name() : title);
    script.put("id", id.isEmpty() ? "hand-out" : id);
    script.put("name", title.isEmpty() ? Figure.TODO + "a name for the session" : title);
    script.put("language", "en-US");
    List<String> precautions = precautions(found.others());
    List<Map<String, Object>> stopRules = stopRules(found.others());
    if (needsWeakSide(List.of(exercises, precautions, stopRules))) {
      script.put("affectedSide", "ask");
    }
    if (!precautions.isEmpty()) {
      script.put("precautions", precautions);
    }
    script.put("stopRules", stopRules);
    List<Often> often =
        Stream.concat(
                often(found.others()).stream(),
                drafted.stream().flatMap(exercise -> exercise.often().stream()))
            .toList();
    Often.together(often).ifPresent(frequency -> script.put("frequency", frequency));
    script.put("exercises", exercises);
    List<String> source = source(found);
    if (!source.isEmpty()) {
      script.put("source", source);
    }
    return new Draft(JsonWriter.page(script), exercises.size(), todos(script));
  }

  /** Whether a sentence that belongs to no exercise says how much of each, or how long to rest. */
  private static boolean isOfAll(Sentence other) {
    return other.isOfAll() || other.read().dose().onlyRests();
  }

  private static List<Often> often(List<Sentence> others) {
    return FoundDose.of(others.stream().filter(other -> !other.isImprint()).toList()).often();
  }

  private static List<Map<String, Object>> written(List<DraftedExercise> drafted) {
    List<Map<String, Object>> exercises = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (DraftedExercise exercise : drafted) {
      String number = String.valueOf(exercises.size() + 1);
      String id =
          exercise
              .name()
              .map(Wording::id)
              .filter(name -> !name.isEmpty())
              .orElse("exercise-" + number);
      while (!ids.add(id)) {
        id = id + "-" + number;
      }
      exercises.add(exercise.written(id));
    }
    return exercises;
  }

  /** Sentences that belong to no exercise; somebody has to say whether they are to be spoken. */
  private static List<String> precautions(List<Sentence> others) {
    List<String> told =
        others.stream()
            .filter(sentence -> sentence.isEnded() && !MovementWords.isOfSymptoms(sentence))
            .filter(sentence -> !sentence.isImprint() || Imprint.warns(sentence.plain()))
            .filter(sentence -> !saysOnlyHowMuch(sentence))
            .map(sentence -> Figure.TODO + Wording.spoken(sentence.text()))
            .toList();
    return told.size() <= MOST_TEXTS
        ? told
        : Stream.concat(
                told.stream().limit(MOST_TEXTS - 1L),
                Stream.of(Figure.TODO + "what the further sentences in \"source\" say"))
            .toList();
  }

  private static boolean saysOnlyHowMuch(Sentence sentence) {
    DoseReader.Read read = sentence.read();
    return read.isOnlyDose()
        || (isOfAll(sentence)
            && !read.dose().isVague()
            && !(read.dose().amounts().isEmpty() && read.dose().often().isEmpty()));
  }

  /** What to do at pain and dizziness is never taken from a hand-out without a look. */
  private static List<Map<String, Object>> stopRules(List<Sentence> others) {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (String when : List.of("pain", "dizzy")) {
      String told =
          others.stream()
              .filter(MovementWords::isOfSymptoms)
              .filter(sentence -> sentence.plain().contains("dizz") == when.equals("dizzy"))
              .map(Sentence::text)
              .collect(Collectors.joining(" "));
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("when", when);
      rule.put("say", Figure.TODO + (told.isEmpty() ? "what to do then" : Wording.spoken(told)));
      rules.add(rule);
    }
    return rules;
  }

  private static List<String> source(Blocks.Found found) {
    return Stream.concat(found.title().stream(), found.others().stream())
        .limit(MOST_SOURCES)
        .map(Sentence::sourced)
        .map(Wording::source)
        .toList();
  }

  private static boolean needsWeakSide(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(
              field ->
                  (field.getKey().equals("side") && field.getValue().equals("affected"))
                      || needsWeakSide(field.getValue()));
    } else if (value instanceof List<?> list) {
      return list.stream().anyMatch(Draft::needsWeakSide);
    }
    return value instanceof String text
        && (text.contains("{affected}") || text.contains("{unaffected}"));
  }

  private static int todos(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(field -> !field.getKey().equals("source"))
          .mapToInt(field -> todos(field.getValue()))
          .sum();
    } else if (value instanceof List<?> list) {
      return list.stream().mapToInt(Draft::todos).sum();
    }
    return value instanceof String text && text.startsWith(Figure.TODO) ? 1 : 0;
  }
}
