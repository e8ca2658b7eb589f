package saydone.report.fhir;

/** A code and the system that defines it. */
interface Coding {

  /** The URI of the system. */
  String system();

  /** The code in that system. */
  String code();

  /** What it means, in the words of the system. */
  String display();

  /** A {@code Coding} of FHIR. */
  default Element element() {
    return new Element().with("system", system()).with("code", code()).with("display", display());
  }
}
