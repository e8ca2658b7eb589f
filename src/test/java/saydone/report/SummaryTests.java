package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.JournalReader;
import saydone.journal.Prescription;
import saydone.journal.Samples;
import saydone.language.Language;
import saydone.report.ExerciseDone.Completion;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Fact.Paused;
import saydone.session.Question;

class SummaryTests {

  @Test
  void theSampleOfEveryFactComesToThis() throws Exception {
    Summary summary = Summary.of(JournalReader.read(Samples.file("every-fact.jsonl")));

    assertEquals("Foot drop, seated", summary.scriptName());
    assertEquals(Samples.START, summary.started());
    assertEquals(Instant.parse("2026-11-22T10:16:32.500Z"), summary.ended());
    assertEquals(Duration.ofMillis(37_500), summary.duration());
    assertEquals(Summary.Outcome.ENDED_EARLY, summary.outcome());
    assertEquals(Optional.of(WeakSide.LEFT), summary.affected());
    assertEquals(Map.of(Question.PAIN_BEFORE, 3), summary.answers());
    assertEquals(1, summary.repetitions());
    assertEquals(22, summary.prescribed());
    assertEquals(
        List.of(
            new ExerciseDone(
                "dorsiflexion",
                "Ankle dorsiflexion",
                Assistance.ACTIVE,
                List.of(),
                Completion.PARTIAL,
                0,
                0,
                10,
                10,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(share(Optional.of(Side.LEFT), Assistance.ACTIVE, 0, 0, 10))),
            new ExerciseDone(
                "heel-raise",
                "Heel raise",
                Assistance.ACTIVE,
                List.of(),
                Completion.NOT_BEGUN,
                1,
                0,
                12,
                12,
                0,
                4,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(share(Optional.empty(), Assistance.ACTIVE, 1, 0, 12)))),
        summary.exercises());
    assertEquals(Map.of(Paused.Reason.NOTHING_HEARD, 1), summary.pauses());
    assertEquals(1, summary.reminders());
    assertEquals(
        List.of(
            new Complaint(Duration.ofSeconds(18), Symptom.PAIN, Optional.of(7), Optional.empty())),
        summary.symptoms());
    assertEquals(Map.of("done", 1), summary.commands());
    assertEquals(1, summary.notUnderstood());
    assertEquals(1, summary.resumptions());
  }

