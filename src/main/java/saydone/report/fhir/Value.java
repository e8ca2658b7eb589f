package saydone.report.fhir;

import java.util.Optional;
import saydone.script.Side;

/**
 * What was observed.
 *
 * @param field the field of an Observation that it stands in
 * @param value what stands there
 * @param shown the same for people
 */
record Value(String field, Object value, String shown) {

  private static final String UCUM = "http://unitsofmeasure.org";

  /** What UCUM has for what is counted. */
  private static final String NO_UNIT = "1";

  /** So many repetitions. */
  static Value repetitions(int number) {
    return quantity(number, "repetitions", NO_UNIT);
  }

  /** A score from 0 to 10. */
  static Value score(int number) {
    return quantity(number, "score", NO_UNIT);
  }

  /** A time in minutes. */
  static Value minutes(Number number) {
    return quantity(number, "min", "min");
  }

  /** A number that counts along. */
  static Value number(int number) {
    return new Value("valueInteger", number, String.valueOf(number));
  }

  /** It was so. */
  static Value yes() {
    return new Value("valueBoolean", true, "yes");
  }

  /** One of several codes. */
  static Value of(Coding coding) {
    return new Value("valueCodeableConcept", Concept.of(coding).element(), coding.display());
  }

  /** The side that works; both if it is empty. */
  static Value of(Optional<Side> side) {
    return of(
        side.<Coding>map(each -> each == Side.LEFT ? Standard.LEFT : Standard.RIGHT)
            .orElse(Standard.BOTH));
  }

  /** It was not said. */
  static Value notKnown() {
    return new Value(
        "dataAbsentReason", Concept.of(Standard.NOT_KNOWN).element(), Standard.NOT_KNOWN.display());
  }

  /** A {@code Quantity} of FHIR of what is counted. */
  static Element count(int number, String what) {
    return amount(number, what, NO_UNIT);
  }

  private static Element amount(Number number, String unit, String ucum) {
    return new Element()
        .with("value", number)
        .with("unit", unit)
        .with("system", UCUM)
        .with("code", ucum);
  }

  private static Value quantity(Number number, String unit, String ucum) {
    return new Value("valueQuantity", amount(number, unit, ucum), number + " " + unit);
  }
}
