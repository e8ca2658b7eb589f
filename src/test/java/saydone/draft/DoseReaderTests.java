package saydone.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much and how often, as people write it. */
final class DoseReaderTests {

  private static FoundDose dose(String text) {
    return FoundDose.of(List.of(new Sentence("line 1", text)));
  }

  private static String told(Optional<Figure> figure) {
    return figure.map(Figure::written).map(String::valueOf).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 x 10                                    | 3 | 10 | |",
        "3\u00D710 reps.                           | 3 | 10 | |",
        "Three sets of ten.                        | 3 | 10 | |",
        "Do 2 sets of 8 repetitions.               | 2 | 8  | |",
        "2 sets, 12 reps                           | 2 | 12 | |",
        "10 reps x 3 sets                          | 3 | 10 | |",
        "Sets: 3, reps: 12, hold: 5 s.             | 3 | 12 | 5 |",
        "Repeat 10 times.                          |   | 10 | |",
        "Repeat twenty-five times on each side.    |   | 25 | |",
        "Ten on each side.                         |   | 10 | |",
        "x10                                       |   | 10 | |",
        "Hold for 5 seconds. Repeat ten times.     |   | 10 | 5 |",
        "Hold it there for about 20 secs, 3 times. |   | 3  | 20 |",
        "Hold for a count of five, 8 times         |   | 8  | 5 |",
        "3 x 30 seconds                            |   | 3  | 30 |",
        "3 sets of 30 seconds                      | 3 | 1  | 30 |",
        "Balance for one minute.                   |   | 1  | 60 |",
        "10 times, hold 2\u2033                    |   | 10 | 2 |",
        "Three slow squats.                        |   | 3  | |",
        "Do 10.                                    |   | 10 | |",
        "Do 10, rest, and do another set of ten.   | 2 | 10 | |",
        "Do 10, rest, and do another set.          | 2 | 10 | |",
        "Try to do six of these.                   |   | 6  | |",
        "12 repetitions, twice.                    | 2 | 12 | |",
      })
  void numbersAreReadAsPeopleWriteThem(String text, String sets, String reps, String hold) {
    FoundDose dose = dose(text);

    assertEquals(sets == null ? "" : sets, told(dose.sets()), "sets");
    assertEquals(reps, String.valueOf(dose.reps().written()), "reps");
    assertEquals(hold == null ? "" : hold, told(dose.hold()), "hold");
    assertFalse(dose.isVague());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10-15 reps          | TODO: 10 to 15 (line 1)",
        "8 \u2013 10 times    | TODO: 8 to 10 (line 1)",
        "five to ten times   | TODO: 5 to 10 (line 1)",
        "10 times or 20 times| TODO: 10 or 20 (line 1)",
        "Once or twice.      | TODO: 1 to 2 (line 1)",
        "Twice or three times| TODO: 2 to 3 (line 1)",
        "Do 8 to 10.         | TODO: 8 to 10 (line 1)",
        "999 times           | TODO: 999 (line 1)",
        "A few times         | TODO: how many repetitions, such as 10",
        "Up to 30 times      | TODO: how many repetitions, such as 10",
        "As often as you can | TODO: how many repetitions, such as 10",
      })
  void whatIsNotOneNumberIsLeftToAPerson(String text, String reps) {
    assertEquals(reps, dose(text).reps().written());
  }

  @Test
  void restIsNoHold() {
    FoundDose dose = dose("3 sets of 10, rest for 30 seconds between sets.");

    assertEquals("30", told(dose.rest()));
    assertEquals("", told(dose.hold()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rest a minute.                               | 60",
        "Rest for a minute between sets.              | 60",
        "Rest for 30 seconds between sets             | 30",
        "Rest about half a minute                     | 30",
        "3 x 8 with a minute's rest between sets      | 60",
        "Take a 45-second break between sets.         | 45",
        "Have a 1.5 minute rest.                      | 90",
        "A break of 2 minutes                         | 120",
        "Wait for one minute between sets.            | 60",
        "Leave 20 secs between each set.              | 20",
        "Between sets, relax for a minute.            | 60",
        "Rest between sets: 45 s                      | 45",
        "Rest period: 1 min                           | 60",
        "Rest for 30 to 60 seconds                    | TODO: 30 to 60 (line 1)",
      })
  void aRestIsReadAsPeopleWriteIt(String text, String rest) {
    FoundDose dose = dose(text);

    assertEquals(rest, told(dose.rest()));
    assertEquals("", told(dose.hold()));
    assertEquals("", told(dose.sets()).replace("3", ""));
  }

  /** A script has one rest, between sets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Relax for 5 seconds between repetitions.",
        "Rest for a minute and a half.",
        "Rest for 1 minute 30 seconds.",
      })
  void aRestThatAScriptCannotSayIsLeftToAPerson(String text) {
    FoundDose dose = dose(text);

    assertEquals("", told(dose.rest()));
    assertTrue(dose.isVague());
  }

  @Test
  void aMinuteIsATimeAnywhere() {
    assertEquals("60", told(dose("March on the spot for a minute.").hold()));
    assertEquals("30", told(dose("Hold it for half a minute, 3 times.").hold()));
    assertEquals("90", told(dose("Stay there for 1\u00BD min.").hold()));
  }

  @Test
  void aNumberToReachLaterIsNoDoseOfToday() {
    FoundDose dose = dose("Start with 5 repetitions and build up to 10.");

    assertEquals(5, dose.reps().written());
    assertTrue(dose.isVague());
  }

  @Test
  void whatIsAddedEachDayIsNoDoseOfToday() {
    FoundDose dose = dose("Start with 5 and add one each day until you reach 15.");

    assertEquals(5, dose.reps().written());
    assertTrue(dose.isVague());
    assertEquals(List.of(), dose.often());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twice a day                 | {times=2, per=day}",
        "3 times a day.              | {times=3, per=day}",
        "2x/day                      | {times=2, per=day}",
        "once daily                  | {times=1, per=day}",
        "Do this every day           | {times=1, per=day}",
        "three times per week        | {times=3, per=week}",
        "5 days a week               | {times=5, per=week}",
        "morning and evening         | {times=2, per=day}",
        "2-3 times a day             | TODO: 2-3 times a day (line 1)",
        "once or twice a day         | TODO: once or twice a day (line 1)",
        "twice or three times daily  | TODO: twice or three times daily (line 1)",
        "Rest for half an hour       | nothing",
        "every other day             | TODO: every other day (line 1)",
        "Once a day, 5 days a week   | TODO: 5 days a week (line 1), once a day (line 1)",
      })
  void howOftenIsNoNumberOfRepetitions(String text, String frequency) {
    FoundDose dose = dose(text);

    assertEquals(frequency, String.valueOf(Often.together(dose.often()).orElse("nothing")));
    assertFalse(dose.saysHowMuch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bend the knee to 90 degrees.",
        "Lift the leg about 20 cm.",
        "Stand with one hand on the table.",
        "Pain up to 3 out of 10 is no reason to stop.",
        "Keep your pain under 4/10.",
        "Telephone 555 0100."
      })
  void otherNumbersAreNoDose(String text) {
    assertFalse(dose(text).saysHowMuch());
  }

  @Test
  void aSentenceThatOnlySaysHowMuchIsTold() {
    assertTrue(new Sentence("", "Repeat 10 times on each side.").read().isOnlyDose());
    assertTrue(new Sentence("", "3 sets of 10, twice a day.").read().isOnlyDose());
    assertFalse(new Sentence("", "Lift your heels ten times.").read().isOnlyDose());
    assertFalse(new Sentence("", "Stand tall.").read().isOnlyDose());
    assertFalse(
        new Sentence("", "Squeeze your shoulder blades and hold for 3 seconds.")
            .read()
            .isOnlyDose());
    assertTrue(new Sentence("", "Hold it there for 3 seconds.").read().isOnlyDose());
    assertTrue(new Sentence("", "Have a 60-second rest between sets.").read().isOnlyDose());
  }
}
