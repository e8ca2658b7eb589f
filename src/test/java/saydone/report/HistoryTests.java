package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.journal.Flaw;
import saydone.report.ExerciseDone.Completion;
import saydone.report.Summary.Outcome;
import saydone.script.Exercise.Assistance;
import saydone.script.Script.Symptom;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Question;

class HistoryTests {

  private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");
  private static final Map<Question, Integer> ANSWERS =
      Map.of(Question.PAIN_BEFORE, 3, Question.PAIN_AFTER, 2, Question.EFFORT_AFTER, 4);

  private static final SessionReport COMPLETED =
      kept(summary(Outcome.COMPLETED, 50, Duration.ofSeconds(1_449), ANSWERS, List.of()));
  private static final SessionReport INTERRUPTED =
      kept(
          summary(Outcome.INTERRUPTED, 0, Duration.ofSeconds(20), Map.of(), List.of()),
          new Flaw.TornTail(9, 40));
  private static final SessionReport RUINED =
      new SessionReport("old", List.of("The record has no whole first line."), Optional.empty());

  @Test
  void aSessionIsOneSentence() {
    assertEquals(
        List.of(
            "2026-11-22 11:15, Foot drop, seated: 50 of 50 repetitions, 24 minutes,"
                + " pain 3 before and 2 after, effort 4, completed."),
        history(COMPLETED).lines());
  }

  @Test
  void whatWasNotAnsweredIsNotTold() {
    SessionReport session =
        kept(
            summary(
                Outcome.ENDED_EARLY,
                12,
                Duration.ofMinutes(1),
                Map.of(Question.PAIN_BEFORE, 0),
                List.of(
                    new Complaint(Duration.ZERO, Symptom.PAIN, Optional.of(7), Optional.empty()),
                    new Complaint(
                        Duration.ZERO, Symptom.DIZZY, Optional.empty(), Optional.empty()))));
    assertEquals(
        List.of(
            "2026-11-22 11:15, Foot drop, seated: 12 of 50 repetitions, 1 minute, pain 0 before,"
                + " reported pain of 7, reported dizziness, ended early."),
        history(session).lines());
  }

  @Test
  void aDamagedSessionHasItsLineAndItsProblem() {
    assertEquals(
        List.of(
            "2026-11-22 11:15, Foot drop, seated: 0 of 50 repetitions, less than a minute,"
                + " interrupted. Line 9 was cut off after 40 bytes.",
            "old: this session cannot be read. The record has no whole first line."),
        history(INTERRUPTED, RUINED).lines());
  }

  @Test
  void asJsonEachSessionIsAnObject() throws Exception {
    JsonNode array = new ObjectMapper().readTree(history(COMPLETED, INTERRUPTED, RUINED).json());

    assertEquals(3, array.size());
    assertEquals("2026-11-22T10:15:30Z", array.at("/0/started").textValue());
    assertEquals("completed", array.at("/0/outcome").textValue());
    assertEquals(3, array.at("/0/answers/pain-before").intValue());
    assertEquals(0, array.at("/0/problems").size());
    assertEquals("Line 9 was cut off after 40 bytes.", array.at("/1/problems/0").textValue());
    assertEquals(2, array.get(2).size());
    assertEquals("old", array.at("/2/folder").textValue());
  }

  @Test
  void onlySessionsOfSomeDaysAreToldOfAndThoseOfWhichTheDayIsNotKnown() {
    History history = history(COMPLETED, RUINED);
    History ruined = new History(history.sessions().subList(1, 2), history.zone());
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-11-22"));
    Optional<LocalDate> next = day.map(each -> each.plusDays(1));

    assertEquals(history, history.within(Optional.empty(), Optional.empty()));
    assertEquals(history, history.within(day, day));
    assertEquals(ruined, history.within(next, Optional.empty()));
    assertEquals(ruined, history.within(Optional.empty(), day.map(each -> each.minusDays(1))));
  }

  @Test
  void withoutSessionsThereIsNothingToTell() {
    assertEquals(List.of(), history().lines());
    assertEquals("[ ]\n", history().json());
    assertEquals(Optional.empty(), history().days(START));
  }

  @Test
  void whatWasSkippedAndWhatWasChosenAreToldApart() {
    assertEquals(
        "only exercises 1, 2 and 4 today, skipped \"Toe raise\" (\"not today\"), chose less of"
            + " \"Heel raise\", left \"Bridge\" for that",
        told(
            left("Toe raise", Because.SKIPPED, "not today"),
            left("Heel raise", Because.CHOSEN, "that is enough"),
            notChosen("Stand up"),
            left("Bridge", Because.SYMPTOM, "")));
    assertEquals(
        "only exercise 2 today, skipped \"Toe raise\"",
        told(notChosen("Stand up"), left("Toe raise", Because.SKIPPED, "")));
  }

  /** What a sentence says between the minutes and how the session ended. */
  private static String told(ExerciseDone... exercises) {
    Summary plain = summary(Outcome.COMPLETED, 10, Duration.ofMinutes(2), Map.of(), List.of());
    Summary summary =
        new Summary(
            plain.program(),
            plain.script(),
            plain.scriptVersion(),
            plain.scriptName(),
            plain.frequency(),
            plain.started(),
            plain.ended(),
            plain.duration(),
            plain.outcome(),
            plain.affected(),
            plain.answers(),
            plain.repetitions(),
            plain.extra(),
            plain.prescribed(),
            List.of(exercises),
            false,
            plain.pauses(),
            plain.reminders(),
            plain.symptoms(),
            plain.commands(),
            plain.notUnderstood(),
            plain.resumptions());
    String line = history(kept(summary)).lines().get(0);
    return line.substring(line.indexOf("minutes, ") + 9, line.indexOf(", completed"));
  }

  private static ExerciseDone left(String name, Because because, String said) {
    return exercise(
        name,
        Completion.PARTIAL,
        Optional.of(because),
        Optional.of(said).filter(s -> !s.isEmpty()));
  }

  private static ExerciseDone notChosen(String name) {
    return exercise(name, Completion.NOT_CHOSEN, Optional.empty(), Optional.empty());
  }

  private static ExerciseDone exercise(
      String name, Completion completion, Optional<Because> because, Optional<String> said) {
    return new ExerciseDone(
        "id",
        name,
        Assistance.ACTIVE,
        List.of(),
        completion,
        0,
        0,
        10,
        10,
        0,
        1,
        because,
        said,
        Map.of(),
        List.of());
  }

  private static History history(SessionReport... sessions) {
    return Histories.of(ZoneId.of("Europe/Berlin"), List.of(sessions));
  }

  private static SessionReport kept(Summary summary, Flaw... flaws) {
    return new SessionReport(
        "new", Stream.of(flaws).map(Flaw::message).toList(), Optional.of(summary));
  }

  private static Summary summary(
      Outcome outcome,
      int repetitions,
      Duration duration,
      Map<Question, Integer> answers,
      List<Complaint> symptoms) {
    return new Summary(
        "0.1.0",
        "foot-drop-seated",
        "1.0",
        "Foot drop, seated",
        Optional.empty(),
        START,
        START.plus(duration),
        duration,
        outcome,
        Optional.empty(),
        answers,
        repetitions,
        0,
        50,
        List.of(),
        false,
        Map.of(),
        0,
        symptoms,
        Map.of(),
        0,
        0);
  }
}
