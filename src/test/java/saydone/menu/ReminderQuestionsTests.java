package saydone.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.meeting.Newcomer;
import saydone.reminder.ReminderPlan;

/** Somebody says when to be reminded, with the program's own voice and ears. */
final class ReminderQuestionsTests {

  private static final String FIRST =
      "At which hour shall I remind you? Say a number from one to twelve, or no.";

  private static ReminderPlan daily(String... times) {
    return ReminderPlan.daily(Arrays.stream(times).map(LocalTime::parse).toList());
  }

  @Test
  void twoHoursAreChosen() throws Exception {
    Newcomer patient = Newcomer.answering("ten", "four", "no");

    assertEquals(
        Optional.of(daily("10:00", "16:00")), patient.reminderQuestions().ask(ReminderPlan.NEVER));
    assertEquals(
        List.of(
            "I do not remind you.",
            FIRST,
            "At ten in the morning. And at which other hour? Or no.",
            "At four in the afternoon. And at which other hour? Or no.",
            "I will remind you every day at ten in the morning and four in the afternoon, while I"
                + " stand by."),
        patient.said());
  }

  @Test
  void noIsNever() throws Exception {
    Newcomer patient = Newcomer.answering("no");

    assertEquals(
        Optional.of(ReminderPlan.NEVER),
        patient.reminderQuestions().ask(daily("10:05", "12:00", "18:30")));
    assertEquals(
        List.of(
            "I remind you at ten oh five in the morning, twelve and six thirty in the evening.",
            FIRST,
            "I will not remind you."),
        patient.said());
  }

  @Test
  void whoIsRemindedOnSomeDaysHearsOnWhich() throws Exception {
    Newcomer away = Newcomer.answering();
    ReminderPlan plan =
        new ReminderPlan(
            List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            List.of(LocalTime.of(10, 0)));

    assertEquals(Optional.empty(), away.reminderQuestions().ask(plan));
    assertEquals(
        List.of(
            "I remind you at ten in the morning.",
            "That is only on Monday, on Wednesday and on Friday.",
            FIRST,
            "I leave it as it is."),
        away.said());
  }

  @Test
  void noAnswerLeavesItAsItIs() throws Exception {
    Newcomer away = Newcomer.answering();

    assertEquals(Optional.empty(), away.reminderQuestions().ask(daily("10:00")));
    assertEquals("I leave it as it is.", away.said().get(2));
  }

  @Test
  void noFurtherAnswerKeepsWhatWasSaid() throws Exception {
    assertEquals(
        Optional.of(daily("13:00")),
        Newcomer.answering("one").reminderQuestions().ask(ReminderPlan.NEVER));
  }

  @Test
  void fourHoursAreEnough() throws Exception {
    Newcomer patient = Newcomer.answering("eight", "eleven", "two", "six");

    assertEquals(
        Optional.of(daily("08:00", "11:00", "14:00", "18:00")),
        patient.reminderQuestions().ask(ReminderPlan.NEVER));
  }

  @Test
  void withoutAMicrophoneNumbersArePressed() throws Exception {
    String keys = "Press a number, T for ten, E for eleven, W for twelve, or X for no.";
    Newcomer patient =
        Newcomer.unplugged()
            .pressing('9', FIRST)
            .pressing('x', "At nine in the morning. And at which other hour? Or no.");

    assertEquals(Optional.of(daily("09:00")), patient.reminderQuestions().ask(ReminderPlan.NEVER));
    assertEquals(
        List.of("I do not remind you.", "I cannot hear you. There is no microphone.", keys, FIRST),
        patient.said().subList(0, 4));
  }

  @Test
  void everyHourHasAKey() throws Exception {
    Newcomer patient =
        Newcomer.answering()
            .pressing('t', FIRST)
            .pressing('e', "At ten in the morning. And at which other hour? Or no.")
            .pressing('w', "At eleven in the morning. And at which other hour? Or no.")
            .pressing('4', "At twelve. And at which other hour? Or no.");

    assertEquals(
        Optional.of(daily("10:00", "11:00", "12:00", "16:00")),
        patient.reminderQuestions().ask(ReminderPlan.NEVER));
  }

  @Test
  void stopLeavesItAsItIs() throws Exception {
    Newcomer patient =
        Newcomer.answering("ten")
            .pressing('s', "At ten in the morning. And at which other hour? Or no.");

    assertEquals(Optional.empty(), patient.reminderQuestions().ask(ReminderPlan.NEVER));
  }
}
