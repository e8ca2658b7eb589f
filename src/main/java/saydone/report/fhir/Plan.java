package saydone.report.fhir;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.script.Dose;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Frequency;
import saydone.script.Script;

/**
 * What a script prescribes: a CarePlan, and a ServiceRequest for each level of each exercise that
 * the therapist allows. Scripts that prescribe the same, in other words, are the same plan.
 *
 * @param id its id
 * @param script the script
 */
record Plan(String id, Script script) {

  /**
   * What a script prescribes to a patient.
   *
   * @param record what tells the patient's record from others
   */
  static Plan of(Script script, String record) {
    return new Plan(Ids.of(record, "plan", content(script)), script);
  }

  /** All that makes a plan this one, and not another. */
  private static String content(Script script) {
    Plan plan = new Plan("", script);
    return Stream.concat(
            Stream.of(plan.plan(new Element())),
            script.exercises().stream()
                .flatMap(
                    exercise ->
                        exercise.allowed().stream()
                            .map(level -> plan.request(new Element(), exercise, level))))
        .map(Element::json)
        .collect(Collectors.joining("\n"));
  }

  /** The id of what is asked for of an exercise at a level; empty if it asks for nothing. */
  Optional<String> request(String exercise, Assistance level) {
    return script.exercises().stream()
        .filter(each -> each.id().equals(exercise))
        .flatMap(each -> each.allowed().stream())
        .filter(each -> each.assistance() == level)
        .findFirst()
        .map(each -> requestId(exercise, each));
  }

  private String requestId(String exercise, Level level) {
    return Ids.of(id, exercise, Term.of(level.assistance()).code());
  }

  /**
   * The CarePlan and its ServiceRequests.
   *
   * @param last whether no other plan of the same script was played later
   */
  List<Element> resources(Element patient, boolean last) {
    String status = last ? "active" : "unknown";
    List<Element> activities = new ArrayList<>();
    List<Element> requests = new ArrayList<>();
    for (Exercise exercise : script.exercises()) {
      for (Level level : exercise.allowed()) {
        String request = requestId(exercise.id(), level);
        activities.add(new Element().with("reference", Element.reference(request)));
        requests.add(
            request(
                Element.resource("ServiceRequest", request)
                    .with("status", status)
                    .with("subject", patient),
                exercise,
                level));
      }
    }
    List<Element> resources = new ArrayList<>();
    resources.add(
        plan(Element.resource("CarePlan", id).with("status", status).with("subject", patient))
            .with("activity", activities));
    resources.addAll(requests);
    return resources;
  }

  private Element plan(Element element) {
    List<String> items =
        Stream.of(
                script.description(),
                script.version().isBlank() ? "" : "Version " + script.version())
            .filter(text -> !text.isBlank())
            .toList();
    return element
        .with("text", Narrative.of(script.name(), items))
        .with("instantiatesUri", List.of(Ids.script(script.id())))
        .with("intent", "plan")
        .with("category", List.of(Concept.of(Standard.EXERCISE_THERAPY).element()))
        .with("title", script.name())
        .with("description", script.description())
        .with("author", new Element().with("display", script.author()));
  }

  private Element request(Element element, Exercise exercise, Level level) {
    Dose dose = level.dose();
    List<Concept> details = details(level);
    boolean first = level.assistance() == exercise.first().assistance();
    return element
        .with("text", Narrative.of(level.name(), details.stream().map(Concept::text).toList()))
        .with("instantiatesUri", List.of(Ids.exercise(script.id(), exercise.id())))
        .with("intent", "plan")
        .with("code", Concept.of(Standard.EXERCISE_THERAPY, level.name()).element())
        .with("orderDetail", details.stream().map(Concept::element).toList())
        .with(
            "quantityRatio",
            new Element()
                .with("numerator", Value.count(dose.sets() * dose.reps(), "repetitions"))
                .with("denominator", Value.count(dose.sets(), "sets")))
        .with("occurrenceTiming", script.frequency().map(Plan::timing))
        .with(
            "asNeededCodeableConcept",
            first ? Optional.empty() : Concept.of(Term.OTHER_LEVEL).element());
  }

  private static List<Concept> details(Level level) {
    Dose dose = level.dose();
    List<Concept> details = new ArrayList<>();
    details.add(Concept.of(Term.of(level.assistance())));
    details.add(Concept.of(Term.of(level.side())));
    details.add(detail(Term.SETS, String.valueOf(dose.sets())));
    details.add(detail(Term.REPETITIONS_PER_SET, String.valueOf(dose.reps())));
    if (!dose.hold().isZero()) {
      details.add(detail(Term.HOLD, seconds(dose.hold())));
    }
    dose.tempo()
        .ifPresent(
            tempo ->
                details.add(
                    detail(Term.TEMPO, seconds(tempo.up()) + ", " + seconds(tempo.down()))));
    if (!dose.rest().isZero()) {
      details.add(detail(Term.REST, seconds(dose.rest())));
    }
    return details;
  }

  private static Concept detail(Term term, String value) {
    return Concept.of(term, term.display() + ": " + value);
  }

  private static String seconds(Duration time) {
    String millis =
        time.toMillisPart() == 0
            ? ""
            : "." + String.format(Locale.ROOT, "%03d", time.toMillisPart());
    return time.toSeconds() + millis + " s";
  }

  private static Element timing(Frequency frequency) {
    return new Element()
        .with(
            "repeat",
            new Element()
                .with("frequency", frequency.times())
                .with("period", 1)
                .with("periodUnit", frequency.per() == Frequency.Per.DAY ? "d" : "wk"));
  }
}
