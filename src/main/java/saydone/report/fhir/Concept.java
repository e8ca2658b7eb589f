package saydone.report.fhir;

import java.util.List;

/**
 * What is meant, in codes and in words.
 *
 * @param codings the codes, which all mean the same; may be empty
 * @param text the words; may be empty
 */
record Concept(List<Coding> codings, String text) {

  /** Copies the list. */
  Concept {
    codings = List.copyOf(codings);
  }

  /** What one code means. */
  static Concept of(Coding coding) {
    return new Concept(List.of(coding), coding.display());
  }

  /** What one code means, in other words. */
  static Concept of(Coding coding, String text) {
    return new Concept(List.of(coding), text);
  }

  /** A {@code CodeableConcept} of FHIR. */
  Element element() {
    return new Element()
        .with("coding", codings.stream().map(Coding::element).toList())
        .with("text", text);
  }
}
