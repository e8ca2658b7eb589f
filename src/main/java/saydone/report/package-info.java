/**
 * Reports on past sessions: on one ({@link saydone.report.Summary}), on all of them ({@link
 * saydone.report.History}), on what was done of what was prescribed ({@link
 * saydone.report.Adherence}), in a few spoken sentences ({@link saydone.report.HowItGoes}), and for
 * a therapist ({@link saydone.report.Report}). The leaf {@code report.fhir} tells them to the
 * record of a clinic. Folds what the journal package has read; reads and writes nothing itself.
 *
 * <p>Knows {@code journal}, {@code session}, {@code script}, {@code message}, {@code language} and
 * the leaf {@code json}; touches no thread, clock, file or device.
 */
@NullMarked
package saydone.report;

import org.jspecify.annotations.NullMarked;
