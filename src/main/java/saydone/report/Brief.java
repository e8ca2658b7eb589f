package saydone.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saydone.language.Language;

/**
 * What is asked of every session, also of those of ten years: its line in a {@link History}, and
 * its figures.
 *
 * @param line the line in English, without the date with which that of a readable session begins
 * @param figures the figures; empty if nothing of its record could be read
 */
public record Brief(String line, Optional<Figures> figures) {

  private static final String NO_DATE = "";

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** What is told in brief of a session of which nothing is damaged. */
  public static Brief of(Summary summary) {
    return of(new SessionReport("", List.of(), Optional.of(summary)));
  }

  /** What is told of a session, in brief. */
  public static Brief of(SessionReport session) {
    SessionSentence told = SessionSentence.in(Language.ENGLISH, ZoneOffset.UTC);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        session
            .summary()
            .map(summary -> told.of(summary, NO_DATE))
            .orElseGet(() -> told.unreadable(session.folder())));
    sentences.addAll(session.problems());
    return new Brief(String.join(" ", sentences), session.summary().map(Figures::of));
  }

  /**
   * The line as it is printed.
   *
   * @param zone the time zone of the date
   */
  public String line(ZoneId zone) {
    return figures.map(each -> date(each.started(), zone) + line).orElse(line);
  }

  /** A time as it stands in a line. */
  static String date(Instant time, ZoneId zone) {
    return WRITTEN.format(LocalDateTime.ofInstant(time, zone));
  }
}
