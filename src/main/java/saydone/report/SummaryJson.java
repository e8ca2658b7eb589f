package saydone.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import saydone.json.Names;

/**
 * A {@link Summary} as the plain values of a JSON object, the content of {@code summary.json}:
 *
 * <pre>{@code
 * {"format": "saydone-summary", "version": 1, "program": "0.1.0",
 *  "script": {"id": "foot-drop-seated", "version": "1.0", "name": "Foot drop, seated",
 *   "frequency": {"times": 5, "per": "week"}},
 *  "started": "2026-11-22T10:15:30Z", "ended": "2026-11-22T10:39:30Z",
 *  "durationMillis": 1440000, "outcome": "completed",
 *  "affectedSide": "left", "answers": {"pain-before": 3, "effort-after": 4, "pain-after": 2},
 *  "repetitions": 10, "prescribed": 10, "prescribedInFull": 10,
 *  "exercises": [{"id": "heel-raise", "name": "Heel raise", "level": "active",
 *   "levels": ["assisted", "active"],
 *   "completion": "complete", "repetitions": 10, "prescribed": 10, "sets": 1, "prescribedSets": 1,
 *   "bySideAndLevel": [
 *    {"side": "left", "level": "active", "repetitions": 10, "prescribed": 10}],
 *   "pain": {"reports": 1, "strongest": 7}}],
 *  "pauses": {"asked": 1}, "reminders": 0,
 *  "symptoms": [{"atMillis": 61200, "symptom": "pain", "score": 7,
 *   "exercise": "heel-raise", "side": "left", "set": 1, "repetition": 3}],
 *  "commands": {"done": 10, "pause": 1, "resume": 1}, "notUnderstood": 2, "resumptions": 0}
 * }</pre>
 *
 * <p>{@code repetitions} are never more than {@code prescribed}; what was counted beyond that is in
 * {@code extra}, which is absent when there is none. {@code frequency} is absent if the script does
 * not say it, and {@code levels}, those that the therapist allows, if there is only one. {@code
 * affectedSide}, a {@code score} and where a symptom was reported are absent when they are not
 * known. An exercise that is {@code partial} may have a {@code because}: {@code skipped}, {@code
 * symptom}, or {@code chosen} where the patient chose to do less of it; and {@code said}, the words
 * with which she left it. One whose level changed has in {@code byLevel} how many repetitions were
 * done at which, such as {@code {"passive": 4, "active": 6}}. {@code bySideAndLevel} has its {@link
 * Share}s, also of a side that did nothing; a {@code side} is absent where both work together, and
 * {@code prescribed} where it is not known. One that hurt has its reports of {@code pain}, and
 * their {@code strongest} score if one was given. One that is {@code not-chosen} was left out by a
 * choice for the day. {@code halved} is there, and true, if the first half of some exercises was
 * chosen. {@code prescribedInFull} is what would have been {@code prescribed} without such a
 * choice. The version rises when a field changes its meaning or goes; readers pass over fields that
 * they do not know. The program writes this file and never reads it: the journal beside it has
 * everything.
 */
final class SummaryJson {

  private static final int VERSION = 1;

  private SummaryJson() {}

