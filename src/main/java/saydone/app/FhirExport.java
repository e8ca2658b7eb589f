package saydone.app;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.JournalException;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;
import saydone.report.Summary;
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

  /**
   * Reads the scripts of these sessions.
   *
   * @param newestFirst the sessions, the one played last first
   * @param zone the time zone in which times are told
   */
  public static FhirExport of(List<PastSession> newestFirst, ZoneId zone) {
    Map<ByteBuffer, Script> known = new HashMap<>();
    List<FhirSession> sessions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (PastSession past : newestFirst) {
      if (past instanceof PastSession.Kept kept) {
        Optional<Script> script = script(kept.folder(), known, problems);
        sessions.add(new FhirSession(kept.folder().name(), Summary.of(kept.reading()), script));
      } else {
        past.problems().forEach(each -> problems.add(past.folder().name() + ": " + each));
      }
    }
    return new FhirExport(FhirBundle.of(sessions, zone), problems);
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
