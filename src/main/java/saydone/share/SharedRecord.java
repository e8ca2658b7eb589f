package saydone.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.archive.ArchiveWriter;
import saydone.archive.Checksum;
import saydone.archive.Manifest;
import saydone.journal.JournalException;
import saydone.journal.SessionFolder;
import saydone.report.History;
import saydone.report.Report;
import saydone.report.ToldSession;
import saydone.report.WeekByWeek;
import saydone.report.csv.CsvReport;
import saydone.report.page.HtmlReport;

/**
 * What a patient has done, for the therapist: what each session came to, and the scripts as they
 * were played. No sound is in it, and of the words that were heard only those with which an
 * exercise was left, because it is made of summaries, not of journals.
 *
 * @param parts what is in the file
 * @param sessions how many sessions it tells of
 */
public record SharedRecord(List<Part> parts, int sessions) {

  /** Copies the list. */
  public SharedRecord {
    parts = List.copyOf(parts);
  }

  /**
   * A file in the archive.
   *
   * @param name with slashes between its parts
   * @param content as bytes in UTF-8
   */
  public record Part(String name, String content) {}

  /**
   * What was done in some days.
   *
   * @param past all sessions, the one played last first
   * @param zone the time zone of the days
   * @param from the first day
   * @param to the last day
   * @param now the wall time
   * @param program the version of the program
   */
  public static SharedRecord of(
      List<ToldSession> past,
      ZoneId zone,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Instant now,
      String program) {
    History all = new History(past, zone);
    History history = all.within(from, to);
    Report.Selection days = new Report.Selection(from, to, Optional.empty());
    Report report = Report.of(past, days, now, zone);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("report.html", HtmlReport.text(report, program)));
    parts.add(new Part("report.csv", CsvReport.text(report)));
    parts.add(new Part("history.json", history.json()));
    parts.add(new Part("weeks.json", WeekByWeek.of(all, from, to, now).json()));
    parts.addAll(summaries(history));
    parts.addAll(scripts(history));
    return new SharedRecord(parts, history.sessions().size());
  }

  private static List<Part> summaries(History history) {
    return history.sessions().stream()
        .flatMap(
            session ->
                session.summary().stream()
                    .map(
                        summary ->
                            new Part(
                                "summaries/" + session.folder().name() + ".json", summary.json())))
        .toList();
  }

  /** Each script once in each of its versions. One that cannot be read is left out. */
  private static List<Part> scripts(History history) {
    Map<String, Part> scripts = new LinkedHashMap<>();
    for (ToldSession session : history.sessions()) {
      session
          .figures()
          .flatMap(figures -> script(session.folder(), figures.script()))
          .ifPresent(part -> scripts.putIfAbsent(part.content(), part));
    }
    return List.copyOf(scripts.values());
  }

  private static Optional<Part> script(SessionFolder folder, String id) {
    try {
      byte[] json = folder.script();
      String name = id.replaceAll("[^A-Za-z0-9-]", "-") + "_" + Checksum.of(json).substring(0, 8);
      return Optional.of(
          new Part("scripts/" + name + ".json", new String(json, StandardCharsets.UTF_8)));
    } catch (JournalException e) {
      // The history says what is wrong with a session.
      return Optional.empty();
    }
  }

  /**
   * Writes the archive.
   *
   * @param made the wall time
   * @param program the version of the program
   * @throws IOException if it cannot be written
   */
  public Manifest write(Path file, Instant made, String program) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.to(file, made)) {
      for (Part part : parts) {
        writer.add(part.name(), part.content().getBytes(StandardCharsets.UTF_8));
      }
      return writer.finish(Manifest.Kind.SHARED, program);
    }
  }
}
