package saydone.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.json.JsonWriter;
import saydone.json.Names;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;

/**
 * A report for programs. {@code saydone schema report} prints the JSON Schema of its shape:
 *
 * <pre>{@code
 * {"format": "saydone-report", "version": 1, "made": "2026-11-30T12:00:00Z",
 *  "zone": "Europe/Berlin", "script": "foot", "from": "2026-11-19", "to": "2026-11-29",
 *  "adherence": {"weeks": [...], "inAll": {...}},
 *  "exercises": [
 *   {"script": "foot", "exercise": "heel-raise", "name": "Heel raise", "side": "left",
 *    "level": "active", "sessions": 5, "repetitions": 30, "extra": 2, "prescribed": 36,
 *    "secondsBetween": {"firstHalf": 4.0, "secondHalf": 5.2, "intervalsInEachHalf": 40}}],
 *  "sessions": [
 *   {"folder": "2026-11-22T10-15-30Z_foot", "day": "2026-11-22", "problems": [],
 *    "summary": {...},
 *    "secondsBetween": [
 *     {"exercise": "heel-raise", "side": "left", "level": "active", "firstHalf": 4.0, ...}]}],
 *  "unreadable": [{"folder": "2026-11-23T10-15-30Z_foot", "problems": ["..."]}]}
 * }</pre>
 *
 * <p>{@code adherence} is what {@code history --weeks --json} prints, see {@link WeekByWeek#json},
 * and {@code summary} is that of the session, see {@link Summary#fields}. {@code script}, {@code
 * from} and {@code to} are there if they were asked for. A {@code side} is absent where both work
 * together, {@code prescribed} where it is not known, and {@code secondsBetween} of an exercise
 * where there are no {@link Intervals}. The version rises when a field changes its meaning or goes.
 */
public final class ReportJson {

  private static final int VERSION = 1;

  private ReportJson() {}

  /** The report as JSON, with a line end. */
  public static String text(Report report) {
    return JsonWriter.page(fields(report));
  }

  private static Map<String, Object> fields(Report report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", "saydone-report");
    fields.put("version", VERSION);
    fields.put("made", report.made().toString());
    fields.put("zone", report.zone().toString());
    report.selection().script().ifPresent(script -> fields.put("script", script));
    report.selection().from().ifPresent(day -> fields.put("from", day.toString()));
    report.selection().to().ifPresent(day -> fields.put("to", day.toString()));
    fields.put("adherence", report.weeks().fields());
    fields.put("exercises", report.exercises().stream().map(ReportJson::fields).toList());
    fields.put("sessions", report.sessions().stream().map(ReportJson::fields).toList());
    fields.put("unreadable", report.unreadable().stream().map(ReportJson::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(ExerciseTotal total) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("script", total.script());
    fields.put("exercise", total.part().exercise());
    fields.put("name", total.name());
    putPart(fields, total.side(), total.level());
    fields.put("sessions", total.sessions());
    fields.put("repetitions", total.repetitions());
    fields.put("extra", total.extra());
    putIfPresent(fields, "prescribed", total.prescribed());
    if (!total.intervals().isEmpty()) {
      Map<String, Object> seconds = new LinkedHashMap<>();
      putSeconds(seconds, total.intervals());
      fields.put("secondsBetween", seconds);
    }
    return fields;
  }

  private static Map<String, Object> fields(ReportedSession session) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", session.folder().name());
    fields.put("day", session.day().toString());
    fields.put("problems", session.problems());
    fields.put("summary", session.summary().fields());
    List<Map<String, Object>> parts =
        session.parts().stream()
            .filter(done -> !done.intervals().isEmpty())
            .map(
                done -> {
                  Map<String, Object> part = new LinkedHashMap<>();
                  part.put("exercise", done.exercise().id());
                  putPart(part, done.share().side(), done.share().level());
                  putSeconds(part, done.intervals());
                  return part;
                })
            .toList();
    fields.put("secondsBetween", parts);
    return fields;
  }

  private static Map<String, Object> fields(SessionReport unreadable) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", unreadable.folder());
    fields.put("problems", unreadable.problems());
    return fields;
  }

  private static void putPart(Map<String, Object> fields, Optional<Side> side, Assistance level) {
    side.ifPresent(one -> fields.put("side", Names.of(one)));
    fields.put("level", Names.of(level));
  }

  private static void putSeconds(Map<String, Object> fields, Intervals intervals) {
    fields.put("firstHalf", ReportWords.seconds(intervals.medianOfFirst()));
    fields.put("secondHalf", ReportWords.seconds(intervals.medianOfSecond()));
    fields.put("intervalsInEachHalf", intervals.first().size());
  }

  private static void putIfPresent(Map<String, Object> fields, String name, OptionalInt value) {
    value.ifPresent(number -> fields.put(name, number));
  }
}
