package saydone.report;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import saydone.journal.PastSession;
import saydone.json.JsonWriter;
import saydone.script.Script.Symptom;
import saydone.session.Question;

/**
 * Past sessions, for people and for programs. A damaged session has its line like every other.
 *
 * <pre>
 * 2026-11-22 11:15, Foot drop, seated: 50 of 50 repetitions, 24 minutes, pain 3 before and 2 after,
 *     effort 4, completed.
 * </pre>
 *
 * <p>One line a session, in sentences that a screen reader reads well: no columns, arrows or signs.
 *
 * @param sessions in the order in which they are told
 * @param zone the time zone of the dates in {@link #lines}
 */
public record History(List<SessionReport> sessions, ZoneId zone) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** Copies the list. */
  public History {
    sessions = List.copyOf(sessions);
  }

  /** What these sessions tell. */
  public static History of(List<PastSession> sessions, ZoneId zone) {
    return new History(sessions.stream().map(SessionReport::of).toList(), zone);
  }

  /** One line for each session. */
  public List<String> lines() {
    return sessions.stream().map(this::line).toList();
  }

  /**
   * A JSON array with an object for each session: the content of its {@code summary.json}, see
   * {@link Summary#fields}, rebuilt from its journal, after two fields of its own:
   *
   * <ul>
   *   <li>{@code folder}: the name of its folder,
   *   <li>{@code problems}: sentences about what is wrong with its record; an empty array if
   *       nothing is.
   * </ul>
   *
   * <p>A session of which nothing could be read has these two only.
   */
  public String json() {
    return JsonWriter.page(sessions.stream().map(History::fields).toList());
  }

  /** How much was done of what was begun, over all sessions that could be read. */
  public Adherence adherence() {
    List<Summary> summaries =
        sessions.stream().map(SessionReport::summary).flatMap(Optional::stream).toList();
    return new Adherence(
        (int)
            summaries.stream().filter(each -> each.outcome() == Summary.Outcome.COMPLETED).count(),
        summaries.size(),
        summaries.stream().mapToInt(Summary::repetitions).sum(),
        summaries.stream().mapToInt(Summary::prescribed).sum());
  }

  private String line(SessionReport session) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        session
            .summary()
            .map(this::sentence)
            .orElse(session.folder() + ": this session cannot be read."));
    sentences.addAll(session.problems());
    return String.join(" ", sentences);
  }

  private String sentence(Summary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(
        summary.repetitions()
            + " of "
            + summary.prescribed()
            + (summary.prescribed() == 1 ? " repetition" : " repetitions"));
    parts.add(minutes(summary.duration()));
    pain(summary).ifPresent(parts::add);
    Optional.ofNullable(summary.answers().get(Question.EFFORT_AFTER))
        .ifPresent(effort -> parts.add("effort " + effort));
    summary.symptoms().forEach(complaint -> parts.add(complaint(complaint)));
    parts.add(outcome(summary.outcome()));
    return DATE.format(summary.started().atZone(zone))
        + ", "
        + summary.scriptName()
        + ": "
        + String.join(", ", parts)
        + ".";
  }

  private static String minutes(Duration duration) {
    long minutes = duration.plusSeconds(30).toMinutes();
    return minutes == 0 ? "less than a minute" : minutes + (minutes == 1 ? " minute" : " minutes");
  }

  private static Optional<String> pain(Summary summary) {
    List<String> scores = new ArrayList<>();
    Optional.ofNullable(summary.answers().get(Question.PAIN_BEFORE))
        .ifPresent(score -> scores.add(score + " before"));
    Optional.ofNullable(summary.answers().get(Question.PAIN_AFTER))
        .ifPresent(score -> scores.add(score + " after"));
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of("pain " + String.join(" and ", scores));
  }

  private static String complaint(Complaint complaint) {
    String symptom = complaint.symptom() == Symptom.PAIN ? "pain" : "dizziness";
    return "reported " + symptom + complaint.score().map(score -> " of " + score).orElse("");
  }

  private static String outcome(Summary.Outcome outcome) {
    return switch (outcome) {
      case COMPLETED -> "completed";
      case ENDED_EARLY -> "ended early";
      case INTERRUPTED -> "interrupted";
    };
  }

  private static Map<String, Object> fields(SessionReport session) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", session.folder());
    fields.put("problems", session.problems());
    session.summary().ifPresent(summary -> fields.putAll(summary.fields()));
    return fields;
  }
}
