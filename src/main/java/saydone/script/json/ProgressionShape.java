package saydone.script.json;

import java.util.List;
import java.util.Optional;
import saydone.json.Fields;
import saydone.json.Json;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Exercise.Assistance;
import saydone.script.Progression;
import saydone.script.Progression.Criteria;

/**
 * What comes next when a level has become easy: {@code to} and {@code when} in words, for the
 * reader; or a level, {@link Criteria} and the offer for the ear, for the coach.
 *
 * @param sentence the shape of a text that is spoken in the exercise
 */
record ProgressionShape(Shape<Template> sentence) implements Shape<Progression> {

  private static final int MOST_SESSIONS = 30;
  private static final int MOST_SCORE = 10;

  /** The strongest pain after which a harder level is still offered, unless a script says less. */
  private static final int PAIN = 3;

  private static final Shape<String> TO = WrittenText.of(ScriptDecoder.LONGEST_NAME, "active");
  private static final Shape<String> WHEN =
      WrittenText.of(ScriptDecoder.LONGEST_SPOKEN, "ten without the hand, three sessions in a row");
  private static final Shape<Assistance> LEVEL = Shape.choice(Assistance.class);
  private static final Shape<Criteria> CRITERIA =
      Shape.object(
          "write an object such as {\"repetitions\": 10, \"sessions\": 3}",
          ProgressionShape::criteria);

  @Override
  public String remedy() {
    return "write an object such as {\"to\": \"active\","
        + " \"when\": {\"repetitions\": 10, \"sessions\": 3},"
        + " \"say\": \"Shall we try without the hand?\"}";
  }

  @Override
  public Optional<Progression> read(Json json, Problems problems) {
    return Shape.object(remedy(), this::progression).read(json, problems);
  }

  private Optional<Progression> progression(Fields fields) {
    if (fields.isText("when") || !(fields.isGiven("when") || fields.isGiven("say"))) {
      return inWords(fields);
    }
    Optional<Assistance> to = fields.required("to", LEVEL);
    Optional<Criteria> when = fields.required("when", CRITERIA);
    Optional<Template> say = fields.required("say", sentence);
    fields.rejectOthers(List.of());
    return fields.areSound()
        ? Optional.of(
            new Progression.Offered(to.orElseThrow(), when.orElseThrow(), say.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Progression> inWords(Fields fields) {
    Optional<String> to = fields.required("to", TO);
    Optional<String> when = fields.required("when", WHEN);
    fields.forbid(
        "say",
        "is said only where the coach knows when",
        "write \"when\" as an object such as {\"repetitions\": 10, \"sessions\": 3}");
    fields.rejectOthers(List.of());
    return fields.areSound()
        ? Optional.of(new Progression.InWords(to.orElseThrow(), when.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Criteria> criteria(Fields fields) {
    Optional<Integer> repetitions =
        fields.required("repetitions", Shape.whole(1, Dose.MAX_REPS * Dose.MAX_SETS, 10));
    Optional<Integer> sessions = fields.required("sessions", Shape.whole(1, MOST_SESSIONS, 3));
    Optional<Integer> pain = fields.optional("painAtMost", Shape.whole(0, MOST_SCORE, PAIN));
    Optional<Integer> effort = fields.optional("effortAtMost", Shape.whole(0, MOST_SCORE, 5));
    fields.rejectOthers(List.of());
    return fields.areSound()
        ? Optional.of(
            new Criteria(
                repetitions.orElseThrow(),
                sessions.orElseThrow(),
                pain.orElse(PAIN),
                effort.orElse(MOST_SCORE)))
        : Optional.empty();
  }
}
