package saydone.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.journal.Entry;
import saydone.journal.PastSession;
import saydone.script.Dose.CountBy;
import saydone.script.Frequency;
import saydone.session.Fact;
import saydone.session.Question;

/**
 * A week with a day of each kind, for what shows reports: all was done on Monday; some on Tuesday,
 * where another session was begun for nothing; nothing was counted on Wednesday; and on Friday each
 * repetition was counted by a word.
 */
public final class BusyWeek {

  private BusyWeek() {}

  /** The report on it. */
  public static Report report() {
    return report("Foot");
  }

  /** The same where the script and its first exercise have another name. */
  public static Report report(String name) {
    return TwoSessions.of(
        List.of(
            at("2026-11-23T10:00:00Z", name)
                .kept(
                    PlayedSession.count(0, PlayedSession.LEFT, 10),
                    new Fact.SessionEnded(Fact.Outcome.COMPLETED, 10, 22)),
            at("2026-11-24T09:00:00Z", name)
                .kept(
                    PlayedSession.count(0, PlayedSession.LEFT, 3),
                    new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 3, 22)),
            at("2026-11-24T18:00:00Z", name).kept(PlayedSession.begin(0)),
            at("2026-11-25T10:00:00Z", name).kept(PlayedSession.begin(0)),
            counted(at("2026-11-27T10:00:00Z", name))),
        TwoSessions.WEEK);
  }

  /** A week with a session on each day, each with the same effort, and two more than prescribed. */
  public static Report overdone() {
    return TwoSessions.of(
        LocalDate.parse("2026-11-23")
            .datesUntil(LocalDate.parse("2026-11-30"))
            .map(
                day ->
                    at(day + "T10:00:00Z", "Foot")
                        .kept(
                            PlayedSession.count(0, PlayedSession.LEFT, 10),
                            new Fact.Answered(Question.EFFORT_AFTER, 7)))
            .toList(),
        TwoSessions.WEEK);
  }

  /** Some weeks until 29 November 2026, a Sunday, with a session on each day. */
  public static Report onEachDay(int weeks) {
    LocalDate last = LocalDate.parse("2026-11-29");
    LocalDate first = last.minusWeeks(weeks).plusDays(1);
    List<PastSession> sessions =
        first
            .datesUntil(last.plusDays(1))
            .map(
                day ->
                    PlayedSession.at(day + "T10:00:00Z")
                        .kept(PlayedSession.count(0, PlayedSession.LEFT, 10)))
            .toList();
    return TwoSessions.of(
        sessions, new Report.Selection(Optional.of(first), Optional.of(last), Optional.empty()));
  }

  private static PlayedSession at(String start, String name) {
    return PlayedSession.at(start).named(name).every(new Frequency(5, Frequency.Per.WEEK));
  }

  /** Each repetition 4, 4, 5, 6 and 5 seconds after the one before. */
  static PastSession counted(PlayedSession session) {
    int[] seconds = {0, 4, 8, 13, 19, 24};
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      Duration at = Duration.ofSeconds(seconds[i]);
      Instant wall = session.start().plus(at);
      Fact done = new Fact.RepetitionCounted(0, PlayedSession.LEFT, 1, i + 1, CountBy.PATIENT);
      entries.add(new Entry(i + 1, at, wall, done));
    }
    return session.kept(entries);
  }
}
