package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.audio.Cue;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.json.Names;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Event.Source;

/** A new event, effect, fact or phase is handled wherever the code tells them apart by type. */
class ExhaustivenessTests {

  private static final List<Event> EVENTS =
      List.of(
          new Event.Begin(),
          new Event.CommandGiven(Word.DONE, Source.KEY, "space", 1, Evidence.NONE),
          new Event.CommandUnsure(Word.DONE, "done", 0.5, Evidence.NONE),
          new Event.NotUnderstood(Evidence.NONE),
          new Event.SpeechFinished(1),
          new Event.TimerFired(Timer.REMINDER),
          new Event.DeviceChanged(Device.MICROPHONE, false, ""),
          new Event.RecordChanged(Saved.in(Saved.Where.NOWHERE, ""), List.of()),
          new Event.UnsavedChanged(Saved.in(Saved.Where.NOWHERE, ""), List.of()),
          new Event.Gap(Duration.ofSeconds(25)));

  private static final RecordedPhase IN_COUNTING = RecordedPhase.of(PhaseName.COUNTING);

  /** One fact of each kind, with whether it changes the progress. */
  private static final Map<Fact, Boolean> FACTS =
      Map.ofEntries(
          Map.entry(new Fact.SessionStarted("small", "1", 8, 2), true),
          Map.entry(new Fact.SessionResumed("small", "1"), true),
          Map.entry(new Fact.SideChosen(WeakSide.RIGHT), true),
          Map.entry(new Fact.Answered(Question.PAIN_BEFORE, 3), true),
          Map.entry(new Fact.QuestionSkipped(Question.PAIN_AFTER), true),
          Map.entry(new Fact.ExerciseStarted(1, "b"), true),
          Map.entry(new Fact.SetStarted(0, Optional.empty(), 2), true),
          Map.entry(new Fact.RepetitionCounted(0, Optional.empty(), 1, 3, CountBy.PATIENT), true),
          Map.entry(new Fact.RepetitionUndone(0, Optional.empty(), 1, 1), true),
          Map.entry(new Fact.SetEnded(0, Optional.empty(), 1, 2, 4), true),
          Map.entry(new Fact.ExerciseEnded(0, "a", true), true),
          Map.entry(new Fact.SessionEnded(Fact.Outcome.COMPLETED, 8, 8), true),
          Map.entry(new Fact.Paused(Fact.Paused.Reason.ASKED), false),
          Map.entry(new Fact.Resumed(), false),
          Map.entry(new Fact.Gap(25_000), false),
          Map.entry(new Fact.Reminded(1), false),
          Map.entry(new Fact.SymptomReported(Symptom.PAIN), false),
          Map.entry(
              new Fact.LevelChanged(0, "a", Assistance.ACTIVE, Fact.LevelChanged.Cause.ASKED, 12),
              true),
          Map.entry(new Fact.LevelOffered(0, "a", Assistance.ACTIVE, false), false),
          Map.entry(new Fact.PrecautionsSpoken(true), false),
          Map.entry(new Fact.NoteRead("0123456789abcdef"), false),
          Map.entry(new Fact.AnswerTimed(RecordedPhase.of(PhaseName.ASKING), 2300), false),
          Map.entry(
              new Fact.TodayChosen(List.of(1), List.of(), List.of(0, 1), List.of(0, 4), 6), true),
          Map.entry(new Fact.SetReopened(0, Optional.empty(), 1), false),
          Map.entry(new Fact.SetContinued(0, Optional.empty(), 2, 0), true),
          Map.entry(new Fact.SessionReopened(), true),
          Map.entry(new Fact.SymptomScored(Symptom.PAIN, 3), false),
          Map.entry(
              new Fact.StopRuleSpoken(Symptom.PAIN, "Stop.", Optional.of(Then.END_SESSION)), true),
          Map.entry(
              new Fact.CommandHeard("done", "key", "space", 1, IN_COUNTING, true, Evidence.NONE),
              false),
          Map.entry(new Fact.NotUnderstood(IN_COUNTING, Evidence.NONE), false),
          Map.entry(new Fact.DeviceChanged(Device.MICROPHONE, false, ""), false));

