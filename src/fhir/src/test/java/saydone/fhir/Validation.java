package saydone.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;

/**
 * HAPI's validator with what it knows of FHIR R4, and with the codes that a Bundle itself defines.
 * It reaches no network, so it has no LOINC and no SNOMED CT: that it does not know these is not
 * told.
 */
final class Validation {

  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final DefaultProfileValidationSupport PROFILES =
      new DefaultProfileValidationSupport(CONTEXT);

  private Validation() {}

  /** Reads a Bundle; fails if it has anything that FHIR does not have. */
  static Bundle read(String json) {
    return CONTEXT
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Bundle.class, json);
  }

  /** All errors and warnings, one line each. */
  static List<String> problems(String json, List<CodeSystem> terms) {
    PrePopulatedValidationSupport known = new PrePopulatedValidationSupport(CONTEXT);
    terms.forEach(known::addCodeSystem);
    FhirInstanceValidator module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                PROFILES,
                known,
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT)));
    FhirValidator validator = CONTEXT.newValidator().registerValidatorModule(module);
    return validator.validateWithResult(json).getMessages().stream()
        .filter(each -> each.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
        .filter(each -> !isOfOtherSystems(each))
        .map(each -> each.getSeverity() + " " + each.getLocationString() + ": " + each.getMessage())
        .toList();
  }

  /** The codes that a Bundle defines. */
  static List<CodeSystem> terms(String json) {
    return read(json).getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(CodeSystem.class::isInstance)
        .map(CodeSystem.class::cast)
        .toList();
  }

  private static boolean isOfOtherSystems(SingleValidationMessage message) {
    return message.getSeverity() == ResultSeverityEnum.WARNING
        && message
            .getMessage()
            .matches(
                "CodeSystem is unknown and can't be validated: "
                    + "(http://loinc.org|http://snomed.info/sct) for '.*'");
  }
}
