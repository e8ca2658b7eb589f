package saydone.player.rehearsal.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Phrases;
import saydone.json.Fields;
import saydone.json.Shape;
import saydone.language.Language;
import saydone.player.rehearsal.Happening;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Place;
import saydone.player.rehearsal.Happening.Step;
import saydone.session.PhaseName;

/** The shape of what a patient does besides its routine; see {@link Happening}. */
final class HappeningShape {

  private static final int LONGEST_WORDS = 500;
  private static final int MOST_STEPS = 1000;

  /** A time that the patient takes. */
  static final Shape<Duration> SECONDS = Shape.seconds("0", 3600, "2.5");

  private static final Shape<Integer> NUMBER = Shape.whole(0, 1_000_000, 3);
  private static final Shape<Integer> TIMES = Shape.whole(1, 1_000_000, 2);

  private static final Shape<PhaseName> PHASE = Shape.choice(PhaseName.class);

  private static final Shape<String> EXERCISE =
      Shape.either(
          Shape.text(100, "heel-raise"),
          NUMBER.map(String::valueOf),
          "is neither an id nor a number",
          "write such as 1 or \"heel-raise\"");

  private static final Shape<Act> NOISE =
      Shape.object(
          "write an object such as {\"snrDb\": 3, \"seconds\": 40}", HappeningShape::noise);

  /** What a step may do, by the name of its field; a step has exactly one of these. */
  private static final Map<String, Shape<Act>> ACTS = acts();

  private static final String ONE_ACT = "write one of " + String.join(", ", ACTS.keySet());

  private static final Shape<Place> PLACE =
      Shape.object("write an object such as {\"repetition\": 3}", HappeningShape::place);

  private static final Shape<List<Step>> STEPS =
      Shape.list(
          1,
          MOST_STEPS,
          Shape.object("write an object such as {\"say\": \"pause\"}", HappeningShape::step),
          "write at least one step, such as [{\"say\": \"pause\"}]");

  /** One happening. */
  static final Shape<Happening> HAPPENING =
      Shape.object(
          "write an object such as {\"at\": {\"repetition\": 3}, \"do\": [{\"say\": \"pause\"}]}",
          HappeningShape::happening);

  private HappeningShape() {}

  private static Map<String, Shape<Act>> acts() {
    Map<String, Shape<Act>> acts = new LinkedHashMap<>();
    acts.put("say", Shape.text(LONGEST_WORDS, "pause").map(Act.Say::new));
    acts.put(
        "press",
        Shape.string("done")
            .meaning(
                Phrases.of(Language.ENGLISH)::meaning,
                "is no command",
                "write such as \"done\" or \"how many\"")
            .map(Act.Press::new));
    acts.put(
        "cough",
        Shape.flag()
            .meaning(
                coughs -> coughs ? Optional.of(new Act.Cough()) : Optional.empty(),
                "does nothing",
                "write true, or leave the step out"));
    acts.put("silentSeconds", SECONDS.map(Act.KeepSilent::new));
    acts.put("noise", NOISE);
    return acts;
  }

  private static Optional<Happening> happening(Fields fields) {
    Optional<Place> at = fields.required("at", PLACE);
    Optional<Integer> times = fields.nullable("times", TIMES);
    Optional<List<Step>> steps = fields.required("do", STEPS);
    fields.rejectOthers(List.of());
    return fields.made(() -> new Happening(at.orElseThrow(), times.orElse(1), steps.orElseThrow()));
  }

  private static Optional<Place> place(Fields fields) {
    Optional<String> exercise = fields.nullable("exercise", EXERCISE);
    OptionalInt set = number(fields.nullable("set", NUMBER));
    OptionalInt repetition = number(fields.nullable("repetition", NUMBER));
    Optional<PhaseName> phase = fields.nullable("phase", PHASE);
    fields.rejectOthers(List.of());
    return fields.made(() -> new Place(exercise, set, repetition, phase));
  }

  private static OptionalInt number(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Optional<Step> step(Fields fields) {
    List<Act> acts = new ArrayList<>();
    ACTS.forEach((name, act) -> fields.nullable(name, act).ifPresent(acts::add));
    Optional<Duration> after = fields.nullable("afterSeconds", SECONDS);
    Optional<PhaseName> in = fields.nullable("in", PHASE);
    Optional<Boolean> overCoach = fields.nullable("overCoach", Shape.flag());
    long given =
        ACTS.keySet().stream().filter(name -> fields.isGiven(name) && !fields.isNull(name)).count();
    if (given != 1) {
      fields.refuse(given == 0 ? "the step does nothing" : "a step does one thing", ONE_ACT);
    }
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Step(
                acts.get(0), after.orElse(Duration.ofSeconds(1)), in, overCoach.orElse(false)));
  }

  private static Optional<Act> noise(Fields fields) {
    Optional<Double> snr = fields.required("snrDb", Shape.real("-20", "60", "3"));
    Optional<Duration> duration = fields.required("seconds", Shape.seconds("1", 600, "40"));
    fields.rejectOthers(List.of());
    return fields.made(() -> new Act.Noise(snr.orElseThrow(), duration.orElseThrow()));
  }
}
