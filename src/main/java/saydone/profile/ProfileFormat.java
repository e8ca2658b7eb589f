package saydone.profile;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Names;
import saydone.json.Shape;
import saydone.profile.Profile.Said;
import saydone.reminder.ReminderPlan;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;

/**
 * How a profile is written. A sample with every field; what is not remembered is left out:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "weakSide" : "left",
 *   "levels" : {
 *     "foot-drop-seated" : {
 *       "toe-raise" : "assisted",
 *       "ankle-eversion" : "active"
 *     }
 *   },
 *   "precautions" : {
 *     "foot-drop-seated" : {
 *       "said" : "2026-11-22T09:00:00Z",
 *       "scriptVersion" : "1.0"
 *     }
 *   },
 *   "answerSeconds" : 8,
 *   "answerSource" : "learned",
 *   "reminders" : {
 *     "days" : [
 *       "monday",
 *       "wednesday"
 *     ],
 *     "times" : [
 *       "10:00",
 *       "16:00"
 *     ]
 *   },
 *   "quietUntil" : "2026-11-22T18:00:00Z"
 * }
 * }</pre>
 *
 * <p>Former versions wrote no {@code answerSource}; their times count as learned.
 *
 * <p>{@link ProfileSchema} says the same; a test compares the two.
 */
final class ProfileFormat {

  private static final int LONGEST_VERSION = 100;

  private static final Shape<WeakSide> SIDE = Shape.choice(WeakSide.class);
  private static final Shape<Map<String, Map<String, Assistance>>> LEVELS =
      byId(
          byId(
              Shape.choice(Assistance.class),
              "write an object with the level of each exercise, such as"
                  + " {\"toe-raise\": \"active\"}"),
          "write an object with the levels of each script, or leave it out");
  private static final Shape<String> SCRIPT_VERSION = Shape.text(LONGEST_VERSION, "1.0");
  private static final Shape<Map<String, Said>> PRECAUTIONS =
      byId(
          Shape.object("write an object with said and scriptVersion", ProfileFormat::said),
          "write an object with what was said of each script, or leave it out");
  private static final Shape<Duration> ANSWER =
      Shape.wholeSeconds(Profile.QUICKEST_SECONDS, Profile.SLOWEST_SECONDS, 8);

  private static final Shape<List<DayOfWeek>> DAYS =
      Shape.list(
          1,
          DayOfWeek.values().length,
          Shape.choice(DayOfWeek.class),
          "write a list of days, such as [\"monday\"], or leave it out for every day");

  private static final Shape<LocalTime> TIME =
      Shape.matching(
              "(0[7-9]|1[0-9]|20):[0-5][0-9]|21:00",
              "10:00".length(),
              "a time from 07:00 to 21:00",
              "write one such as \"10:00\"")
          .map(LocalTime::parse);

  private static final Shape<List<LocalTime>> TIMES =
      Shape.list(0, ReminderPlan.MOST_TIMES, TIME, "write a list of times, such as [\"10:00\"]");

  private static final Shape<ReminderPlan> REMINDERS =
      Shape.object("write an object with times", ProfileFormat::reminders);

  private static final Shape<AnswerTime.Source> SOURCE = Shape.choice(AnswerTime.Source.class);

  static final KeptFile<Profile> FILE =
      new KeptFile<>(
          Profile.NAME,
          FileKind.ofProgram("profile", "\"answerSeconds\": 8", 1),
          ProfileFormat::fields,
          ProfileFormat::profile);

  private ProfileFormat() {}

