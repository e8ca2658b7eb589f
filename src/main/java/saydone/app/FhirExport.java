package saydone.app;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.JournalException;
import saydone.journal.SessionFolder;
import saydone.report.Report;
import saydone.report.ReportedSession;
import saydone.report.SessionReport;
import saydone.report.fhir.FhirBundle;
import saydone.report.fhir.FhirSession;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * Past sessions for the record of a clinic, each with the script that was kept with it.
 *
 * @param bundle what could be read
 * @param problems what could not be read, a sentence each; empty if all could
 */
public record FhirExport(FhirBundle bundle, List<String> problems) {

  /** Copies the list. */
  public FhirExport {
    problems = List.copyOf(problems);
  }

  /** The sessions of a report; their scripts are read. */
  public static FhirExport of(Report report) {
    Map<ByteBuffer, Script> known = new HashMap<>();
    List<FhirSession> newestFirst = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (SessionReport unreadable : report.unreadable()) {
      unreadable.problems().forEach(each -> problems.add(unreadable.folder() + ": " + each));
    }
    for (ReportedSession session : report.sessions()) {
      Optional<Script> script = script(session.folder(), known, problems);
      newestFirst.add(new FhirSession(session.folder().name(), session.summary(), script));
    }
    Collections.reverse(newestFirst);
    return new FhirExport(FhirBundle.of(newestFirst, report.zone()), problems);
  }

  private static Optional<Script> script(
      SessionFolder folder, Map<ByteBuffer, Script> known, List<String> problems) {
    String left = " So the Bundle does not say what was prescribed in " + folder.name() + ".";
    try {
      byte[] json = folder.script();
      ByteBuffer key = ByteBuffer.wrap(json);
      Script script = known.get(key);
      if (script == null) {
        script = ScriptReader.read(folder.scriptFile().toString(), json).script();
        known.put(key, script);
      }
      return Optional.of(script);
    } catch (JournalException e) {
      problems.add(e.getMessage() + left);
    } catch (InvalidScriptException e) {
      problems.add(
          "The copy of the script, "
              + folder.scriptFile()
              + ", is not valid; \"saydone check\" tells why."
              + left);
    }
    return Optional.empty();
  }
}