  @Test
  void aSessionWithoutItsEndWasInterrupted() {
    assertEquals(Summary.Outcome.INTERRUPTED, summary().outcome());
    assertEquals(
        Summary.Outcome.INTERRUPTED,
        summary(
                new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 0, 22),
                new Fact.SessionResumed("foot-drop-seated", "1.0"))
            .outcome());
  }

  @Test
  void anExerciseThatWasCompletedStaysSoWhenItIsBegunAgain() {
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.ExerciseEnded(0, "dorsiflexion", true),
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.ExerciseEnded(0, "dorsiflexion", false));
    assertEquals(Completion.COMPLETE, summary.exercises().get(0).completion());
    assertEquals(Completion.NOT_BEGUN, summary.exercises().get(1).completion());
  }

  @Test
  void whereBothSidesAreWeakWhatWasPrescribedIsThatOfBoth() throws Exception {
    Script script =
        ScriptReader.read(
                "both.json",
                """
                {"schemaVersion": 1, "id": "both", "name": "Both", "affectedSide": "ask-or-both",
                 "exercises": [
                  {"id": "up", "name": "Up", "side": "affected", "position": "Sit {affected}.",
                   "assistance": "active", "instructions": ["Lift."], "dose": {"reps": 5, "sets": 2}},
                  {"id": "step", "name": "Step", "side": "each", "position": "Stand {side}.",
                   "assistance": "active", "instructions": ["Step."], "dose": {"reps": 3}}]}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .script();
    Header header = new Header(1, "0.1.0", Samples.START, Prescription.of(script, Map.of()));
    Fact begun = new Fact.SessionStarted("both", "1.0", 16, 2);
    Summary one =
        Summary.of(
            header, Samples.entries(begun, new Fact.SideChosen(WeakSide.LEFT, OptionalInt.of(16))));
    Summary two =
        Summary.of(
            header, Samples.entries(begun, new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(26))));

    assertEquals(16, one.prescribed());
    assertEquals(26, two.prescribed());
    assertEquals("both", two.fields().get("affectedSide"));
    assertEquals(List.of(10, 6), one.exercises().stream().map(ExerciseDone::prescribed).toList());
    assertEquals(List.of(20, 6), two.exercises().stream().map(ExerciseDone::prescribed).toList());
    assertEquals(
        List.of(4, 2), two.exercises().stream().map(ExerciseDone::prescribedSets).toList());
    assertTrue(
        SessionSentence.in(Language.ENGLISH, ZoneOffset.UTC)
            .of(two)
            .contains("0 of 26 repetitions, both sides,"));
    assertFalse(SessionSentence.in(Language.ENGLISH, ZoneOffset.UTC).of(one).contains("both"));
  }

  @Test
  void aSetCountsAsDoneWhileAllItsRepetitionsStand() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Fact[] facts = {
      new Fact.ExerciseStarted(1, "heel-raise"),
      new Fact.SetStarted(1, left, 1),
      new Fact.RepetitionCounted(1, left, 1, 3, CountBy.SET),
      new Fact.SetEnded(1, left, 1, 3, 3),
      new Fact.SetStarted(1, left, 2),
      new Fact.SetEnded(1, left, 2, 2, 3),
    };
    assertEquals(1, summary(facts).exercises().get(1).sets());
    assertEquals(3, summary(facts).exercises().get(1).repetitions());

    List<Entry> undone =
        Samples.entries(
            facts[0], facts[1], facts[2], facts[3], new Fact.RepetitionUndone(1, left, 1, 2));
    ExerciseDone exercise = Summary.of(Samples.header(), undone).exercises().get(1);
    assertEquals(0, exercise.sets());
    assertEquals(2, exercise.repetitions());
  }

  @Test
  void doneLeftSkippedChosenAndNotChosenAreKeptApart() {
    Summary summary =
        summary(
            new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2),
            new Fact.TodayChosen(List.of(0), List.of(0), List.of(1, 0), List.of(5, 0), 5),
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.RepetitionCounted(0, Optional.of(Side.LEFT), 1, 1, CountBy.PATIENT),
            new Fact.SetEnded(0, Optional.of(Side.LEFT), 1, 1, 5, Optional.of(Because.CHOSEN)),
            new Fact.ExerciseEnded(0, "dorsiflexion", false, Optional.of(Because.CHOSEN)));
    ExerciseDone less = summary.exercises().get(0);
    ExerciseDone out = summary.exercises().get(1);

    assertEquals(5, summary.prescribed());
    assertEquals(22, summary.prescribedInFull());
    assertTrue(summary.halved());
    assertEquals(Completion.PARTIAL, less.completion());
    assertEquals(Optional.of(Because.CHOSEN), less.because());
    assertEquals(5, less.prescribed());
    assertEquals(1, less.prescribedSets());
    assertEquals(Completion.NOT_CHOSEN, out.completion());
    assertEquals(Optional.empty(), out.because());
    // Nothing was asked of it on the day, so that 5 and 0 are the 5 of the session.
    assertEquals(0, out.prescribed());
    assertEquals(0, out.prescribedSets());
    assertEquals(12, out.prescribedInFull());
    assertEquals(
        List.of(
            share(Optional.of(Side.LEFT), Assistance.ACTIVE, 0, 0, 0),
            share(Optional.of(Side.RIGHT), Assistance.ACTIVE, 0, 0, 0)),
        out.shares());
    assertTrue(summary.json().contains("\"completion\" : \"not-chosen\""), summary.json());
    assertTrue(summary.json().contains("\"because\" : \"chosen\""), summary.json());
    assertTrue(summary.json().contains("\"halved\" : true"), summary.json());
  }

  @Test
  void whatWasDoneOfAnExerciseBeforeOthersWereChosenIsAsAskedFor() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Summary summary =
        summary(
            new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2),
            new Fact.SideChosen(WeakSide.LEFT),
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SetStarted(0, left, 1),
            new Fact.RepetitionCounted(0, left, 1, 4, CountBy.SET),
            new Fact.TodayChosen(List.of(1), List.of(), List.of(0, 4), List.of(0, 12), 16),
            new Fact.ExerciseStarted(1, "heel-raise"),
            new Fact.SetStarted(1, left, 1),
            new Fact.RepetitionCounted(1, left, 1, 3, CountBy.SET));
    ExerciseDone begun = summary.exercises().get(0);

    // Four that were done, and 12 that are asked for; 10 + 12 in full.
    assertEquals(16, summary.prescribed());
    assertEquals(22, summary.prescribedInFull());
    assertEquals(7, summary.repetitions());
    assertEquals(4, begun.repetitions());
    assertEquals(4, begun.prescribed());
    assertEquals(List.of(share(left, Assistance.ACTIVE, 4, 0, 4)), begun.shares());
  }

  @Test
  void whatWasDoneBeyondWhatIsPrescribedIsExtra() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SetStarted(0, left, 1),
            new Fact.RepetitionCounted(0, left, 1, 6, CountBy.SET),
            new Fact.SetEnded(0, left, 1, 6, 10),
            new Fact.ExerciseEnded(0, "dorsiflexion", false),
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SetStarted(0, left, 1),
            new Fact.RepetitionCounted(0, left, 1, 10, CountBy.SET));

    assertEquals(10, summary.repetitions());
    assertEquals(6, summary.extra());
    assertEquals(10, summary.exercises().get(0).repetitions());
    assertEquals(6, summary.exercises().get(0).extra());
    assertTrue(summary.json().contains("\"extra\" : 6"), summary.json());
    assertTrue(
        SessionSentence.in(Language.ENGLISH, ZoneOffset.UTC)
            .of(summary)
            .contains("10 of 22 repetitions, 6 extra,"));
    assertFalse(summary().json().contains("extra"));
  }

  @Test
  void whatOneSideDoesTwiceDoesNotStandForTheOther() {
    Optional<Side> left = Optional.of(Side.LEFT);
    ExerciseDone done =
        summary(
                new Fact.ExerciseStarted(1, "heel-raise"),
                new Fact.SetStarted(1, left, 1),
                new Fact.RepetitionCounted(1, left, 1, 3, CountBy.SET),
                new Fact.ExerciseStarted(1, "heel-raise"),
                new Fact.SetStarted(1, left, 1),
                new Fact.RepetitionCounted(1, left, 1, 3, CountBy.SET))
            .exercises()
            .get(1);

    assertEquals(3, done.repetitions());
    assertEquals(3, done.extra());
    assertEquals(12, done.prescribed());
    assertEquals(
        List.of(
            share(left, Assistance.ACTIVE, 3, 3, 6),
            share(Optional.of(Side.RIGHT), Assistance.ACTIVE, 0, 0, 6)),
        done.shares());
  }

  @Test
  void whatIsDoneOfOneSideIsToldApartFromTheOther() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Summary summary =
        summary(
            new Fact.ExerciseStarted(1, "heel-raise"),
            new Fact.SetStarted(1, left, 1),
            new Fact.RepetitionCounted(1, left, 1, 3, CountBy.SET));

    assertEquals(
        List.of(
            share(left, Assistance.ACTIVE, 3, 0, 6),
            share(Optional.of(Side.RIGHT), Assistance.ACTIVE, 0, 0, 6)),
        summary.exercises().get(1).shares());
    assertTrue(
        sentence(summary)
            .contains("3 of 22 repetitions, \"Heel raise\" 3 of 6 left and 0 of 6 right,"),
        sentence(summary));
    assertTrue(
        summary
            .json()
            .replaceAll("\\s", "")
            .contains(
                "\"bySideAndLevel\":["
                    + "{\"side\":\"left\",\"level\":\"active\",\"repetitions\":3,\"prescribed\":6},"
                    + "{\"side\":\"right\",\"level\":\"active\",\"repetitions\":0,\"prescribed\":6}]"),
        summary.json());
  }

  @Test
  void aLevelThatChangesInTheMidstAsksForTheRest() {
    Optional<Side> left = Optional.of(Side.LEFT);
    ExerciseDone done =
        summary(
                new Fact.SideChosen(WeakSide.LEFT),
                new Fact.ExerciseStarted(0, "dorsiflexion"),
                new Fact.SetStarted(0, left, 1),
                new Fact.RepetitionCounted(0, left, 1, 4, CountBy.SET),
                PlayedSession.level(Assistance.RESISTED, 8, WorkingSide.AFFECTED),
                new Fact.RepetitionCounted(0, left, 1, 6, CountBy.SET))
            .exercises()
            .get(0);

    // Eight are asked for now: four were done before, so that four are left for the new level.
    assertEquals(6, done.repetitions());
    assertEquals(8, done.prescribed());
    assertEquals(
        List.of(share(left, Assistance.ACTIVE, 4, 0, 4), share(left, Assistance.RESISTED, 2, 0, 4)),
        done.shares());
  }

  @Test
  void whatOneSideDidIsExtraOnceBothWorkTogether() {
    Optional<Side> left = Optional.of(Side.LEFT);
    ExerciseDone done =
        summary(
                new Fact.SideChosen(WeakSide.LEFT),
                new Fact.ExerciseStarted(0, "dorsiflexion"),
                new Fact.SetStarted(0, left, 1),
                new Fact.RepetitionCounted(0, left, 1, 2, CountBy.SET),
                PlayedSession.level(Assistance.RESISTED, 4, WorkingSide.BOTH),
                new Fact.SetStarted(0, Optional.empty(), 1),
                new Fact.RepetitionCounted(0, Optional.empty(), 1, 1, CountBy.SET))
            .exercises()
            .get(0);

    assertEquals(1, done.repetitions());
    assertEquals(2, done.extra());
    assertEquals(
        List.of(
            share(left, Assistance.ACTIVE, 0, 2, 0),
            share(Optional.empty(), Assistance.RESISTED, 1, 0, 4)),
        done.shares());
  }

  @Test
  void inAFormerRecordTheSidesAreThoseThatWereCounted() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Optional<Side> right = Optional.of(Side.RIGHT);
    Header former =
        new Header(
            1,
            "0.1.0",
            Samples.START,
            new Prescription(
                "foot",
                "1.0",
                "Foot",
                List.of(new Prescription.Exercise("heel", "Heel raise", Assistance.ACTIVE, 2, 6))));
    Fact[] facts = {
      new Fact.ExerciseStarted(0, "heel"),
      new Fact.SetStarted(0, left, 1),
      new Fact.RepetitionCounted(0, left, 1, 3, CountBy.SET),
      new Fact.SetStarted(0, right, 1),
      new Fact.RepetitionCounted(0, right, 1, 1, CountBy.SET)
    };

    assertEquals(
        List.of(share(left, Assistance.ACTIVE, 3, 0, 3), share(right, Assistance.ACTIVE, 1, 0, 3)),
        Summary.of(former, Samples.entries(facts)).exercises().get(0).shares());
    assertEquals(
        List.of(new Share(left, Assistance.ACTIVE, 3, 0, OptionalInt.empty())),
        Summary.of(former, Samples.entries(facts[0], facts[1], facts[2]))
            .exercises()
            .get(0)
            .shares(),
        "whether the right side is asked for is not known");
  }

  @Test
  void eachExerciseSaysHowOftenItHurt() {
    Summary summary =
        summary(
            new Fact.SymptomReported(Symptom.PAIN),
            new Fact.SymptomScored(Symptom.PAIN, 9),
            hurt(1),
            new Fact.SymptomScored(Symptom.PAIN, 4),
            hurt(1),
            new Fact.SymptomScored(Symptom.PAIN, 6),
            hurt(0));

    assertEquals(
        Map.of(
            "heel-raise",
            new PainReports(2, OptionalInt.of(6)),
            "dorsiflexion",
            new PainReports(1, OptionalInt.empty())),
        summary.painByExercise());
    String json = summary.json().replaceAll("\\s", "");
    assertTrue(json.contains("\"pain\":{\"reports\":2,\"strongest\":6}"), json);
    assertTrue(json.contains("\"pain\":{\"reports\":1}"), json);
  }

  @Test
  void aSymptomThatCameAfterTheEndCounts() {
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.ExerciseEnded(0, "dorsiflexion", true),
            new Fact.SessionEnded(Fact.Outcome.COMPLETED, 22, 22),
            hurt(0),
            new Fact.SymptomScored(Symptom.PAIN, 7),
            new Fact.StopRuleSpoken(Symptom.PAIN, "Leave it.", Optional.of(Then.LEAVE_EXERCISE)),
            new Fact.ExerciseEnded(0, "dorsiflexion", true, Optional.of(Because.SYMPTOM)));

    assertEquals(Summary.Outcome.COMPLETED, summary.outcome());
    assertEquals(Completion.COMPLETE, summary.exercises().get(0).completion());
    assertEquals(
        List.of(Optional.of(7)), summary.symptoms().stream().map(Complaint::score).toList());
    assertEquals(
        Map.of("dorsiflexion", new PainReports(1, OptionalInt.of(7))), summary.painByExercise());
    assertTrue(
        sentence(summary).contains("reported pain of 7 during \"Ankle dorsiflexion\", completed."),
        sentence(summary));
  }

  @Test
  void neverMoreSetsAreDoneThanTheLevelOfTheEndHas() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Fact[] facts = {
      new Fact.SideChosen(WeakSide.LEFT),
      new Fact.ExerciseStarted(0, "dorsiflexion"),
      new Fact.SetStarted(0, left, 1),
      new Fact.SetEnded(0, left, 1, 5, 5),
      new Fact.SetStarted(0, left, 2),
      new Fact.SetEnded(0, left, 2, 5, 5),
      PlayedSession.level(Assistance.RESISTED, 8, WorkingSide.AFFECTED)
    };

    assertEquals(1, summary(facts).exercises().get(0).prescribedSets());
    assertEquals(1, summary(facts).exercises().get(0).sets());
  }

  private static Fact hurt(int exercise) {
    return new Fact.SymptomReported(
        Symptom.PAIN,
        OptionalInt.of(exercise),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static Share share(
      Optional<Side> side, Assistance level, int repetitions, int extra, int prescribed) {
    return new Share(side, level, repetitions, extra, OptionalInt.of(prescribed));
  }

  private static String sentence(Summary summary) {
    return SessionSentence.in(Language.ENGLISH, ZoneOffset.UTC).of(summary);
  }

  @Test
  void aSetThatGoesOnWhereItWasLeftCountsOnce() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SetStarted(0, left, 1),
            new Fact.RepetitionCounted(0, left, 1, 6, CountBy.SET),
            new Fact.SetEnded(0, left, 1, 6, 10),
            new Fact.ExerciseEnded(0, "dorsiflexion", false),
            new Fact.ExerciseStarted(1, "heel-raise"),
            new Fact.ExerciseEnded(1, "heel-raise", false),
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SetContinued(0, left, 1, 6),
            new Fact.RepetitionCounted(0, left, 1, 10, CountBy.SET));

    assertEquals(10, summary.repetitions());
    assertEquals(0, summary.extra());
    assertEquals(Optional.empty(), summary.exercises().get(0).because());
    assertEquals(Optional.of(Because.SKIPPED), summary.exercises().get(1).because());
  }

  @Test
  void anEndThatWasTakenBackIsNone() {
    assertEquals(
        Summary.Outcome.INTERRUPTED,
        summary(new Fact.SessionEnded(Fact.Outcome.COMPLETED, 22, 22), new Fact.SessionReopened())
            .outcome());
  }

  @Test
  void anExerciseThatWasSkippedHasWhatSheSaidOfIt() {
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.ExerciseEnded(
                0, "dorsiflexion", false, Optional.of(Because.SKIPPED), Optional.of("not today")));

    assertEquals(Optional.of("not today"), summary.exercises().get(0).said());
    assertTrue(summary.json().contains("\"said\" : \"not today\""), summary.json());
  }

  @Test
  void aLevelThatChangesInAShortSessionChangesWhatIsAskedForIt() {
    Summary summary =
        summary(
            new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2),
            new Fact.TodayChosen(List.of(0, 1), List.of(0, 1), List.of(1, 2), List.of(5, 6), 11),
            new Fact.LevelChanged(
                1, "heel-raise", Assistance.PASSIVE, Fact.LevelChanged.Cause.ASKED, 9));

    assertEquals(9, summary.prescribed());
    assertEquals(5, summary.exercises().get(0).prescribed());
    assertEquals(4, summary.exercises().get(1).prescribed());
  }

  @Test
  void eachReportOfASymptomHasTheScoreThatWasGivenAfterIt() {
    Summary summary =
        summary(
            new Fact.SymptomReported(Symptom.PAIN),
            new Fact.SymptomScored(Symptom.PAIN, 4),
            new Fact.SymptomReported(Symptom.DIZZY),
            new Fact.SymptomReported(Symptom.PAIN));
    assertEquals(
        List.of(
            new Complaint(Duration.ZERO, Symptom.PAIN, Optional.of(4), Optional.empty()),
            new Complaint(Duration.ofSeconds(2), Symptom.DIZZY, Optional.empty(), Optional.empty()),
            new Complaint(Duration.ofSeconds(3), Symptom.PAIN, Optional.empty(), Optional.empty())),
        summary.symptoms());
  }

  @Test
  void aSymptomSaysWhichExerciseSideAndRepetitionHurtAndWhatWasLeftForIt() {
    Summary summary =
        summary(
            new Fact.ExerciseStarted(0, "dorsiflexion"),
            new Fact.SymptomReported(
                Symptom.PAIN,
                OptionalInt.of(0),
                Optional.of(Side.LEFT),
                OptionalInt.of(1),
                OptionalInt.of(3)),
            new Fact.SymptomScored(Symptom.PAIN, 5),
            new Fact.ExerciseEnded(0, "dorsiflexion", false, Optional.of(Because.SYMPTOM)),
            new Fact.ExerciseStarted(1, "heel-raise"),
            new Fact.ExerciseEnded(1, "heel-raise", false));
    assertEquals(Optional.of(Because.SYMPTOM), summary.exercises().get(0).because());
    assertEquals(Optional.of(Because.SKIPPED), summary.exercises().get(1).because());
    assertEquals(
        List.of(
            Map.of(
                "atMillis",
                1000L,
                "symptom",
                "pain",
                "score",
                5,
                "exercise",
                "dorsiflexion",
                "side",
                "left",
                "set",
                1,
                "repetition",
                3)),
        summary.fields().get("symptoms"));
    assertTrue(summary.json().contains("\"because\" : \"symptom\""), summary::json);
  }

  @Test
  void whatIsNotKnownIsAbsentInTheFile() {
    Map<String, Object> fields = summary().fields();
    assertFalse(fields.containsKey("affectedSide"));
    assertEquals(Map.of(), fields.get("answers"));
    assertEquals("interrupted", fields.get("outcome"));
  }

  @Test
  void asTextItHasALineAFieldAndEndsLikeALine() {
    String json = summary(new Fact.SessionEnded(Fact.Outcome.COMPLETED, 22, 22)).json();
    assertTrue(json.startsWith("{\n  \"format\" : \"saydone-summary\",\n"), json);
    assertTrue(json.contains("\"outcome\" : \"completed\""), json);
    assertTrue(json.endsWith("}\n"), json);
  }

  private static Summary summary(Fact... facts) {
    return Summary.of(Samples.header(), Samples.entries(facts));
  }
}
