package saydone.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.report.Summary;
import saydone.report.fhir.FhirSession;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Question;

/** Sessions that went in different ways. */
final class Played {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);

  private Played() {}

  /** Nothing was left out, and pain and effort were answered. */
  static FhirSession completed(Script script) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.SideChosen(WeakSide.LEFT, OptionalInt.empty()));
    facts.add(new Fact.Answered(Question.PAIN_BEFORE, 3));
    for (int i = 0; i < script.exercises().size(); i++) {
      facts.add(new Fact.ExerciseStarted(i, script.exercises().get(i).id()));
      facts.addAll(set(i, LEFT, 8));
      facts.add(new Fact.ExerciseEnded(i, script.exercises().get(i).id(), true));
    }
    facts.add(new Fact.Answered(Question.EFFORT_AFTER, 4));
    facts.add(new Fact.Answered(Question.PAIN_AFTER, 2));
    facts.add(new Fact.SessionEnded(Fact.Outcome.COMPLETED, 10, 22));
    return session("2026-11-20T10:15:30.250Z", script, facts);
  }

  /** The journal stops; both sides are weak; the level changed before. */
  static FhirSession interrupted(Script script) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(60)));
    facts.add(new Fact.ExerciseStarted(0, script.exercises().get(0).id()));
    facts.addAll(set(0, LEFT, 4));
    facts.add(
        new Fact.LevelChanged(
            0,
            script.exercises().get(0).id(),
            Assistance.ACTIVE,
            Fact.LevelChanged.Cause.ASKED,
            58,
            OptionalInt.of(1),
            OptionalInt.of(8),
            OptionalInt.of(2),
            Optional.of(WorkingSide.AFFECTED),
            OptionalInt.of(8)));
    facts.add(new Fact.RepetitionCounted(0, LEFT, 1, 12, CountBy.PATIENT));
    facts.addAll(set(0, RIGHT, 3));
    return session("2026-11-21T10:15:30Z", script, facts);
  }

  /** It hurt, with and without a score; the patient was dizzy; what hurt was left. */
  static FhirSession leftForPain(Script script) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.SideChosen(WeakSide.RIGHT, OptionalInt.empty()));
    facts.add(new Fact.ExerciseStarted(0, script.exercises().get(0).id()));
    facts.addAll(set(0, RIGHT, 3));
    facts.add(
        new Fact.SymptomReported(
            Symptom.PAIN, OptionalInt.of(0), RIGHT, OptionalInt.of(1), OptionalInt.of(3)));
    facts.add(new Fact.SymptomScored(Symptom.PAIN, 7));
    facts.add(new Fact.SymptomReported(Symptom.DIZZY));
    facts.add(new Fact.SymptomReported(Symptom.PAIN));
    facts.add(
        new Fact.ExerciseEnded(
            0, script.exercises().get(0).id(), false, Optional.of(Because.SYMPTOM)));
    facts.add(new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 3, 22));
    return session("2026-11-22T10:15:30Z", script, facts);
  }

  /** Only the first exercise was chosen, and nothing of it was counted. */
  static FhirSession notDone(Script script) {
    List<Integer> none = script.exercises().stream().map(each -> 0).toList();
    List<Fact> facts =
        List.of(
            new Fact.TodayChosen(List.of(0), List.of(), none, none, 0),
            new Fact.ExerciseStarted(0, script.exercises().get(0).id()),
            new Fact.ExerciseEnded(
                0,
                script.exercises().get(0).id(),
                false,
                Optional.of(Because.SKIPPED),
                Optional.of("too hard")),
            new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 0, 22));
    return session("2026-11-23T10:15:30Z", script, facts);
  }

  /** The clock was wrong at the start, and the copy of the script is lost. */
  static FhirSession withoutScript(Script script) {
    FhirSession session = session("1970-01-01T00:00:10Z", script, List.of());
    return new FhirSession(session.folder(), session.summary(), Optional.empty());
  }

  /** A record of a former version, of a script that wants to harm who reads it. */
  static FhirSession named(String name) {
    Prescription prescription =
        new Prescription(
            name,
            name,
            name,
            List.of(new Prescription.Exercise(name, name, Assistance.ACTIVE, 2, 6)));
    List<Fact> facts =
        List.of(
            new Fact.ExerciseStarted(0, name),
            new Fact.RepetitionCounted(0, LEFT, 1, 2, CountBy.PATIENT),
            new Fact.SymptomReported(
                Symptom.PAIN,
                OptionalInt.of(0),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty()),
            new Fact.ExerciseEnded(
                0, name, false, Optional.of(Because.SKIPPED), Optional.of(name)));
    return session("2026-11-24T10:15:30Z", "hostile", prescription, facts, Optional.empty());
  }

  /** A script of the repository, to be done five times a week. */
  static Script script(String name) throws IOException, InvalidScriptException {
    String json = Files.readString(Path.of("..", "..", "scripts", name));
    String often = "{\"frequency\": {\"times\": 5, \"per\": \"week\"}," + json.substring(1);
    return ScriptReader.read(name, often.getBytes(StandardCharsets.UTF_8)).script();
  }

  private static List<Fact> set(int exercise, Optional<Side> side, int count) {
    return List.of(
        new Fact.SetStarted(exercise, side, 1),
        new Fact.RepetitionCounted(exercise, side, 1, count, CountBy.SET),
        new Fact.SetEnded(exercise, side, 1, count, count));
  }

  private static FhirSession session(String start, Script script, List<Fact> facts) {
    return session(
        start, script.id(), Prescription.of(script, Map.of()), facts, Optional.of(script));
  }

  private static FhirSession session(
      String start,
      String id,
      Prescription prescription,
      List<Fact> facts,
      Optional<Script> script) {
    Header header = new Header(1, "0.1.0", Instant.parse(start), prescription);
    List<Entry> entries = new ArrayList<>();
    for (Fact fact : facts) {
      int at = entries.size();
      entries.add(
          new Entry(at + 1, Duration.ofSeconds(at), header.started().plusSeconds(at), fact));
    }
    Reading reading = new Reading(header, entries, List.of(), facts.size(), Duration.ZERO, 0);
    return new FhirSession(start.replace(':', '-') + "_" + id, Summary.of(reading), script);
  }
}
