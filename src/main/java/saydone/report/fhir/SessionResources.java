package saydone.report.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.report.Brief;
import saydone.report.ExerciseDone;
import saydone.report.ExerciseDone.Completion;
import saydone.report.Summary;
import saydone.report.Summary.Outcome;

/**
 * What a session becomes: a Procedure for it, with a Procedure for each exercise as a part, and its
 * {@link SessionObservations}.
 *
 * @param session the session
 * @param id its id
 * @param patient a reference to the patient
 * @param plan what was followed, if the script is known
 * @param period when it was
 */
record SessionResources(
    FhirSession session, String id, Element patient, Optional<Plan> plan, Period period) {

  /** All of them, the Procedure of the session first. */
  List<Element> all() {
    List<Element> resources = new ArrayList<>();
    resources.add(procedure());
    summary().exercises().forEach(each -> resources.add(procedure(each)));
    observations().all().stream()
        .map(each -> each.element(patient, period, summary().outcome() != Outcome.INTERRUPTED))
        .forEach(resources::add);
    return resources;
  }

  private SessionObservations observations() {
    return new SessionObservations(summary(), id, period);
  }

  private Summary summary() {
    return session.summary();
  }

  private Element procedure() {
    boolean done = summary().isDone();
    boolean complete = done && summary().outcome() == Outcome.COMPLETED;
    Optional<Concept> reason =
        complete ? Optional.empty() : Optional.of(Concept.of(Term.of(summary().outcome())));
    String sentence = Brief.of(summary()).line(period.zone());
    return procedure(
            id,
            session.folder(),
            Narrative.of(sentence, reason.map(Concept::text).stream().toList()),
            Ids.script(summary().script()),
            plan.map(Plan::id))
        .with("status", status(done, complete))
        .with("statusReason", reason.map(Concept::element))
        .with("code", Concept.of(Standard.EXERCISE_THERAPY, summary().scriptName()).element());
  }

  private Element procedure(ExerciseDone exercise) {
    int counted = exercise.repetitions() + exercise.extra();
    boolean complete = counted > 0 && exercise.completion() == Completion.COMPLETE;
    Optional<Concept> reason = complete ? Optional.empty() : Optional.of(reason(exercise));
    List<String> items =
        Stream.concat(
                Stream.of(
                    Term.of(exercise.level()).display(),
                    Term.REPETITIONS.display() + ": " + counted,
                    Term.PRESCRIBED.display() + ": " + exercise.prescribed()),
                reason.map(Concept::text).stream())
            .toList();
    return procedure(
            observations().exerciseId(exercise.id()),
            session.folder() + "/" + exercise.id(),
            Narrative.of(exercise.name(), items),
            Ids.exercise(summary().script(), exercise.id()),
            plan.map(each -> each.request(exercise.id(), exercise.level()).orElseGet(each::id)))
        .with("partOf", List.of(Element.reference(id)))
        .with("status", status(counted > 0, complete))
        .with("statusReason", reason.map(Concept::element))
        .with("code", Concept.of(Standard.EXERCISE_THERAPY, exercise.name()).element());
  }

  private Element procedure(
      String name,
      String identifier,
      Element narrative,
      String definition,
      Optional<String> basis) {
    return Element.resource("Procedure", name)
        .with("text", narrative)
        .with(
            "identifier",
            List.of(new Element().with("system", "urn:saydone:session").with("value", identifier)))
        .with("instantiatesUri", List.of(definition))
        .with("basedOn", basis.map(Element::reference).stream().toList())
        .with("subject", patient)
        .with("performedPeriod", period.element());
  }

  private static String status(boolean done, boolean complete) {
    return complete ? "completed" : done ? "stopped" : "not-done";
  }

  private static Concept reason(ExerciseDone exercise) {
    Term term = exercise.because().map(Term::of).orElseGet(() -> Term.of(exercise.completion()));
    return Concept.of(
        term,
        exercise.said().map(said -> term.display() + ": \"" + said + "\"").orElse(term.display()));
  }
}
