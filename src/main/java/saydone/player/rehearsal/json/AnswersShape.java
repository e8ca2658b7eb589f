package saydone.player.rehearsal.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.Fields;
import saydone.json.Shape;
import saydone.player.rehearsal.PatientScript.Answers;
import saydone.script.WeakSide;
import saydone.session.Question;

/**
 * The shape of a patient's answers; an expectation gives the recorded answers in the same shape.
 */
final class AnswersShape {

  private static final int MILD = 3;

  private static final Shape<Integer> SCORE = Shape.whole(0, 10, 3);

  /** What a patient says of its movement, with the number that is recorded. */
  private enum Ability {
    NO(0),
    A_LITTLE(1),
    YES(2);

    private final int score;

    Ability(int score) {
      this.score = score;
    }
  }

  /** The answers of a patient whose file gives none. */
  static final Answers ORDINARY = new Answers(WeakSide.LEFT, Map.of(), MILD, false);

  /** Answers. */
  static final Shape<Answers> ANSWERS =
      Shape.object(
          "write an object such as {\"side\": \"left\", \"painBefore\": 2}", AnswersShape::answers);

  private AnswersShape() {}

  private static Optional<Answers> answers(Fields fields) {
    Optional<WeakSide> side = fields.nullable("side", Shape.choice(WeakSide.class));
    Map<Question, Integer> scores = new EnumMap<>(Question.class);
    fields
        .nullable("ability", Shape.choice(Ability.class))
        .ifPresent(it -> scores.put(Question.ABILITY, it.score));
    fields.nullable("painBefore", SCORE).ifPresent(it -> scores.put(Question.PAIN_BEFORE, it));
    fields.nullable("painAfter", SCORE).ifPresent(it -> scores.put(Question.PAIN_AFTER, it));
    fields.nullable("effortAfter", SCORE).ifPresent(it -> scores.put(Question.EFFORT_AFTER, it));
    Optional<Integer> pain = fields.nullable("pain", SCORE);
    Optional<Boolean> accepts = fields.nullable("acceptsLevel", Shape.flag());
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Answers(
                side.orElse(ORDINARY.side()),
                scores,
                pain.orElse(ORDINARY.pain()),
                accepts.orElse(ORDINARY.accepts())));
  }
}
