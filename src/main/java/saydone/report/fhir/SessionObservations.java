package saydone.report.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import saydone.report.Complaint;
import saydone.report.ExerciseDone;
import saydone.report.ExerciseDone.Completion;
import saydone.report.Share;
import saydone.report.Summary;
import saydone.script.Script.Symptom;
import saydone.session.Question;

/**
 * What was observed in a session: how long it took, each answer, each symptom, and the repetitions
 * of each exercise, side and level.
 *
 * @param summary what it came to
 * @param id the id of its Procedure
 * @param period when it was
 */
record SessionObservations(Summary summary, String id, Period period) {

  /** All of them, those of the whole session first. */
  List<Observation> all() {
    return Stream.of(
            Stream.of(duration()),
            answers().stream(),
            symptoms().stream(),
            summary.exercises().stream().flatMap(each -> repetitions(each).stream()))
        .flatMap(each -> each)
        .toList();
  }

  /** The id of the Procedure of an exercise. */
  String exerciseId(String exercise) {
    return Ids.of(id, "exercise", exercise);
  }

  private Observation duration() {
    BigDecimal minutes =
        BigDecimal.valueOf(summary.duration().toMillis())
            .divide(BigDecimal.valueOf(60_000), 2, RoundingMode.HALF_UP);
    return new Observation(
        Ids.of(id, "duration"),
        Concept.of(Standard.EXERCISE_DURATION),
        Standard.ACTIVITY,
        Value.minutes(minutes),
        Map.of(),
        Optional.empty(),
        id);
  }

  private List<Observation> answers() {
    return Stream.of(
            answer(Question.PAIN_BEFORE, pain(Term.PAIN_BEFORE), period.start()),
            answer(Question.EFFORT_AFTER, Concept.of(Term.EFFORT), period.end()),
            answer(Question.PAIN_AFTER, pain(Term.PAIN_AFTER), period.end()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Observation> answer(Question question, Concept code, Optional<Instant> at) {
    return Optional.ofNullable(summary.answers().get(question))
        .map(
            score ->
                new Observation(
                    Ids.of(id, "answer", question.text()),
                    code,
                    Standard.SURVEY,
                    Value.score(score),
                    Map.of(),
                    at,
                    id));
  }

  private static Concept pain(Term when) {
    return new Concept(List.of(Standard.PAIN_SCORE, when), when.display());
  }

  private List<Observation> symptoms() {
    List<Observation> symptoms = new ArrayList<>();
    for (Complaint complaint : summary.symptoms()) {
      symptoms.add(symptom(complaint, Ids.of(id, "symptom", String.valueOf(symptoms.size()))));
    }
    return symptoms;
  }

  private Observation symptom(Complaint complaint, String name) {
    boolean pain = complaint.symptom() == Symptom.PAIN;
    Value value =
        complaint.score().map(Value::score).orElseGet(pain ? Value::notKnown : Value::yes);
    // The time of a session stands still between an interruption and the resumption.
    Optional<Instant> at =
        summary.resumptions() == 0 ? period.after(complaint.at()) : Optional.empty();
    Map<Term, Value> parts = new LinkedHashMap<>();
    complaint
        .during()
        .ifPresent(
            spot -> {
              parts.put(Term.SIDE, Value.of(spot.side()));
              put(parts, Term.SET, spot.set(), Value::number);
              put(parts, Term.REPETITIONS, spot.repetition(), Value::repetitions);
            });
    String during = complaint.during().map(spot -> ", " + spot.exercise().name()).orElse("");
    Term term = pain ? Term.PAIN_DURING : Term.DIZZY_DURING;
    return new Observation(
        name,
        new Concept(
            List.of(pain ? Standard.PAIN_SCORE : Standard.DIZZINESS, term),
            term.display() + during),
        Standard.SURVEY,
        value,
        parts,
        at,
        complaint.during().map(spot -> exerciseId(spot.exercise().id())).orElse(id));
  }

  private static void put(
      Map<Term, Value> parts, Term term, OptionalInt number, IntFunction<Value> value) {
    number.ifPresent(each -> parts.put(term, value.apply(each)));
  }

  /** By side and level; none of an exercise that was not asked for on that day. */
  private List<Observation> repetitions(ExerciseDone exercise) {
    List<Observation> repetitions = new ArrayList<>();
    if (exercise.completion() != Completion.NOT_CHOSEN) {
      exercise.shares().forEach(share -> repetitions.add(repetitions(exercise, share, true)));
      if (repetitions.isEmpty()) {
        Share whole =
            new Share(
                Optional.empty(),
                exercise.level(),
                exercise.repetitions(),
                exercise.extra(),
                OptionalInt.of(exercise.prescribed()));
        repetitions.add(repetitions(exercise, whole, false));
      }
    }
    return repetitions;
  }

  private Observation repetitions(ExerciseDone exercise, Share share, boolean sides) {
    Map<Term, Value> parts = new LinkedHashMap<>();
    boolean known = sides && (share.side().isPresent() || share.prescribed().isPresent());
    if (known) {
      parts.put(Term.SIDE, Value.of(share.side()));
    }
    Term level = Term.of(share.level());
    parts.put(Term.LEVEL, Value.of(level));
    put(parts, Term.PRESCRIBED, share.prescribed(), Value::repetitions);
    if (share.extra() > 0) {
      parts.put(Term.EXTRA, Value.repetitions(share.extra()));
    }
    String side = share.side().map(Enum::name).orElse("");
    return new Observation(
        Ids.of(id, "repetitions", exercise.id(), side, level.code()),
        Concept.of(Term.REPETITIONS, Term.REPETITIONS.display() + ", " + exercise.name()),
        Standard.ACTIVITY,
        Value.repetitions(share.repetitions() + share.extra()),
        parts,
        Optional.empty(),
        exerciseId(exercise.id()));
  }
}