  private static Set<String> kindsOf(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kindsOf(kind).stream() : Stream.of(kind.getSimpleName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kinds(Iterable<?> values) {
    Set<String> kinds = new TreeSet<>();
    values.forEach(value -> kinds.add(value.getClass().getSimpleName()));
    return kinds;
  }

  private static Progress inTheSecondRepetition() {
    return Progress.of(
        List.of(
            new Fact.SessionStarted("small", "1", 9, 2),
            new Fact.ExerciseStarted(0, "a"),
            new Fact.SetStarted(0, Optional.empty(), 1),
            new Fact.RepetitionCounted(0, Optional.empty(), 1, 2, CountBy.PATIENT),
            new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 2, 9)));
  }

  @Test
  void theSessionKnowsEveryEvent() {
    assertEquals(kindsOf(Event.class), kinds(EVENTS));
    for (Event event : EVENTS) {
      SessionDriver driver =
          SessionDriver.playing(ScriptBuilder.of(movement("Heel raise"))).untilPhase("counting");
      driver.session().on(driver.state(), event, Duration.ofHours(1));
    }
  }

  @Test
  void progressKnowsEveryFact() {
    assertEquals(kindsOf(Fact.class), kinds(FACTS.keySet()));
    Progress before = inTheSecondRepetition();
    FACTS.forEach(
        (fact, matters) ->
            assertEquals(matters, !before.equals(before.after(fact)), fact::toString));
  }

  @Test
  void aSessionUsesEveryEffect() {
    SessionDriver driver =
        SessionDriver.playing(ScriptBuilder.of(movement("Heel raise").reps(1)))
            .untilQuietIn("counting")
            .say("louder")
            .say("pause")
            .untilQuiet()
            .say("you hear things")
            .untilQuiet()
            .say("resume")
            .workUntil("finished");

    assertEquals(kindsOf(Effect.class), kinds(driver.effects()));
  }

  @Test
  void everyPhaseHasANameOfItsOwn() {
    Turn turn = new Turn(0, Optional.empty(), 1);
    List<Phase> phases =
        List.of(
            new OfferingEarlier(new Earlier(Progress.NONE, 0, DayOfWeek.MONDAY)),
            new Greeting(false, false),
            new Asking(Question.SIDE, false),
            new ConfirmingSide(WeakSide.LEFT, false),
            new Acknowledging(Question.SIDE, false, false),
            new Precautions(true),
            new Returning(turn, 2),
            new Offering(turn, new Offer(Assistance.ACTIVE, Offer.Because.PAIN)),
            new Introducing(turn, false, true),
            new GettingReady(turn, Duration.ZERO),
            new Counting(turn),
            new CountingAloud(turn),
            Pacing.of(turn),
            new WholeSet(turn),
            new AwaitingHold(turn),
            new Holding(turn, new HoldClock(3)),
            new Resting(turn, Optional.empty(), Duration.ZERO),
            Closing.of(Fact.Outcome.COMPLETED),
            new Finished(),
            Paused.of(new Counting(turn), Fact.Paused.Reason.ASKED, Duration.ZERO),
            ConfirmingStop.of(new Counting(turn), Duration.ZERO),
            new Clarifying(new Counting(turn), Word.NEXT, "next", false),
            new Choosing(new Greeting(false, false), 5),
            new ScoringPain(new Counting(turn), Duration.ZERO, false),
            AfterSymptom.dizzy(new Counting(turn), Duration.ZERO),
            new Deaf(new Counting(turn), Duration.ZERO));

    assertEquals(kindsOf(Phase.class), kinds(phases));
    assertEquals(List.of(PhaseName.values()), phases.stream().map(Phase::name).sorted().toList());
  }

  @Test
  void aPhaseIsFoundByItsTextAndSpelledAsAllNamesInFiles() {
    for (PhaseName name : PhaseName.values()) {
      assertTrue(name.text().matches("[a-z]+(-[a-z]+)*"), name.text());
      assertEquals(Names.of(name), name.text());
      assertEquals(Optional.of(name), PhaseName.of(name.text()));
      assertEquals(Optional.of(name), RecordedPhase.of(name).name());
    }
    assertEquals(Optional.empty(), new RecordedPhase("napping").name());
  }

  @Test
  void everySignalIsACueOfTheSameName() {
    for (Signal signal : Signal.values()) {
      assertFalse(
          Arrays.stream(Cue.values()).noneMatch(c -> c.name().equals(signal.name())),
          signal.name());
    }
  }
}
