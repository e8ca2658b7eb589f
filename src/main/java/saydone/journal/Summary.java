package saydone.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.session.Fact;
import saydone.session.Fact.Paused;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * What a session came to: a fold over its journal, and nothing else.
 *
 * @param program the version of the program that began it
 * @param script the script's id
 * @param scriptVersion the author's version of it
 * @param scriptName the script's name
 * @param started the wall time at which it began
 * @param duration from the start to the last line, without the time between an interruption and the
 *     resumption
 * @param outcome how it ended
 * @param affected the weak side, if it was chosen
 * @param answers the numbers given to the questions
 * @param repetitions all repetitions that were counted and not taken back
 * @param prescribed all repetitions that the script asked for
 * @param exercises in the order of the script, also those that were not reached
 * @param pauses how often it was paused, by reason
 * @param reminders how often the patient was reminded
 * @param symptoms what was reported, in order
 * @param commands how often each command was heard, by voice or key, whether it did anything or not
 * @param notUnderstood how often something else was said
 * @param resumptions how often it was gone on with after an interruption
 */
public record Summary(
    String program,
    String script,
    String scriptVersion,
    String scriptName,
    Instant started,
    Duration duration,
    Outcome outcome,
    Optional<Side> affected,
    Map<Question, Integer> answers,
    int repetitions,
    int prescribed,
    List<ExerciseDone> exercises,
    Map<Paused.Reason, Integer> pauses,
    int reminders,
    List<Complaint> symptoms,
    Map<String, Integer> commands,
    int notUnderstood,
    int resumptions) {

  /** The version of the format of {@code summary.json}. */
  private static final int VERSION = 1;

  /** Copies lists and maps. */
  public Summary {
    answers = Map.copyOf(answers);
    exercises = List.copyOf(exercises);
    pauses = Map.copyOf(pauses);
    symptoms = List.copyOf(symptoms);
    commands = Map.copyOf(commands);
  }

  /** How a session ended. */
  public enum Outcome {
    /** All exercises were gone through. */
    COMPLETED,
    /** The patient ended it before. */
    ENDED_EARLY,
    /** The journal stops without an end: a crash, or the session is still going on. */
    INTERRUPTED
  }

  /** How much of an exercise was done. */
  public enum Completion {
    /** All its sets were gone through. */
    COMPLETE,
    /** It was begun and left. */
    PARTIAL,
    /** It was not begun. */
    NOT_BEGUN
  }

  /**
   * One exercise.
   *
   * @param id its id in the script
   * @param name the name in the field's terms
   * @param completion how much of it was done
   * @param repetitions counted and not taken back; more than prescribed when it was done again
   * @param prescribed asked for
   * @param sets sets of which all repetitions were done
   * @param prescribedSets asked for, of both sides where each has its own
   */
  public record ExerciseDone(
      String id,
      String name,
      Completion completion,
      int repetitions,
      int prescribed,
      int sets,
      int prescribedSets) {}

  /**
   * A symptom that was reported.
   *
   * @param at the session's time
   * @param symptom what was reported
   * @param score from 0 to 10, if it was given
   */
  public record Complaint(Duration at, Symptom symptom, Optional<Integer> score) {}

  /** The sum of these entries. */
  public static Summary of(Header header, List<Entry> entries) {
    Prescription prescription = header.prescription();
    Progress progress = Progress.of(entries.stream().map(Entry::fact).toList());
    return new Summary(
        header.program(),
        prescription.script(),
        prescription.version(),
        prescription.name(),
        header.started(),
        entries.stream().map(Entry::at).reduce(Duration.ZERO, Summary::later),
        progress.outcome().map(Summary::outcome).orElse(Outcome.INTERRUPTED),
        progress.affected(),
        progress.answers(),
        progress.repetitions(),
        prescription.repetitions(),
        exercises(prescription, entries, progress),
        counts(only(Paused.class, entries).map(Paused::reason)),
        (int) only(Fact.Reminded.class, entries).count(),
        complaints(entries),
        counts(only(Fact.CommandHeard.class, entries).map(Fact.CommandHeard::command)),
        (int) only(Fact.NotUnderstood.class, entries).count(),
        (int) only(Fact.SessionResumed.class, entries).count());
  }

  /**
   * As the plain values of a JSON object, the content of {@code summary.json}:
   *
   * <pre>{@code
   * {"format": "saydone-summary", "version": 1, "program": "0.1.0",
   *  "script": {"id": "foot-drop-seated", "version": "1.0", "name": "Foot drop, seated"},
   *  "started": "2026-11-22T10:15:30Z", "durationMillis": 1440000, "outcome": "completed",
   *  "affectedSide": "left", "answers": {"pain-before": 3, "effort-after": 4, "pain-after": 2},
   *  "repetitions": 10, "prescribed": 10,
   *  "exercises": [{"id": "heel-raise", "name": "Heel raise", "completion": "complete",
   *   "repetitions": 10, "prescribed": 10, "sets": 1, "prescribedSets": 1}],
   *  "pauses": {"asked": 1}, "reminders": 0,
   *  "symptoms": [{"atMillis": 61200, "symptom": "pain", "score": 7}],
   *  "commands": {"done": 10, "pause": 1, "resume": 1}, "notUnderstood": 2, "resumptions": 0}
   * }</pre>
   *
   * <p>{@code affectedSide} and a {@code score} are absent when they are not known.
   */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", "saydone-summary");
    fields.put("version", VERSION);
    fields.put("program", program);
    Map<String, Object> scriptFields = new LinkedHashMap<>();
    scriptFields.put("id", script);
    scriptFields.put("version", scriptVersion);
    scriptFields.put("name", scriptName);
    fields.put("script", scriptFields);
    fields.put("started", started.toString());
    fields.put("durationMillis", duration.toMillis());
    fields.put("outcome", Fields.name(outcome));
    affected.ifPresent(side -> fields.put("affectedSide", Fields.name(side)));
    fields.put("answers", named(answers));
    fields.put("repetitions", repetitions);
    fields.put("prescribed", prescribed);
    fields.put("exercises", exercises.stream().map(Summary::fields).toList());
    fields.put("pauses", named(pauses));
    fields.put("reminders", reminders);
    fields.put("symptoms", symptoms.stream().map(Summary::fields).toList());
    fields.put("commands", new TreeMap<>(commands));
    fields.put("notUnderstood", notUnderstood);
    fields.put("resumptions", resumptions);
    return fields;
  }

  private static List<ExerciseDone> exercises(
      Prescription prescription, List<Entry> entries, Progress progress) {
    Map<Integer, Completion> completions = completions(entries);
    Map<Integer, Integer> sets = fullSets(entries);
    List<ExerciseDone> exercises = new ArrayList<>();
    for (int i = 0; i < prescription.exercises().size(); i++) {
      Prescription.Exercise exercise = prescription.exercises().get(i);
      exercises.add(
          new ExerciseDone(
              exercise.id(),
              exercise.name(),
              completions.getOrDefault(i, Completion.NOT_BEGUN),
              progress.repetitionsByExercise().getOrDefault(i, 0),
              exercise.repetitions(),
              sets.getOrDefault(i, 0),
              exercise.sets()));
    }
    return exercises;
  }

  private static Map<Integer, Completion> completions(List<Entry> entries) {
    Map<Integer, Completion> completions = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.ExerciseStarted started) {
        completions.putIfAbsent(started.exercise(), Completion.PARTIAL);
      } else if (entry.fact() instanceof Fact.ExerciseEnded ended) {
        completions.merge(
            ended.exercise(),
            ended.complete() ? Completion.COMPLETE : Completion.PARTIAL,
            Summary::better);
      }
    }
    return completions;
  }

  /** An exercise that was completed once stays so when it is begun again and left. */
  private static Completion better(Completion one, Completion other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** How many sets of each exercise were done to their last repetition. */
  private static Map<Integer, Integer> fullSets(List<Entry> entries) {
    record SetKey(int exercise, Optional<Side> side, int set) {}
    Set<SetKey> full = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.SetEnded ended
          && ended.repetitions() >= ended.prescribed()) {
        full.add(new SetKey(ended.exercise(), ended.side(), ended.set()));
      } else if (entry.fact() instanceof Fact.RepetitionUndone undone) {
        full.remove(new SetKey(undone.exercise(), undone.side(), undone.set()));
      }
    }
    return counts(full.stream().map(SetKey::exercise));
  }

  /** The reports, each with the score that was given after it. */
  private static List<Complaint> complaints(List<Entry> entries) {
    List<Complaint> complaints = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.SymptomReported reported) {
        complaints.add(new Complaint(entry.at(), reported.symptom(), Optional.empty()));
      } else if (entry.fact() instanceof Fact.SymptomScored scored) {
        int last = complaints.size() - 1;
        if (last >= 0 && complaints.get(last).symptom() == scored.symptom()) {
          complaints.set(
              last,
              new Complaint(
                  complaints.get(last).at(), scored.symptom(), Optional.of(scored.score())));
        } else {
          complaints.add(new Complaint(entry.at(), scored.symptom(), Optional.of(scored.score())));
        }
      }
    }
    return complaints;
  }

  private static <F extends Fact> Stream<F> only(Class<F> type, List<Entry> entries) {
    return entries.stream().map(Entry::fact).filter(type::isInstance).map(type::cast);
  }

  private static <K> Map<K, Integer> counts(Stream<K> keys) {
    return keys.collect(Collectors.toMap(Function.identity(), key -> 1, Integer::sum));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Outcome outcome(Fact.Outcome outcome) {
    return outcome == Fact.Outcome.COMPLETED ? Outcome.COMPLETED : Outcome.ENDED_EARLY;
  }

  private static <E extends Enum<E>> Map<String, Object> named(Map<E, Integer> counts) {
    Map<String, Object> named = new LinkedHashMap<>();
    new TreeMap<>(counts).forEach((key, count) -> named.put(Fields.name(key), count));
    return named;
  }

  private static Map<String, Object> fields(ExerciseDone exercise) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", exercise.id());
    fields.put("name", exercise.name());
    fields.put("completion", Fields.name(exercise.completion()));
    fields.put("repetitions", exercise.repetitions());
    fields.put("prescribed", exercise.prescribed());
    fields.put("sets", exercise.sets());
    fields.put("prescribedSets", exercise.prescribedSets());
    return fields;
  }

  private static Map<String, Object> fields(Complaint complaint) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("atMillis", complaint.at().toMillis());
    fields.put("symptom", Fields.name(complaint.symptom()));
    complaint.score().ifPresent(score -> fields.put("score", score));
    return fields;
  }
}
