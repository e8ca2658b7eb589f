package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.FhirExport;
import saydone.app.PastSessions;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.language.Language;
import saydone.report.Figures;
import saydone.report.Report;
import saydone.report.ReportJson;
import saydone.report.ReportWords;
import saydone.report.TextReport;
import saydone.report.ToldSession;
import saydone.report.csv.CsvReport;
import saydone.report.page.HtmlReport;

/** {@code saydone report}: what was done in some weeks, for a therapist. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what was done: which days, repetitions against what was prescribed, pain, effort, the"
          + " time between repetitions, and what was not understood.",
      "As a page for the browser and the printer (html), in sentences (text), for programs (csv,"
          + " json), or for the record of a clinic (fhir).",
      "Without --from, it tells of the last twelve weeks."
    })
@SuppressWarnings("NullAway.Init")
final class ReportCommand implements Callable<Integer> {

  /** How far back a report goes that does not say from when. */
  private static final int WEEKS = 12;

  /** How a report can be written. */
  enum Format {
    /** A page for the browser and the printer. */
    HTML,
    /** A line for each session, exercise, side and level. */
    CSV,
    /** An object, whose schema {@code saydone schema report} prints. */
    JSON,
    /** A Bundle for the record of a clinic, in FHIR R4. */
    FHIR,
    /** Sentences. */
    TEXT;

    String text(Report report, PrintWriter err) {
      return switch (this) {
        case HTML -> HtmlReport.text(report, Main.Version.name());
        case CSV -> csv(report, err);
        case JSON -> ReportJson.text(report);
        case FHIR -> fhir(report, err);
        case TEXT -> TextReport.text(report);
      };
    }
  }

  /** The table, which has no line for what cannot be read; that is said. */
  private static String csv(Report report, PrintWriter err) {
    ReportWords words = ReportWords.in(Language.ENGLISH, report.zone());
    report.unreadable().forEach(session -> err.println(words.unreadable(session)));
    return CsvReport.text(report);
  }

  /** The Bundle of the sessions that a report tells of; says what is missing in it. */
  private static String fhir(Report report, PrintWriter err) {
    FhirExport export = FhirExport.of(report);
    export.problems().forEach(err::println);
    return export.bundle().json();
  }

  @Option(names = "--script", paramLabel = "ID", description = "Only sessions of this script.")
  private @Nullable String script;

  @Option(
      names = "--format",
      paramLabel = "html|csv|json|fhir|text",
      description = "How it is written (default: html with --out, else text).")
  private @Nullable Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it into this file, which only you can read; without it, it is printed.")
  private @Nullable Path out;

  @Mixin private DaysOption days;
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws DataFolderException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Instant now = clock.instant();
    DaysOption.Chosen chosen = days.chosen();
    Optional<LocalDate> last = chosen.last();
    LocalDate weeksAgo = last.orElseGet(() -> LocalDate.now(clock)).minusWeeks(WEEKS).plusDays(1);
    LocalDate first = chosen.first().orElse(weeksAgo);
    PrintWriter err = spec.commandLine().getErr();
    BroughtHome.to(data.folder(), err);
    List<ToldSession> sessions = PastSessions.newestFirst(data.folder(), now);
    checkScript(sessions);
    Report report =
        Report.of(
            sessions,
            new Report.Selection(Optional.of(first), last, Optional.ofNullable(script)),
            now,
            clock.getZone());
    String text = chosenFormat().text(report, err);
    if (out == null) {
      PrintWriter printed = spec.commandLine().getOut();
      printed.print(text);
      printed.flush();
    } else {
      write(text, out);
      err.println("Report: " + out);
    }
    return ExitCode.OK;
  }

  private Format chosenFormat() {
    if (format != null) {
      return format;
    }
    return out == null ? Format.TEXT : Format.HTML;
  }

  /** A script of which there is no session is likely to be misspelled. */
  private void checkScript(List<ToldSession> sessions) {
    if (script == null) {
      return;
    }
    List<String> known =
        sessions.stream()
            .flatMap(session -> session.figures().stream())
            .map(Figures::script)
            .distinct()
            .toList();
    if (!known.contains(script)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--script "
              + script
              + ": there is no session of it; "
              + (known.isEmpty()
                  ? "there is no session at all"
                  : "write one of " + String.join(", ", known)));
    }
  }

  private static void write(String text, Path file) {
    try {
      OwnerOnlyFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw OutputFiles.unwritable(file, e);
    }
  }
}
