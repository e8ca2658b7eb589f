package saydone.script.json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.json.Fields;
import saydone.json.Json;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Dose.Tempo;

/**
 * The dose of an exercise. A field that it does not give comes from the script's {@code defaults},
 * or else from {@link #STANDARD}; only {@code reps} has no default.
 */
final class DoseShape implements Shape<Dose> {

  /** The fields that can be given as a default and in a dose. */
  static final List<String> DEFAULT_NAMES =
      List.of(
          "sets",
          "holdSeconds",
          "tempo",
          "restSeconds",
          "getReadySeconds",
          "minimumRepetitionSeconds",
          "countBy");

  /** The fields of a dose, as paths from its exercise. */
  static final List<String> PATHS_IN_EXERCISE =
      Stream.concat(Stream.of("reps"), DEFAULT_NAMES.stream()).map(name -> "dose." + name).toList();

  private static final Shape<Integer> REPS = Shape.whole(1, Dose.MAX_REPS, 10);
  private static final Shape<Integer> SETS = Shape.whole(1, Dose.MAX_SETS, 3);
  private static final Shape<Duration> HOLD = Shape.wholeSeconds(0, 300, 5);
  private static final Shape<Duration> REST = Shape.wholeSeconds(0, 600, 30);
  private static final Shape<Duration> GET_READY = Shape.wholeSeconds(0, 60, 5);
  private static final Shape<Duration> MINIMUM_REPETITION = Shape.seconds("0.2", 10, "1");
  private static final Shape<Duration> HALF_MOVEMENT = Shape.seconds("0.5", 30, "2");
  private static final Shape<CountBy> COUNT_BY = Shape.choice(CountBy.class);
  private static final Shape<Tempo> TEMPO =
      Shape.object("write an object such as {\"up\": 2, \"down\": 2}", DoseShape::tempo);

  private static final Shape<Given> DEFAULTS =
      Shape.object("write an object such as {\"restSeconds\": 30}", DoseShape::defaults);

  private static final Given STANDARD =
      new Given(
          Optional.of(1),
          Optional.of(Duration.ZERO),
          Optional.empty(),
          Optional.of(Duration.ofSeconds(30)),
          Optional.of(Duration.ofSeconds(5)),
          Optional.of(Duration.ofSeconds(1)),
          Optional.of(CountBy.PATIENT));

  private final Given defaults;
  private final boolean defaultsAreSound;

  private DoseShape(Given defaults, boolean defaultsAreSound) {
    this.defaults = defaults;
    this.defaultsAreSound = defaultsAreSound;
  }

  /** The shape of a dose in this script, after its defaults are read. */
  static DoseShape of(Fields script) {
    Optional<Given> defaults = script.optional("defaults", DEFAULTS);
    return new DoseShape(
        defaults.map(given -> given.orElse(STANDARD)).orElse(STANDARD),
        defaults.isPresent() || !script.isGiven("defaults"));
  }

  /** The fields of a dose that one place in the script gives. */
  private record Given(
      Optional<Integer> sets,
      Optional<Duration> hold,
      Optional<Tempo> tempo,
      Optional<Duration> rest,
      Optional<Duration> getReady,
      Optional<Duration> minimumRepetition,
      Optional<CountBy> countBy) {

    static Given of(Fields fields) {
      return new Given(
          fields.optional("sets", SETS),
          fields.optional("holdSeconds", HOLD),
          fields.optional("tempo", TEMPO),
          fields.optional("restSeconds", REST),
          fields.optional("getReadySeconds", GET_READY),
          fields.optional("minimumRepetitionSeconds", MINIMUM_REPETITION),
          fields.optional("countBy", COUNT_BY));
    }

    Given orElse(Given other) {
      return new Given(
          sets.or(other::sets),
          hold.or(other::hold),
          tempo.or(other::tempo),
          rest.or(other::rest),
          getReady.or(other::getReady),
          minimumRepetition.or(other::minimumRepetition),
          countBy.or(other::countBy));
    }

    Dose with(int reps) {
      return new Dose(
          sets.orElseThrow(),
          reps,
          hold.orElseThrow(),
          tempo,
          rest.orElseThrow(),
          getReady.orElseThrow(),
          minimumRepetition.orElseThrow(),
          countBy.orElseThrow());
    }
  }

  @Override
  public Optional<Dose> read(Json json, Problems problems) {
    return Shape.object(remedy(), this::dose).read(json, problems);
  }

  @Override
  public String remedy() {
    return "write an object such as {\"reps\": 10}";
  }

  private Optional<Dose> dose(Fields fields) {
    Optional<Integer> reps = fields.required("reps", REPS);
    Given given = Given.of(fields).orElse(defaults);
    fields.rejectOthers(List.of());
    if (!fields.areSound() || !defaultsAreSound) {
      return Optional.empty();
    }
    Dose dose = given.with(reps.orElseThrow());
    if (dose.countBy() == CountBy.COACH && dose.tempo().isEmpty() && dose.hold().isZero()) {
      fields.refuse(
          "countBy",
          "leaves the coach without a tempo or a hold to count by",
          "add \"tempo\": {\"up\": 2, \"down\": 2} or \"holdSeconds\": 5");
    }
    if (dose.countBy() == CountBy.PATIENT_ALOUD && dose.reps() > Dose.MAX_REPS_ALOUD) {
      fields.refuse(
          "reps",
          "is more than can be counted aloud",
          "write 1 to " + Dose.MAX_REPS_ALOUD + ", or another countBy");
    }
    return fields.areSound() ? Optional.of(dose) : Optional.empty();
  }

  private static Optional<Given> defaults(Fields fields) {
    Given given = Given.of(fields);
    fields.forbid("reps", "has no default", "write it in the dose of each exercise");
    fields.rejectOthers(List.of());
    return fields.areSound() ? Optional.of(given) : Optional.empty();
  }

  private static Optional<Tempo> tempo(Fields fields) {
    Optional<Duration> up = fields.required("up", HALF_MOVEMENT);
    Optional<Duration> down = fields.required("down", HALF_MOVEMENT);
    fields.rejectOthers(List.of());
    return fields.areSound()
        ? Optional.of(new Tempo(up.orElseThrow(), down.orElseThrow()))
        : Optional.empty();
  }
}
