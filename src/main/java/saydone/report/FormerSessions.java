package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.journal.Header;
import saydone.journal.Reading;
import saydone.script.Frequency;
import saydone.script.Script;
import saydone.session.Former;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * What the sessions before one came to, for the sentence at its end. The week has the same figures
 * as in {@link HowItGoes}.
 */
public final class FormerSessions {

  private FormerSessions() {}

  /**
   * What they came to; empty if none was done and the script does not say how often.
   *
   * @param script the script that is played
   * @param past the records of its last sessions, without the one that is played, newest first
   * @param began when that one began
   * @param zone whose calendar has the days
   * @param now the wall time
   */
  public static Optional<Former> of(
      Script script, List<Reading> past, Instant began, ZoneId zone, Instant now) {
    List<Counted> counted = past.stream().map(Counted::of).toList();
    Optional<Progress> last =
        counted.stream().filter(each -> each.figures().isDone()).map(Counted::progress).findFirst();
    Optional<Frequency> frequency = script.frequency();
    if (last.isEmpty() && frequency.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(began, zone);
    List<DatedSession> dated =
        DatedSession.each(counted.stream().map(Counted::played).toList(), zone, now);
    Optional<Days> span =
        frequency
            .map(each -> Schedule.span(each, day))
            .filter(days -> days.contain(LocalDate.ofInstant(now, zone)));
    Schedule schedule = Schedule.of(dated).with(day, frequency);
    return Optional.of(
        new Former(
            last.map(Progress::repetitions).orElse(0),
            last.map(FormerSessions::painAfter).orElseGet(OptionalInt::empty),
            span.map(days -> done(dated, days)).orElse(0),
            span.map(days -> Schedule.whole(schedule.prescribed(days))).orElse(0),
            frequency.map(Frequency::per).orElse(Frequency.Per.WEEK)));
  }

  /**
   * What was counted in a session. To sum all of it up, for each of the last ones, would delay the
   * start of the next.
   *
   * @param figures its figures, but for those of what was prescribed: all that was counted is as
   *     prescribed
   */
  private record Counted(Figures figures, Progress progress) {

    static Counted of(Reading reading) {
      Header header = reading.header();
      Progress progress = Progress.of(reading.facts());
      int repetitions = progress.repetitions();
      return new Counted(
          new Figures(
              header.prescription().script(),
              header.prescription().frequency(),
              header.started(),
              Summary.ended(header, reading.entries()),
              repetitions,
              0,
              repetitions),
          progress);
    }

    Played played() {
      return new Played(figures, Optional::empty);
    }
  }

  private static OptionalInt painAfter(Progress last) {
    Integer pain = last.answers().get(Question.PAIN_AFTER);
    return pain == null ? OptionalInt.empty() : OptionalInt.of(pain);
  }

  private static int done(List<DatedSession> dated, Days days) {
    return (int)
        dated.stream()
            .filter(session -> session.figures().isDone() && days.contain(session.day()))
            .count();
  }
}
