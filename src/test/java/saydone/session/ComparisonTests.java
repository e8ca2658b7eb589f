package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static saydone.session.ScriptBuilder.movement;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Frequency.Per;
import saydone.script.Script;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

/** The one sentence at the end of a session on how it goes. */
final class ComparisonTests {

  private static final Former TEN_AND_PAIN_THREE = former(10, OptionalInt.of(3), 0, 0);

  private static Former former(int repetitions, OptionalInt pain, int done, int goal) {
    return new Former(repetitions, pain, done, goal, Per.WEEK);
  }

  private static Optional<String> told(Former former, Fact... facts) {
    return Comparison.of(former, Progress.of(List.of(facts)))
        .map(each -> Messages.of(Language.ENGLISH).text(each.key(), each.values().toArray()));
  }

  private static Fact counted(int repetitions) {
    return new Fact.RepetitionCounted(
        0, Optional.empty(), 1, repetitions, saydone.script.Dose.CountBy.SET);
  }

  private static Fact pain(int score) {
    return new Fact.Answered(Question.PAIN_AFTER, score);
  }

  private static Fact ended(Fact.Outcome outcome) {
    return new Fact.SessionEnded(outcome, 0, 0);
  }

  @Test
  void painThatChangedIsWhatMatters() {
    Former former = former(10, OptionalInt.of(3), 1, 5);
    assertEquals(
        Optional.of("Your pain after the session was three last time, and is five today."),
        told(former, counted(12), pain(5)));
    assertEquals(
        Optional.of("Your pain after the session was three last time, and is one today."),
        told(former, counted(12), pain(1)));
    assertEquals(
        Optional.of("That is two of five sessions this week."),
        told(former, counted(12), pain(4)),
        "one point is hardly felt");
  }

  @Test
  void theSessionsOfTheWeekOrDayAreCountedWithThisOne() {
    assertEquals(
        Optional.of("That is one of one session this week."),
        told(former(10, OptionalInt.empty(), 0, 1), counted(3)));
    assertEquals(
        Optional.of("That is three sessions today; two are prescribed."),
        told(new Former(10, OptionalInt.empty(), 2, 2, Per.DAY), counted(3)));
  }

  @Test
  void withoutAScheduleTheRepetitionsStandBesideThoseOfLastTime() {
    assertEquals(
        Optional.of("That is two repetitions more than last time."),
        told(TEN_AND_PAIN_THREE, counted(12), pain(3)));
    assertEquals(
        Optional.of("That is one repetition fewer than last time."),
        told(TEN_AND_PAIN_THREE, counted(9)));
    assertEquals(
        Optional.of("That is as many repetitions as last time."),
        told(TEN_AND_PAIN_THREE, counted(10)));
  }

  @Test
  void theFirstSessionIsToldAgainstTheScheduleOnly() {
    assertEquals(
        Optional.of("That is one of three sessions this week."),
        told(former(0, OptionalInt.empty(), 0, 3), counted(12)));
    assertEquals(Optional.empty(), told(former(0, OptionalInt.empty(), 0, 0), counted(12)));
  }

  @Test
  void nothingIsSaidWhereNothingWasCounted() {
    assertEquals(Optional.empty(), told(TEN_AND_PAIN_THREE, pain(8)));
  }

  @Test
  void nothingIsSaidAfterASessionThatASymptomEnded() {
    Fact rule =
        new Fact.StopRuleSpoken(Symptom.PAIN, "Stop here.", Optional.of(StopRule.Then.END_SESSION));
    assertEquals(
        Optional.empty(),
        told(TEN_AND_PAIN_THREE, counted(4), rule, ended(Fact.Outcome.ENDED_EARLY), pain(8)));

    Fact left =
        new Fact.ExerciseEnded(0, "lift", false, Optional.of(Fact.ExerciseEnded.Because.SYMPTOM));
    assertEquals(
        Optional.empty(),
        told(TEN_AND_PAIN_THREE, counted(4), left, ended(Fact.Outcome.ENDED_EARLY)));
    assertEquals(
        Optional.of("That is six repetitions fewer than last time."),
        told(TEN_AND_PAIN_THREE, counted(4), left, ended(Fact.Outcome.COMPLETED)),
        "the other exercises were gone through");
  }

  private static SessionDriver played(Optional<Former> former) {
    Script script = ScriptBuilder.of(movement("lift"));
    Plan plan = new Plan(script, Optional.empty(), false).of(Patient.NEW.after(former));
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin();
    return driver.workUntil("finished");
  }

  @Test
  void theCoachSaysItBeforeGoodbyeAndOnlyWithSomethingToCompare() {
    SessionDriver driver = played(Optional.of(former(1, OptionalInt.empty(), 1, 5)));
    List<String> said = driver.spoken();
    assertEquals("That is two of five sessions this week.", said.get(said.size() - 2));
    assertEquals("Well done. Goodbye.", said.get(said.size() - 1));

    List<String> first = played(Optional.empty()).spoken();
    assertEquals(said.subList(0, said.size() - 2), first.subList(0, first.size() - 1));
  }

  /** The last two texts of a session with pain before and after it. */
  private static List<String> ending(Optional<Former> former, String before, String after) {
    Script script = ScriptBuilder.script().ask(true, true, false).with(movement("lift")).build();
    Plan plan = new Plan(script, Optional.empty(), false).of(Patient.NEW.after(former));
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin().untilQuietIn("asking");
    driver.say(before).workUntil("asking");
    driver.untilQuiet().say(after).workUntil("finished");
    return lastTwo(driver);
  }

  private static List<String> lastTwo(SessionDriver driver) {
    List<String> said = driver.spoken();
    return List.copyOf(said.subList(said.size() - 2, said.size()));
  }

  @Test
  void whomItHurtsMoreIsNotPraised() {
    assertEquals(
        List.of("Your pain was two before, and is five now.", "Goodbye."),
        ending(Optional.empty(), "two", "five"));
    assertEquals(
        List.of("Your pain after the session was one last time, and is three today.", "Goodbye."),
        ending(Optional.of(former(4, OptionalInt.of(1), 0, 0)), "three", "three"));
    assertEquals(
        List.of("Your pain was two before, and is three now.", "Well done. Goodbye."),
        ending(Optional.empty(), "two", "three"));
  }

  @Test
  void aSessionThatGoesOnStandsBesideThoseBeforeIt() {
    Script script = ScriptBuilder.of(movement("lift"));
    Progress stopped =
        Progress.of(
            List.of(
                new Fact.SessionStarted(script.id(), script.version(), 4, 1),
                new Fact.ExerciseStarted(0, "lift"),
                new Fact.SetStarted(0, Optional.empty(), 1),
                counted(1)));
    Patient patient =
        Patient.NEW
            .withEarlier(
                Optional.of(
                    new Earlier(stopped, 1, DayOfWeek.TUESDAY)
                        .after(Optional.of(former(6, OptionalInt.empty(), 0, 0)))))
            .after(Optional.of(former(1, OptionalInt.empty(), 1, 5)));
    Plan plan = new Plan(script, Optional.empty(), false).of(patient);

    assertEquals(
        "That is two repetitions fewer than last time.",
        lastTwo(answering(plan, "yes")).get(0),
        "four beside six");
    assertEquals("That is two of five sessions this week.", lastTwo(answering(plan, "no")).get(0));
  }

  private static SessionDriver answering(Plan plan, String word) {
    return new SessionDriver(plan, Progress.NONE)
        .begin()
        .untilQuietIn("offering-earlier")
        .say(word)
        .workUntil("finished");
  }
}