  private static Map<String, Object> fields(Profile profile) {
    Map<String, Object> fields = new LinkedHashMap<>();
    profile.weakSide().ifPresent(side -> fields.put("weakSide", Names.of(side)));
    if (!profile.levels().isEmpty()) {
      Map<String, Object> levels = new LinkedHashMap<>();
      profile.levels().forEach((script, ofScript) -> levels.put(script, names(ofScript)));
      fields.put("levels", levels);
    }
    if (!profile.precautions().isEmpty()) {
      Map<String, Object> precautions = new LinkedHashMap<>();
      profile.precautions().forEach((script, said) -> precautions.put(script, fields(said)));
      fields.put("precautions", precautions);
    }
    profile
        .answer()
        .ifPresent(
            answer -> {
              fields.put("answerSeconds", answer.time().toSeconds());
              fields.put("answerSource", Names.of(answer.source()));
            });
    profile.reminders().ifPresent(plan -> fields.put("reminders", fields(plan)));
    profile.quietUntil().ifPresent(until -> fields.put("quietUntil", until.toString()));
    return fields;
  }

  private static Map<String, Object> fields(ReminderPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!plan.isDaily()) {
      fields.put("days", plan.days().stream().map(Names::of).toList());
    }
    fields.put("times", plan.times().stream().map(LocalTime::toString).toList());
    return fields;
  }

  private static Map<String, Object> names(Map<String, Assistance> levels) {
    Map<String, Object> names = new LinkedHashMap<>();
    levels.forEach((exercise, level) -> names.put(exercise, Names.of(level)));
    return names;
  }

  private static Map<String, Object> fields(Said said) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("said", said.at().toString());
    fields.put("scriptVersion", said.scriptVersion());
    return fields;
  }

  private static Optional<Profile> profile(Fields fields) {
    Optional<WeakSide> side = fields.optional("weakSide", SIDE);
    Optional<Map<String, Map<String, Assistance>>> levels = fields.optional("levels", LEVELS);
    Optional<Map<String, Said>> precautions = fields.optional("precautions", PRECAUTIONS);
    Optional<AnswerTime> answer = answer(fields);
    Optional<ReminderPlan> reminders = fields.optional("reminders", REMINDERS);
    Optional<Instant> quietUntil = fields.optional("quietUntil", Shape.instant());
    return fields.made(
        () ->
            new Profile(
                side,
                levels.orElse(Map.of()),
                precautions.orElse(Map.of()),
                answer,
                reminders,
                quietUntil));
  }

  private static Optional<ReminderPlan> reminders(Fields fields) {
    Optional<List<DayOfWeek>> days = fields.optional("days", DAYS);
    Optional<List<LocalTime>> times = fields.required("times", TIMES);
    return fields.made(
        () -> new ReminderPlan(days.orElse(List.of(DayOfWeek.values())), times.orElseThrow()));
  }

  private static Optional<AnswerTime> answer(Fields fields) {
    Optional<Duration> time = fields.optional("answerSeconds", ANSWER);
    Optional<AnswerTime.Source> source = fields.optional("answerSource", SOURCE);
    if (!fields.isGiven("answerSeconds")) {
      fields.forbid("answerSource", "stands without answerSeconds", "write both, or neither");
    }
    return time.map(it -> new AnswerTime(it, source.orElse(AnswerTime.Source.LEARNED)));
  }

  private static Optional<Said> said(Fields fields) {
    Optional<Instant> at = fields.required("said", Shape.instant());
    Optional<String> version = fields.required("scriptVersion", SCRIPT_VERSION);
    return fields.made(() -> new Said(at.orElseThrow(), version.orElseThrow()));
  }

  /** An object whose names are ids of scripts or exercises. */
  private static <T> Shape<Map<String, T>> byId(Shape<T> value, String remedy) {
    return Shape.object(
        remedy,
        fields -> {
          Map<String, T> values = new LinkedHashMap<>();
          for (String id : fields.all().keySet()) {
            if (!Profile.isId(id)) {
              fields.forbid(
                  id, "is no id", "write lower-case letters, digits and hyphens, at most 64");
            }
            fields.optional(id, value).ifPresent(it -> values.put(id, it));
          }
          return fields.made(() -> values);
        });
  }
}
