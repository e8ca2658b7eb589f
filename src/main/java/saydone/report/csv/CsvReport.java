package saydone.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import saydone.json.Names;
import saydone.report.ExerciseDone;
import saydone.report.PainReports;
import saydone.report.PartDone;
import saydone.report.Report;
import saydone.report.ReportedSession;
import saydone.report.Summary;
import saydone.session.Question;

/**
 * A report as comma-separated values (RFC 4180, in UTF-8): a line of column names, then a line for
 * each session, exercise, side and level, the session played first first.
 *
 * <pre>
 * "session","day","started",...,"exercise",...,"side","level","repetitions","extra","prescribed",...
 * "2026-11-22T10-15-30Z_foot","2026-11-22",...,"heel-raise",...,"left","active","3","0","6",...
 * </pre>
 *
 * <p>What is not known is empty. What belongs to a session or to an exercise stands in each of its
 * lines, so it is not to be added up over them. A text that a spreadsheet could take for a formula
 * is made harmless by {@link Cell}.
 */
public final class CsvReport {

  private static final double MILLIS = 1000.0;

  /** A column: its name, and what stands in it. */
  private record Column(String name, BiFunction<ReportedSession, PartDone, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("session", (session, part) -> session.folder().name()),
          new Column("day", (session, part) -> session.day()),
          new Column("started", (session, part) -> session.summary().started()),
          new Column(
              "duration_seconds", (session, part) -> session.summary().duration().toSeconds()),
          new Column("outcome", (session, part) -> Names.of(session.summary().outcome())),
          new Column("script", (session, part) -> session.summary().script()),
          new Column("script_version", (session, part) -> session.summary().scriptVersion()),
          new Column("script_name", (session, part) -> session.summary().scriptName()),
          new Column("exercise", (session, part) -> part.exercise().id()),
          new Column("exercise_name", (session, part) -> part.exercise().name()),
          new Column(
              "side",
              (session, part) -> part.share().side().map(side -> Names.of(side)).orElse("")),
          new Column("level", (session, part) -> Names.of(part.share().level())),
          new Column("repetitions", (session, part) -> part.share().repetitions()),
          new Column("extra", (session, part) -> part.share().extra()),
          new Column("prescribed", (session, part) -> number(part.share().prescribed())),
          new Column(
              "seconds_first_half", (session, part) -> seconds(part.intervals().medianOfFirst())),
          new Column(
              "seconds_second_half", (session, part) -> seconds(part.intervals().medianOfSecond())),
          new Column(
              "exercise_completion", (session, part) -> Names.of(part.exercise().completion())),
          new Column("exercise_left_because", (session, part) -> because(part.exercise())),
          new Column(
              "exercise_prescribed_in_full", (session, part) -> part.exercise().prescribedInFull()),
          new Column(
              "exercise_pain_reports",
              (session, part) -> pain(session, part).map(PainReports::reports).orElse(0)),
          new Column(
              "exercise_pain_strongest",
              (session, part) ->
                  pain(session, part).map(each -> number(each.strongest())).orElse("")),
          new Column("pain_before", (session, part) -> answer(session, Question.PAIN_BEFORE)),
          new Column("pain_after", (session, part) -> answer(session, Question.PAIN_AFTER)),
          new Column("effort_after", (session, part) -> answer(session, Question.EFFORT_AFTER)),
          new Column("commands", (session, part) -> session.understood()),
          new Column("not_understood", (session, part) -> session.summary().notUnderstood()),
          new Column("problems", (session, part) -> String.join(" ", session.problems())));

  private CsvReport() {}

  /** The report as text. */
  public static String text(Report report) {
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            // So that all is in the text without closing it.
            .bufferSize(0)
            .build(text);
    csv.writeRecord(columns());
    for (ReportedSession session : report.sessions()) {
      for (PartDone part : session.parts()) {
        List<String> line = new ArrayList<>();
        COLUMNS.forEach(column -> line.add(Cell.of(column.value().apply(session, part))));
        csv.writeRecord(line);
      }
    }
    return text.toString();
  }

  /** The names of the columns, in their order. */
  static List<String> columns() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  private static String because(ExerciseDone exercise) {
    return exercise.because().map(because -> Names.of(because)).orElse("");
  }

  private static Optional<PainReports> pain(ReportedSession session, PartDone part) {
    Summary summary = session.summary();
    return Optional.ofNullable(summary.painByExercise().get(part.exercise().id()));
  }

  private static Object answer(ReportedSession session, Question question) {
    return Optional.<Object>ofNullable(session.summary().answers().get(question)).orElse("");
  }

  private static Object number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : "";
  }

  private static Object seconds(Optional<Duration> time) {
    return time.isPresent() ? time.get().toMillis() / MILLIS : "";
  }
}
