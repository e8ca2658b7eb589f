package saydone.report.fhir;

/**
 * The codes of others that are used. Each was looked up; what none of them says for certain is a
 * {@link Term} of our own.
 */
enum Standard implements Coding {
  /** Pain from 0 to 10, as the patient says. */
  PAIN_SCORE(
      Systems.LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"),
  /** How long was exercised; LOINC asks for minutes. */
  EXERCISE_DURATION(Systems.LOINC, "55411-3", "Exercise duration"),
  /** What a session is. */
  EXERCISE_THERAPY(Systems.SNOMED, "229065009", "Exercise therapy"),
  /** The symptom. */
  DIZZINESS(Systems.SNOMED, "404640003", "Dizziness"),
  /** The left side. */
  LEFT(Systems.SNOMED, "7771000", "Left"),
  /** The right side. */
  RIGHT(Systems.SNOMED, "24028007", "Right"),
  /** Both sides together. */
  BOTH(Systems.SNOMED, "51440002", "Right and left"),
  /** The category of what was done. */
  ACTIVITY(Systems.HL7 + "observation-category", "activity", "Activity"),
  /** The category of what the patient was asked. */
  SURVEY(Systems.HL7 + "observation-category", "survey", "Survey"),
  /** Why there is no value: it was not said. */
  NOT_KNOWN(Systems.HL7 + "data-absent-reason", "unknown", "Unknown");

  private final String system;
  private final String code;
  private final String display;

  Standard(String system, String code, String display) {
    this.system = system;
    this.code = code;
    this.display = display;
  }

  @Override
  public String system() {
    return system;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** The URIs of the systems. */
  private static final class Systems {
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
  }
}
