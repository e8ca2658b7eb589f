package saydone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import saydone.language.Language;

/**
 * A report in sentences, for a terminal, a letter or a screen reader: no columns and no signs.
 *
 * <pre>
 * Exercise report: Foot drop, seated
 * From 2026-11-19 to 2026-11-29: 5 of 7.9 sessions, 98 of 110 repetitions, 6 extra.
 *
 * Repetitions
 * Heel raise, left, active: 30 of 36, 2 extra, in 5 sessions.
 * </pre>
 */
public final class TextReport {

  private TextReport() {}

  /** The report as lines, in English, as everything that is only printed. */
  public static String text(Report report) {
    return paragraphs(report, ReportWords.in(Language.ENGLISH, report.zone())).stream()
        .map(lines -> String.join("\n", lines))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static List<List<String>> paragraphs(Report report, ReportWords words) {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(words.title(report));
    report.weeks().inAll().map(words::adherence).ifPresent(head::add);
    if (report.sessions().isEmpty()) {
      head.add(words.text("report.none"));
    }
    words.earlier(report).ifPresent(head::add);
    paragraphs.add(head);
    if (!report.sessions().isEmpty()) {
      paragraphs.add(List.of(words.text("report.about")));
      paragraphs.add(
          titled(words.text("report.days"), report.inOrder().stream().map(words::week).toList()));
      paragraphs.add(
          titled(
              words.text("report.repetitions"),
              report.exercises().stream().map(words::sentence).toList()));
      paragraphs.add(titled(words.text("report.pain"), words.scores().pain(report)));
      paragraphs.add(titled(words.text("report.effort"), List.of(words.scores().effort(report))));
      List<String> intervals = report.timed().stream().map(words::intervals).toList();
      paragraphs.add(
          titled(
              words.text("report.intervals"),
              intervals.isEmpty() ? List.of(words.text("report.intervals.none")) : intervals));
      paragraphs.add(titled(words.text("report.missed"), List.of(words.missed(report))));
      paragraphs.add(
          titled(
              words.text("report.sessions"),
              report.sessions().stream().map(words::session).toList()));
    }
    if (!report.unreadable().isEmpty()) {
      paragraphs.add(
          titled(
              words.text("report.unreadable"),
              report.unreadable().stream().map(words::unreadable).toList()));
    }
    return paragraphs;
  }

  private static List<String> titled(String title, List<String> lines) {
    List<String> titled = new ArrayList<>(List.of(title));
    titled.addAll(lines);
    return titled;
  }
}
