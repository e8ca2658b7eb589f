package saydone.player.rehearsal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import saydone.command.Phrases;
import saydone.json.Fields;
import saydone.json.Shape;
import saydone.language.Language;
import saydone.player.rehearsal.Expectation;
import saydone.player.rehearsal.Expectation.Outcome;
import saydone.player.rehearsal.Expectation.Repetitions;
import saydone.player.rehearsal.PatientScript.Answers;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;

/**
 * The shape of an {@link Expectation}. It names commands by their English phrases, whatever
 * language the session speaks.
 */
final class ExpectationShape {

  private static final int MOST = 1000;

  private static final Shape<Integer> COUNT = Shape.whole(0, 1_000_000, 10);

  private static final Shape<Repetitions> ALL =
      Shape.matching("all", 3, "\"all\"", "write \"all\"")
          .map(all -> new Repetitions(OptionalInt.empty()));

  private static final Shape<Repetitions> REPETITIONS =
      Shape.either(
          COUNT.map(number -> new Repetitions(OptionalInt.of(number))),
          ALL,
          "is no number of repetitions",
          "write a number or \"all\"");

  private static final Shape<Map<String, Integer>> BY_EXERCISE =
      Shape.byName(COUNT, "write an object such as {\"heel-raise\": 10}");

  private static final Shape<List<Symptom>> SYMPTOMS =
      Shape.list(0, MOST, Shape.choice(Symptom.class), "write a list such as [\"pain\"]");

  private static final Shape<List<String>> COMMANDS =
      Shape.list(
          0,
          MOST,
          Shape.string("how many")
              .meaning(
                  phrase -> Phrases.of(Language.ENGLISH).meaning(phrase).map(command -> phrase),
                  "is no command",
                  "write such as \"how many\""),
          "write a list such as [\"pause\", \"resume\"]");

  /** What a session should come to. */
  static final Shape<Expectation> EXPECTATION =
      Shape.object(
          "write an object such as {\"outcome\": \"completed\"}", ExpectationShape::expectation);

  private ExpectationShape() {}

  private static Optional<Expectation> expectation(Fields fields) {
    Optional<Outcome> outcome = fields.nullable("outcome", Shape.choice(Outcome.class));
    Optional<Repetitions> repetitions = fields.nullable("repetitions", REPETITIONS);
    Optional<Map<String, Integer>> byExercise = fields.nullable("byExercise", BY_EXERCISE);
    Optional<WeakSide> side = fields.nullable("side", Shape.choice(WeakSide.class));
    Optional<Answers> answers = fields.nullable("answers", AnswersShape.ANSWERS);
    OptionalInt pauses = count(fields, "pauses");
    OptionalInt undone = count(fields, "undone");
    OptionalInt reminders = count(fields, "reminders");
    OptionalInt tooLoud = count(fields, "tooLoud");
    OptionalInt quietAgain = count(fields, "quietAgain");
    Optional<List<Symptom>> symptoms = fields.nullable("symptoms", SYMPTOMS);
    Optional<List<String>> commands = fields.nullable("commands", COMMANDS);
    OptionalInt falseCommands = count(fields, "falseCommands");
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Expectation(
                outcome,
                repetitions,
                byExercise.orElse(Map.of()),
                side,
                answers.map(Answers::scores).orElse(Map.of()),
                pauses,
                undone,
                reminders,
                tooLoud,
                quietAgain,
                symptoms,
                Set.copyOf(commands.orElse(List.of())),
                falseCommands));
  }

  private static OptionalInt count(Fields fields, String name) {
    return fields.nullable(name, COUNT).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
