/**
 * The history as a Bundle of FHIR R4, for the record of a clinic: {@link
 * saydone.report.fhir.FhirBundle}. The codes that are said of are those of LOINC, SNOMED CT and
 * UCUM where they have one, and else {@link saydone.report.fhir.Term}s of the program's own, which
 * the Bundle defines.
 *
 * <p>Knows {@code report}, {@code script}, {@code session} and the leaf {@code json}; touches no
 * thread, clock, file or device.
 */
@NullMarked
package saydone.report.fhir;

import org.jspecify.annotations.NullMarked;
