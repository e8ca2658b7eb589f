package saydone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.json.JsonWriter;
import saydone.script.Frequency;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.Paused;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * What a session came to: a fold over its journal, and nothing else.
 *
 * @param program the version of the program that began the session
 * @param script the script's id
 * @param scriptVersion the author's version of it
 * @param scriptName the script's name
 * @param frequency how often the session was to be done, if the script said so
 * @param started the wall time at which the session began
 * @param ended the wall time of the last line
 * @param duration the time from the start to the last line, without the time between an
 *     interruption and the resumption
 * @param outcome how it ended
 * @param affected the weak side, if it was chosen
 * @param answers the numbers given to the questions
 * @param repetitions the repetitions that were counted and not taken back, of those prescribed
 * @param extra the repetitions that were counted beyond that
 * @param prescribed all repetitions that the script asked for, or that were chosen of them, at the
 *     levels at which it ended
 * @param exercises the exercises in the order of the script, including those that were not reached
 * @param halved whether the first half of some of them was chosen
 * @param pauses how often it was paused, by reason
 * @param reminders how often the patient was reminded
 * @param symptoms what was reported, in order
 * @param commands how often each command was heard, by voice or key, whether it did anything or not
 * @param notUnderstood how often something was said that is no active command
 * @param resumptions how often it went on after an interruption
 */
public record Summary(
    String program,
    String script,
    String scriptVersion,
    String scriptName,
    Optional<Frequency> frequency,
    Instant started,
    Instant ended,
    Duration duration,
    Outcome outcome,
    Optional<WeakSide> affected,
    Map<Question, Integer> answers,
    int repetitions,
    int extra,
    int prescribed,
    List<ExerciseDone> exercises,
    boolean halved,
    Map<Paused.Reason, Integer> pauses,
    int reminders,
    List<Complaint> symptoms,
    Map<String, Integer> commands,
    int notUnderstood,
    int resumptions) {

  /** No session is older than the program. */
  static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

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
    /** The patient ended it earlier. */
    ENDED_EARLY,
    /** The journal stops without an end: a crash, or the session is still going on. */
    INTERRUPTED
  }

  /** The summary of a journal. */
  public static Summary of(Reading reading) {
    return of(reading.header(), reading.entries());
  }

  /** The summary of these entries. */
  static Summary of(Header header, List<Entry> entries) {
    Prescription prescription = header.prescription();
    List<Fact> facts = entries.stream().map(Entry::fact).toList();
    Progress progress = Progress.of(facts);
    List<ExerciseDone> exercises = ExerciseDone.each(prescription, facts, progress);
    int prescribed =
        progress.levels().isEmpty()
                && progress.today().isEmpty()
                && !progress.affected().equals(Optional.of(WeakSide.BOTH))
            ? prescription.repetitions()
            : progress.prescribed();
    int repetitions =
        Math.min(exercises.stream().mapToInt(ExerciseDone::repetitions).sum(), prescribed);
    return new Summary(
        header.program(),
        prescription.script(),
        prescription.version(),
        prescription.name(),
        prescription.frequency(),
        header.started(),
        ended(header, entries),
        entries.stream().map(Entry::at).reduce(Duration.ZERO, Summary::later),
        progress.outcome().map(Summary::outcome).orElse(Outcome.INTERRUPTED),
        progress.affected(),
        progress.answers(),
        repetitions,
        progress.repetitions() - repetitions,
        prescribed,
        exercises,
        progress.today().filter(today -> !today.halved().isEmpty()).isPresent(),
        counts(only(Paused.class, facts).map(Paused::reason)),
        (int) only(Fact.Reminded.class, facts).count(),
        Complaint.each(prescription, entries),
        counts(only(Fact.CommandHeard.class, facts).map(Fact.CommandHeard::command)),
        (int) only(Fact.NotUnderstood.class, facts).count(),
        (int) only(Fact.SessionResumed.class, facts).count());
  }

  /** The wall time of the last of these entries. */
  static Instant ended(Header header, List<Entry> entries) {
    return entries.isEmpty() ? header.started() : entries.get(entries.size() - 1).wall();
  }

  /**
   * All repetitions that the script asked for at the levels at which it ended, without a choice of
   * less for the day: never fewer than were asked for.
   */
  public int prescribedInFull() {
    return Math.max(prescribed, exercises.stream().mapToInt(ExerciseDone::prescribedInFull).sum());
  }

  /** All repetitions that were counted and not taken back, of those prescribed and beyond. */
  public int counted() {
    return repetitions + extra;
  }

  /** Whether something was counted and not taken back, so that the session counts as done. */
  public boolean isDone() {
    return counted() > 0;
  }

  /**
   * When it began; empty if the clock was wrong then: if that was before there was this program, or
   * after the last line.
   */
  public Optional<Instant> credibleStart() {
    return Optional.of(started).filter(began -> !began.isBefore(EARLIEST) && !began.isAfter(ended));
  }

  /** The reports of pain by the id of the exercise that hurt. */
  public Map<String, PainReports> painByExercise() {
    return PainReports.byExercise(symptoms);
  }

  /** The summary as the plain values of a JSON object; see {@link SummaryJson}. */
  public Map<String, Object> fields() {
    return SummaryJson.fields(this);
  }

  /** The summary as the text of {@code summary.json}; see {@link SummaryJson}. */
  public String json() {
    return JsonWriter.page(fields());
  }

  private static <F extends Fact> Stream<F> only(Class<F> type, List<Fact> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast);
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
}
