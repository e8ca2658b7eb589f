package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Evidence;
import saydone.journal.PastSession;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Question;
import saydone.session.RecordedPhase;

/**
 * Two sessions of a week, for reports. 23 November 2026 is a Monday. The script of {@link
 * PlayedSession} asks for 22 repetitions, five times a week.
 */
public final class TwoSessions {

  /** When the report is made. */
  public static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  /** The week of the sessions. */
  public static final Report.Selection WEEK =
      new Report.Selection(
          Optional.of(LocalDate.parse("2026-11-23")),
          Optional.of(LocalDate.parse("2026-11-29")),
          Optional.empty());

  /** A name that wants to be more than a text wherever it stands. */
  public static final String HOSTILE =
      "=cmd()|'x'!A1;+1</title><script>alert(1)</script>\"' onload=\"x\" {0} ${1}\u202E\u001B[2J\n"
          + "-2";

  private TwoSessions() {}

  /** The report on both. */
  public static Report report() {
    return report("Foot");
  }

  /** The same where the script and its first exercise have another name. */
  public static Report report(String name) {
    return of(List.of(first(name), second(name)), WEEK);
  }

  /** A report in UTC; the session that was played first comes first. */
  static Report of(List<PastSession> sessions, Report.Selection selection) {
    List<ToldSession> newestFirst = new ArrayList<>();
    sessions.forEach(session -> newestFirst.add(0, ToldSession.of(session)));
    return Report.of(newestFirst, selection, NOW, ZoneOffset.UTC);
  }

  private static PlayedSession at(String start, String name) {
    return PlayedSession.at(start).named(name).every(new Frequency(5, Frequency.Per.WEEK));
  }

  /**
   * Ten of ten on the left; then three of six on the left and none of six on the right, in pain.
   */
  static PastSession first(String name) {
    return at("2026-11-23T10:00:00Z", name)
        .kept(
            new Fact.SideChosen(WeakSide.LEFT),
            new Fact.Answered(Question.PAIN_BEFORE, 4),
            PlayedSession.begin(0),
            PlayedSession.begin(0, PlayedSession.LEFT),
            PlayedSession.count(0, PlayedSession.LEFT, 10),
            done(),
            notUnderstood(),
            new Fact.ExerciseEnded(0, "dorsiflexion", true),
            PlayedSession.begin(1),
            PlayedSession.begin(1, PlayedSession.LEFT),
            PlayedSession.count(1, PlayedSession.LEFT, 3),
            done(),
            notUnderstood(),
            new Fact.SymptomReported(
                Symptom.PAIN,
                OptionalInt.of(1),
                PlayedSession.LEFT,
                OptionalInt.of(1),
                OptionalInt.of(3)),
            new Fact.SymptomScored(Symptom.PAIN, 6),
            new Fact.Answered(Question.EFFORT_AFTER, 6),
            new Fact.Answered(Question.PAIN_AFTER, 5),
            new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 13, 22));
  }

  /** Four by hand and six without; then six of six on the left and three of six on the right. */
  static PastSession second(String name) {
    return at("2026-11-25T10:00:00Z", name)
        .kept(
            new Fact.SideChosen(WeakSide.LEFT),
            new Fact.Answered(Question.PAIN_BEFORE, 2),
            PlayedSession.begin(0),
            PlayedSession.begin(0, PlayedSession.LEFT),
            PlayedSession.count(0, PlayedSession.LEFT, 4),
            new Fact.LevelChanged(
                0,
                "dorsiflexion",
                Assistance.ACTIVE,
                Fact.LevelChanged.Cause.ASKED,
                22,
                OptionalInt.of(1),
                OptionalInt.of(10),
                OptionalInt.of(1),
                Optional.of(WorkingSide.AFFECTED),
                OptionalInt.of(10)),
            PlayedSession.count(0, PlayedSession.LEFT, 10),
            new Fact.ExerciseEnded(0, "dorsiflexion", true),
            PlayedSession.begin(1),
            PlayedSession.begin(1, PlayedSession.LEFT),
            PlayedSession.count(1, PlayedSession.LEFT, 3),
            new Fact.SetStarted(1, PlayedSession.LEFT, 2),
            new Fact.RepetitionCounted(1, PlayedSession.LEFT, 2, 3, CountBy.SET),
            PlayedSession.begin(1, PlayedSession.RIGHT),
            PlayedSession.count(1, PlayedSession.RIGHT, 3),
            new Fact.ExerciseEnded(1, "heel-raise", false),
            new Fact.Answered(Question.EFFORT_AFTER, 4),
            new Fact.Answered(Question.PAIN_AFTER, 2),
            new Fact.SessionEnded(Fact.Outcome.COMPLETED, 19, 22));
  }

  private static Fact done() {
    return new Fact.CommandHeard(
        "done", "voice", "done", 0.9, new RecordedPhase("whole-set"), true, Evidence.NONE);
  }

  private static Fact notUnderstood() {
    return new Fact.NotUnderstood(new RecordedPhase("whole-set"), Evidence.NONE);
  }
}
