package saydone.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {

  private static final List<String> NAMES =
      List.of("sets", "reps", "holdSeconds", "restSeconds", "countBy", "dose.tempo");

  @ParameterizedTest
  @CsvSource({
    "holdSecond, holdSeconds",
    "hodlSeconds, holdSeconds",
    "HOLDSECONDS, holdSeconds",
    "hold_seconds, holdSeconds",
    "hold, holdSeconds",
    "rest, restSeconds",
    "rep, reps",
    "set, sets",
    "count-by, countBy",
    "tempo, dose.tempo",
    "temop, dose.tempo",
  })
  void findsWhatWasMeant(String word, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(word, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"load", "x", "''", "weight", "secondsOfRest"})
  void findsNothingNear(String word) {
    assertEquals(Optional.empty(), Nearest.to(word, NAMES));
  }

  @Test
  void givesUpOnAbsurdlyLongNames() {
    assertEquals(Optional.empty(), Nearest.to("reps".repeat(100_000), NAMES));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "'', ab, 2",
    "ab, ba, 1",
    "abc, ca, 3",
    "kitten, sitting, 3"
  })
  void countsEditsAndSwaps(String from, String to, int distance) {
    assertEquals(distance, Nearest.distance(from, to));
  }
}
