package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;
import saydone.language.Language;
import saydone.report.Adherence.Repetitions;
import saydone.report.Adherence.Sessions;
import saydone.script.Exercise.Assistance;
import saydone.script.Frequency;
import saydone.script.Frequency.Per;
import saydone.session.Question;

/** What a report says, worked out by hand from {@link TwoSessions}. */
class ReportTests {

  private static final PastSession RUINED =
      new PastSession.Ruined(
          new SessionFolder(Path.of("old")), List.of("The record has no whole first line."));

  private static Report.Selection from(String day) {
    return new Report.Selection(
        Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty());
  }

  private static ExerciseTotal total(
      String exercise,
      String name,
      boolean left,
      Assistance level,
      int sessions,
      int repetitions,
      int prescribed) {
    return new ExerciseTotal(
        "foot",
        "Foot",
        new Part(exercise, left ? PlayedSession.LEFT : PlayedSession.RIGHT, level),
        name,
        sessions,
        repetitions,
        0,
        OptionalInt.of(prescribed),
        Intervals.NONE);
  }

  @Test
  void eachSideAndLevelOfAnExerciseIsAddedUpByItself() {
    // Passive 10 of 10 and 4 of 4; active 6 of 6. Left 3 of 6 and 6 of 6; right 0 of 6 and 3 of 6.
    assertEquals(
        List.of(
            total("dorsiflexion", "Ankle dorsiflexion", true, Assistance.PASSIVE, 2, 14, 14),
            total("dorsiflexion", "Ankle dorsiflexion", true, Assistance.ACTIVE, 1, 6, 6),
            total("heel-raise", "Heel raise", true, Assistance.ACTIVE, 2, 9, 12),
            total("heel-raise", "Heel raise", false, Assistance.ACTIVE, 1, 3, 12)),
        TwoSessions.report().exercises());
  }

  @Test
  void theWeekIsToldAgainstWhatWasPrescribed() {
    WeekByWeek.Span week = TwoSessions.report().weeks().inAll().orElseThrow();

    // 13 and 19 of 22 each.
    assertEquals(new Sessions(2, 0, 0, 5), week.adherence().sessions());
    assertEquals(new Repetitions(32, 0, 44), week.adherence().repetitions());
    assertEquals(
        List.of(week), TwoSessions.report().weeks().weeks(), "one week is all that there is");
  }

  @Test
  void theExerciseThatHurtAndTheAnswersAreTold() {
    Report report = TwoSessions.report();

    assertEquals(
        List.of(new HurtExercise(Optional.of("Heel raise"), new PainReports(1, OptionalInt.of(6)))),
        report.hurt());
    assertEquals(List.of(4, 2), report.answers(Question.PAIN_BEFORE));
    assertEquals(List.of(5, 2), report.answers(Question.PAIN_AFTER));
    assertEquals(List.of(6, 4), report.answers(Question.EFFORT_AFTER));
    assertEquals(2, report.sessions().get(0).understood());
    assertEquals(2, report.sessions().get(0).summary().notUnderstood());
  }

