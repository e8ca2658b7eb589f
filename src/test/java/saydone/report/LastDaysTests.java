package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.report.Summary.Outcome;

final class LastDaysTests {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private static SessionReport session(Instant started, int repetitions) {
    return new SessionReport(
        started.toString(),
        List.of(),
        Optional.of(
            new Summary(
                "0.1.0",
                "foot-drop-seated",
                "1.0",
                "Foot drop, seated",
                started,
                Duration.ofMinutes(20),
                Outcome.COMPLETED,
                Optional.empty(),
                Map.of(),
                repetitions,
                0,
                50,
                List.of(),
                false,
                Map.of(),
                0,
                List.of(),
                Map.of(),
                0,
                0)));
  }

  private static LastDays of(SessionReport... sessions) {
    return LastDays.of(new History(Stream.of(sessions).toList(), ZoneOffset.UTC), NOW);
  }

  @Test
  void repetitionsOfAllSessionsAreAddedUp() {
    assertEquals(
        new LastDays(2, 62),
        of(session(NOW.minus(Duration.ofDays(1)), 50), session(NOW.minus(Duration.ofDays(2)), 12)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T12:00:00Z, 1", // now
    "2026-11-30T12:00:01Z, 0", // by a clock that was wrong
    "2026-11-23T12:00:01Z, 1",
    "2026-11-23T12:00:00Z, 0"
  })
  void sevenDaysCount(Instant started, int sessions) {
    assertEquals(sessions, of(session(started, 10)).sessions());
  }

  @Test
  void nothingCountedIsNoSession() {
    assertEquals(new LastDays(0, 0), of(session(NOW, 0)));
  }

  @Test
  void aSessionThatCannotBeReadIsLeftOut() {
    assertEquals(
        new LastDays(1, 10),
        of(
            new SessionReport("old", List.of("no whole first line"), Optional.empty()),
            session(NOW, 10)));
  }
}
