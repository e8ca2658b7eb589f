package saydone.report.fhir;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was counted, or that the patient said.
 *
 * @param id its id
 * @param code what it is about
 * @param category {@link Standard#ACTIVITY} or {@link Standard#SURVEY}
 * @param value what was observed
 * @param parts what else belongs to it, by what it is about, in order
 * @param at when that was; empty for some time in the session
 * @param partOf the id of the Procedure in which it was
 */
record Observation(
    String id,
    Concept code,
    Standard category,
    Value value,
    Map<Term, Value> parts,
    Optional<Instant> at,
    String partOf) {

  /** Copies the map, which keeps its order. */
  Observation {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * An {@code Observation} of FHIR.
   *
   * @param isFinal whether nothing more can happen in the session
   */
  Element element(Element patient, Period period, boolean isFinal) {
    List<Element> components =
        parts.entrySet().stream()
            .map(
                part ->
                    new Element()
                        .with("code", Concept.of(part.getKey()).element())
                        .with(part.getValue().field(), part.getValue().value()))
            .toList();
    List<String> items =
        parts.entrySet().stream()
            .map(part -> part.getKey().display() + ": " + part.getValue().shown())
            .toList();
    return Element.resource("Observation", id)
        .with("text", Narrative.of(code.text() + ": " + value.shown(), items))
        .with("partOf", List.of(Element.reference(partOf)))
        .with("status", isFinal ? "final" : "preliminary")
        .with("category", List.of(Concept.of(category).element()))
        .with("code", code.element())
        .with("subject", patient)
        .with("effectiveDateTime", at.map(period::text))
        .with("effectivePeriod", at.isPresent() ? Optional.empty() : period.element())
        .with("performer", List.of(patient))
        .with(value.field(), value.value())
        .with("component", components);
  }
}