  @Test
  void whatWasBeforeIsLeftOutAndSaid() {
    Report report =
        TwoSessions.of(
            List.of(TwoSessions.first("Foot"), TwoSessions.second("Foot")), from("2026-11-24"));

    assertEquals(1, report.sessions().size());
    assertEquals(1, report.earlier());
    assertEquals(Optional.of(LocalDate.parse("2026-11-23")), report.firstDay());
    assertEquals(
        Optional.of(new Days(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-30"))),
        report.days());
  }

  @Test
  void onlyTheJournalsOfItsSessionsAreReadAgain() {
    List<SessionFolder> read = new ArrayList<>();
    List<ToldSession> newestFirst =
        Stream.of(RUINED, TwoSessions.second("Foot"), TwoSessions.first("Foot"))
            .map(
                past ->
                    ToldSession.of(
                        past.folder(),
                        SessionReport.of(past),
                        () -> {
                          read.add(past.folder());
                          return past;
                        }))
            .toList();
    Report.of(newestFirst, from("2026-11-24"), TwoSessions.NOW, ZoneOffset.UTC);

    assertEquals(List.of(newestFirst.get(1).folder()), read);
  }

  @Test
  void aSessionThatVanishesWhileItIsToldOfIsToldAsFarAsItIsKnown() {
    PastSession past = TwoSessions.second("Foot");
    Report report =
        Report.of(
            List.of(ToldSession.of(past.folder(), SessionReport.of(past), () -> RUINED)),
            TwoSessions.WEEK,
            TwoSessions.NOW,
            ZoneOffset.UTC);

    assertEquals(19, report.sessions().get(0).summary().repetitions());
    assertEquals(List.of(), report.timed());
  }

  @Test
  void aReportCanBeOfOneScript() {
    PastSession other =
        PlayedSession.at("2026-11-24T10:00:00Z")
            .of("hand")
            .kept(PlayedSession.count(0, PlayedSession.LEFT, 1));
    List<PastSession> all = List.of(TwoSessions.first("Foot"), other, TwoSessions.second("Foot"));
    Report.Selection hand =
        new Report.Selection(Optional.empty(), Optional.empty(), Optional.of("hand"));

    assertEquals(3, TwoSessions.of(all, TwoSessions.WEEK).sessions().size());
    Report report = TwoSessions.of(all, hand);
    assertEquals(
        List.of("hand"),
        report.sessions().stream().map(session -> session.summary().script()).toList());
    assertEquals(
        new Sessions(0, 0, 1, 0), report.weeks().inAll().orElseThrow().adherence().sessions());
  }

  @Test
  void aReportOnOneScriptKnowsThatAnotherTookItsPlace() {
    PastSession tried =
        PlayedSession.at("2026-11-02T10:00:00Z")
            .of("hand")
            .every(new Frequency(2, Per.DAY))
            .kept(PlayedSession.count(0, PlayedSession.LEFT, 1));
    List<PastSession> all = List.of(tried, TwoSessions.first("Foot"));
    Report report =
        TwoSessions.of(
            all, new Report.Selection(Optional.empty(), Optional.empty(), Optional.of("hand")));

    // Two on its only day, and none in the three weeks since.
    assertEquals(
        new Sessions(1, 0, 0, 2), report.weeks().inAll().orElseThrow().adherence().sessions());
  }

  /** The clock went back to the year before; the session is between two others. */
  @Test
  void aSessionCountsOnTheDayThatTheOrderSays() {
    PastSession wrong =
        PlayedSession.at("2026-01-24T10:00:00Z")
            .kept(PlayedSession.count(0, PlayedSession.LEFT, 1));
    Report report =
        TwoSessions.of(
            List.of(TwoSessions.first("Foot"), wrong, TwoSessions.second("Foot")),
            from("2026-11-01"));

    assertEquals(
        List.of("2026-11-23", "2026-11-23", "2026-11-25"),
        report.sessions().stream().map(session -> session.day().toString()).toList());
  }

  @Test
  void whatCannotBeReadIsNotHidden() {
    Report report = TwoSessions.of(List.of(RUINED), TwoSessions.WEEK);

    assertEquals(List.of(SessionReport.of(RUINED)), report.unreadable());
    assertEquals(
        """
        Exercise report
        There is no session in these days.

        Sessions that cannot be read
        old: this session cannot be read. The record has no whole first line.
        """,
        TextReport.text(report));
  }

  @Test
  void withoutASessionThereIsNothingToTell() {
    Report nothing = TwoSessions.of(List.of(), TwoSessions.WEEK);

    assertEquals(List.of(), nothing.exercises());
    assertEquals("Exercise report\nThere is no session in these days.\n", TextReport.text(nothing));
  }

  /** So the rows add up to what stands at the top of the page. */
  @Test
  void aSessionInWhichNothingWasCountedAsksForNothing() {
    PastSession begun = PlayedSession.at("2026-11-26T10:00:00Z").kept(PlayedSession.begin(0));
    Report report =
        TwoSessions.of(
            List.of(TwoSessions.first("Foot"), TwoSessions.second("Foot"), begun),
            TwoSessions.WEEK);

    assertEquals(TwoSessions.report().exercises(), report.exercises());
    assertEquals(
        report.weeks().inAll().orElseThrow().adherence().repetitions().prescribed(),
        report.exercises().stream().mapToInt(total -> total.prescribed().orElseThrow()).sum());
    assertEquals(0, TwoSessions.of(List.of(begun), TwoSessions.WEEK).exercises().get(0).sessions());
  }

  @Test
  void anAnswerThatIsAlwaysTheSameIsToldOnce() {
    ReportWords words = ReportWords.in(Language.ENGLISH, ZoneOffset.UTC);

    assertEquals("Effort: 7 in each of 7 answers.", words.scores().effort(BusyWeek.overdone()));
  }

  @Test
  void whatIsBeyondThePrescribedStandsBesideIt() {
    ReportWords words = ReportWords.in(Language.ENGLISH, ZoneOffset.UTC);
    WeekByWeek.Span week = BusyWeek.overdone().inOrder().get(0);

    assertEquals("5 of 5, 2 extra", words.sessionsOfWeek(week));
    assertEquals("70 of 154", words.repetitionsOfWeek(week));
  }

  @Test
  void whatWasNotAnsweredHasADash() {
    ReportWords words = ReportWords.in(Language.ENGLISH, ZoneOffset.UTC);
    Report report = BusyWeek.overdone();
    Summary summary = report.sessions().get(0).summary();

    assertEquals("7", words.scores().answer(summary, Question.EFFORT_AFTER));
    assertEquals("\u2013", words.scores().answer(summary, Question.PAIN_BEFORE));
    assertEquals("\u2013", words.scores().during(summary));
  }

  @Test
  void aReportCanBeReadAsSentences() {
    assertEquals(
        """
        Exercise report: Foot
        From 2026-11-23 to 2026-11-29: 2 of 5 sessions, 32 of 44 repetitions, "Ankle dorsiflexion" at level 2 of 2.

        These are figures, and no judgment. They are of what was said to the computer: who does not say it, or is not heard, has done more than this.

        Which days
        Week of 2026-11-23: 2 of 5 sessions, 32 of 44 repetitions.

        Repetitions
        Ankle dorsiflexion, left, passive: 14 of 14, in 2 sessions.
        Ankle dorsiflexion, left, active: 6 of 6, in 1 session.
        Heel raise, left, active: 9 of 12, in 2 sessions.
        Heel raise, right, active: 3 of 12, in 1 session.

        Pain
        Pain before the session: 4 at first, 2 at last, from 2 to 4 in 2 answers.
        Pain after the session: 5 at first, 2 at last, from 2 to 5 in 2 answers.
        "Heel raise" hurt once, at most 6.

        Effort
        Effort: 6 at first, 4 at last, from 4 to 6 in 2 answers.

        Time between repetitions
        In no set did the patient count three repetitions one after the other.

        Not understood
        2 times something was said that was not understood; 2 commands were heard.

        Session by session
        2026-11-23 10:00, Foot: 13 of 22 repetitions, "Heel raise" 3 of 6 left and 0 of 6 right, less than a minute, pain 4 before and 5 after, effort 6, reported pain of 6 during "Heel raise", ended early.
        2026-11-25 10:00, Foot: 19 of 22 repetitions, "Heel raise" 6 of 6 left and 3 of 6 right, less than a minute, pain 2 before and 2 after, effort 4, skipped "Heel raise", completed.
        """,
        TextReport.text(TwoSessions.report()));
  }

  @Test
  void whatCannotBeSeenIsShownInSentences() {
    String text = TextReport.text(TwoSessions.report(TwoSessions.HOSTILE));

    assertFalse(text.contains("\u001B"), text);
    assertFalse(text.contains("\u202E"), text);
    assertEquals(
        TextReport.text(TwoSessions.report()).lines().count(),
        text.lines().count(),
        "a line end in a name begins no line");
  }
}