  /** The fields of the object, in the order of the sample. */
  static Map<String, Object> fields(Summary summary) {
    Map<String, Object> script = new LinkedHashMap<>();
    script.put("id", summary.script());
    script.put("version", summary.scriptVersion());
    script.put("name", summary.scriptName());
    summary
        .frequency()
        .ifPresent(
            frequency ->
                script.put(
                    "frequency",
                    Map.of("times", frequency.times(), "per", Names.of(frequency.per()))));

    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", "saydone-summary");
    fields.put("version", VERSION);
    fields.put("program", summary.program());
    fields.put("script", script);
    fields.put("started", summary.started().toString());
    fields.put("ended", summary.ended().toString());
    fields.put("durationMillis", summary.duration().toMillis());
    fields.put("outcome", Names.of(summary.outcome()));
    summary.affected().ifPresent(side -> fields.put("affectedSide", Names.of(side)));
    fields.put("answers", named(summary.answers()));
    fields.put("repetitions", summary.repetitions());
    putExtra(fields, summary.extra());
    fields.put("prescribed", summary.prescribed());
    fields.put("prescribedInFull", summary.prescribedInFull());
    Map<String, PainReports> pain = summary.painByExercise();
    fields.put(
        "exercises",
        summary.exercises().stream()
            .map(exercise -> fields(exercise, Optional.ofNullable(pain.get(exercise.id()))))
            .toList());
    if (summary.halved()) {
      fields.put("halved", true);
    }
    fields.put("pauses", named(summary.pauses()));
    fields.put("reminders", summary.reminders());
    fields.put("symptoms", summary.symptoms().stream().map(SummaryJson::fields).toList());
    fields.put("commands", new TreeMap<>(summary.commands()));
    fields.put("notUnderstood", summary.notUnderstood());
    fields.put("resumptions", summary.resumptions());
    return fields;
  }

  private static void putExtra(Map<String, Object> fields, int extra) {
    if (extra > 0) {
      fields.put("extra", extra);
    }
  }

  private static <E extends Enum<E>> Map<String, Object> named(Map<E, Integer> counts) {
    Map<String, Object> named = new LinkedHashMap<>();
    new TreeMap<>(counts).forEach((key, count) -> named.put(Names.of(key), count));
    return named;
  }

  private static Map<String, Object> fields(ExerciseDone exercise, Optional<PainReports> pain) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", exercise.id());
    fields.put("name", exercise.name());
    fields.put("level", Names.of(exercise.level()));
    if (!exercise.levels().isEmpty()) {
      fields.put("levels", exercise.levels().stream().map(Names::of).toList());
    }
    fields.put("completion", Names.of(exercise.completion()));
    fields.put("repetitions", exercise.repetitions());
    putExtra(fields, exercise.extra());
    fields.put("prescribed", exercise.prescribed());
    fields.put("sets", exercise.sets());
    fields.put("prescribedSets", exercise.prescribedSets());
    exercise.because().ifPresent(because -> fields.put("because", Names.of(because)));
    exercise.said().ifPresent(said -> fields.put("said", said));
    if (!exercise.byLevel().isEmpty()) {
      fields.put("byLevel", named(exercise.byLevel()));
    }
    fields.put("bySideAndLevel", exercise.shares().stream().map(SummaryJson::fields).toList());
    pain.ifPresent(reports -> fields.put("pain", fields(reports)));
    return fields;
  }

  private static Map<String, Object> fields(Share share) {
    Map<String, Object> fields = new LinkedHashMap<>();
    share.side().ifPresent(side -> fields.put("side", Names.of(side)));
    fields.put("level", Names.of(share.level()));
    fields.put("repetitions", share.repetitions());
    putExtra(fields, share.extra());
    share.prescribed().ifPresent(prescribed -> fields.put("prescribed", prescribed));
    return fields;
  }

  private static Map<String, Object> fields(PainReports pain) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reports", pain.reports());
    pain.strongest().ifPresent(score -> fields.put("strongest", score));
    return fields;
  }

  private static Map<String, Object> fields(Complaint complaint) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("atMillis", complaint.at().toMillis());
    fields.put("symptom", Names.of(complaint.symptom()));
    complaint.score().ifPresent(score -> fields.put("score", score));
    complaint
        .during()
        .ifPresent(
            spot -> {
              fields.put("exercise", spot.exercise().id());
              spot.side().ifPresent(side -> fields.put("side", Names.of(side)));
              spot.set().ifPresent(set -> fields.put("set", set));
              spot.repetition().ifPresent(count -> fields.put("repetition", count));
            });
    return fields;
  }
}
