package saydone.report.fhir;

import java.util.Optional;
import saydone.report.Summary;
import saydone.script.Script;

/**
 * A session that is to be told.
 *
 * @param folder the name of its folder, by which the record knows it
 * @param summary what it came to
 * @param script the script as it was played; empty if that cannot be read any more
 */
public record FhirSession(String folder, Summary summary, Optional<Script> script) {}
