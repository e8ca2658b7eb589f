package saydone.report.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.report.Summary;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;

/** Sessions of a script with two exercises, for the tests of the Bundle. */
final class PlayedScript {

  /** Ten by the weak side, passive or active; two sets of three by each side. Five times a week. */
  static final Script SCRIPT =
      script(
          """
          {"schemaVersion": 1, "id": "foot", "name": "Foot", "version": "1.0", "author": "A. Therapist",
           "description": "For the foot.", "affectedSide": "ask",
           "frequency": {"times": 5, "per": "week"},
           "exercises": [
            {"id": "up", "name": "Ankle dorsiflexion", "side": "affected", "start": "passive",
             "position": "Sit.", "instructions": ["Lift."],
             "levels": [
              {"assistance": "passive", "dose": {"reps": 10, "holdSeconds": 3}},
              {"assistance": "active", "dose": {"reps": 8, "tempo": {"up": 2, "down": 1.5}}}]},
            {"id": "heel", "name": "Heel raise", "side": "each", "assistance": "active",
             "position": "Sit.", "instructions": ["Lift the {side} heel."],
             "dose": {"reps": 3, "sets": 2}}]}
          """);

  private PlayedScript() {}

  static Script script(String json) {
    try {
      return ScriptReader.read("foot.json", json.getBytes(StandardCharsets.UTF_8)).script();
    } catch (InvalidScriptException e) {
      throw new AssertionError(e);
    }
  }

  /** A session that began at a time, with its folder, when this had happened, a second apart. */
  static FhirSession at(String start, Fact... facts) {
    return at(start, SCRIPT, facts);
  }

  static FhirSession at(String start, Script script, Fact... facts) {
    Header header = new Header(1, "0.1.0", Instant.parse(start), Prescription.of(script, Map.of()));
    List<Entry> entries = new ArrayList<>();
    for (Fact fact : facts) {
      int at = entries.size();
      entries.add(
          new Entry(at + 1, Duration.ofSeconds(at), header.started().plusSeconds(at), fact));
    }
    Summary summary =
        Summary.of(new Reading(header, entries, List.of(), facts.length, Duration.ZERO, 0));
    return new FhirSession(
        start.replace(':', '-') + "_" + script.id(), summary, Optional.of(script));
  }
}
