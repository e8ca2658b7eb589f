package saydone.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import saydone.journal.JournalException;
import saydone.journal.PastSession;
import saydone.report.Report;
import saydone.report.ReportedSession;
import saydone.report.fhir.FhirBundle;
import saydone.report.fhir.FhirSession;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/** The sessions of a report for the record of a clinic, each with its script as it was played. */
final class ClinicRecord {

  private ClinicRecord() {}

  /**
   * The Bundle of what a report tells.
   *
   * @param past all sessions, the one played last first
   */
  static String fhir(Report report, List<PastSession> past) {
    Map<String, PastSession> byFolder =
        past.stream()
            .collect(
                Collectors.toMap(
                    session -> session.folder().name(), Function.identity(), (one, two) -> one));
    List<FhirSession> sessions = new ArrayList<>();
    for (ReportedSession session : report.sessions()) {
      Optional<Script> script =
          Optional.ofNullable(byFolder.get(session.folder())).flatMap(ClinicRecord::script);
      sessions.add(new FhirSession(session.folder(), session.summary(), script));
    }
    Collections.reverse(sessions);
    return FhirBundle.of(sessions, report.zone()).json();
  }

  private static Optional<Script> script(PastSession session) {
    try {
      String name = session.folder().scriptFile().toString();
      return Optional.of(ScriptReader.read(name, session.folder().script()).script());
    } catch (JournalException | InvalidScriptException e) {
      // What a lost or changed copy of the script means for a session is in the Bundle.
      return Optional.empty();
    }
  }
}
