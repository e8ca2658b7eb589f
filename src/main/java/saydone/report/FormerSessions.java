package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.journal.Reading;
import saydone.script.Frequency;
import saydone.script.Script;
import saydone.session.Former;
import saydone.session.Question;

/** What the sessions before one came to, for the sentence at its end. */
public final class FormerSessions {

  private FormerSessions() {}

  /**
   * What they came to; empty if none was done.
   *
   * @param script the script that is played
   * @param past the records of its last sessions, newest first
   * @param zone whose calendar has the days
   * @param now the wall time
   */
  public static Optional<Former> of(Script script, List<Reading> past, ZoneId zone, Instant now) {
    List<Summary> done = past.stream().map(Summary::of).filter(Summary::isDone).toList();
    return done.stream()
        .findFirst()
        .map(
            last ->
                new Former(
                    last.repetitions() + last.extra(),
                    Optional.ofNullable(last.answers().get(Question.PAIN_AFTER))
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                    script.frequency().map(each -> inSpan(each, done, zone, now)).orElse(0),
                    script.frequency().map(Frequency::times).orElse(0),
                    script.frequency().map(Frequency::per).orElse(Frequency.Per.WEEK)));
  }

  private static int inSpan(Frequency frequency, List<Summary> done, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Days span = frequency.per() == Frequency.Per.DAY ? new Days(today, today) : Days.weekOf(today);
    return (int)
        DatedSession.each(done, zone, now).stream()
            .filter(session -> span.contain(session.day()))
            .count();
  }
}
