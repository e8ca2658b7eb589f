package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.script.Frequency;
import saydone.script.Frequency.Per;
import saydone.session.Fact;

/** Weeks as they are printed on Sunday, 29 November 2026. */
class WeekByWeekTests {

  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

  private static SessionReport session(int day, Fact... facts) {
    Summary summary =
        PlayedSession.at("2026-11-" + day + "T10:00:00Z")
            .every(new Frequency(5, Per.WEEK))
            .with(facts);
    return new SessionReport("", List.of(), Optional.of(summary));
  }

  private static SessionReport session(int day) {
    return session(day, PlayedSession.count(0, PlayedSession.LEFT, 10));
  }

  private static WeekByWeek told(
      Optional<LocalDate> from, Optional<LocalDate> to, SessionReport... newestFirst) {
    return WeekByWeek.of(Histories.of(ZoneOffset.UTC, List.of(newestFirst)), from, to, NOW);
  }

  private static List<String> lines(SessionReport... newestFirst) {
    return told(Optional.empty(), Optional.empty(), newestFirst).lines();
  }

  @Test
  void aWeekAndAllDaysHaveALine() {
    // From Thursday on, 4 * 5/7 = 2.9; then a whole week; eleven days are 55/7 = 7.9.
    assertEquals(
        List.of(
            "Week of 2026-11-23: 1 of 5 sessions, 10 of 22 repetitions.",
            "Week of 2026-11-16: 2 of 2.9 sessions, 20 of 44 repetitions.",
            "From 2026-11-19 to 2026-11-29: 3 of 7.9 sessions, 30 of 66 repetitions,"
                + " \"Ankle dorsiflexion\" at level 1 of 2."),
        lines(session(24), session(20), session(19)));
  }

  @Test
  void aWeekInWhichNothingWasDoneHasALine() {
    assertEquals("Week of 2026-11-16: 0 of 5 sessions.", lines(session(24), session(12)).get(1));
  }

  @Test
  void whatIsBeyondIsTold() {
    List<SessionReport> six = new ArrayList<>(Stream.generate(() -> session(23)).limit(5).toList());
    six.add(
        0,
        session(
            23,
            PlayedSession.begin(0),
            PlayedSession.begin(0, PlayedSession.LEFT),
            PlayedSession.count(0, PlayedSession.LEFT, 10),
            PlayedSession.begin(0),
            PlayedSession.begin(0, PlayedSession.LEFT),
            PlayedSession.count(0, PlayedSession.LEFT, 3)));

    assertEquals(
        "Week of 2026-11-23: 5 of 5 sessions, 1 more than prescribed, 60 of 132 repetitions, 3"
            + " extra.",
        lines(six.toArray(SessionReport[]::new)).get(0));
  }

  @Test
  void onlyTheDaysThatWereChosenCount() {
    WeekByWeek days =
        told(
            Optional.of(LocalDate.parse("2026-11-20")),
            Optional.of(LocalDate.parse("2026-11-24")),
            session(25),
            session(24),
            session(19));

    // Friday to Sunday are 15/7 = 2.1, Monday and Tuesday 10/7 = 1.4.
    assertEquals(
        List.of(
            "Week of 2026-11-23: 1 of 1.4 sessions, 10 of 22 repetitions.",
            "Week of 2026-11-20: 0 of 2.1 sessions.",
            "From 2026-11-20 to 2026-11-24: 1 of 3.6 sessions, 10 of 22 repetitions,"
                + " \"Ankle dorsiflexion\" at level 1 of 2."),
        days.lines());
  }

  @Test
  void withoutDaysThereIsNothingToTell() {
    assertEquals(List.of(), lines());
    assertEquals(
        List.of(),
        told(Optional.empty(), Optional.of(LocalDate.parse("2026-11-01")), session(24)).lines());
  }

  @Test
  void asJsonTheFiguresHaveNames() {
    String json = told(Optional.empty(), Optional.empty(), session(23)).json();

    assertTrue(
        json.replaceAll("\\s", "")
            .startsWith(
                "{\"weeks\":[{\"first\":\"2026-11-23\",\"last\":\"2026-11-29\",\"sessions\":"
                    + "{\"done\":1,\"extra\":0,\"unscheduled\":0,\"prescribed\":5.0},"
                    + "\"repetitions\":{\"done\":10,\"extra\":0,\"prescribed\":22},\"levels\":["
                    + "{\"script\":\"foot\",\"exercise\":\"dorsiflexion\","),
        json);
  }
}
