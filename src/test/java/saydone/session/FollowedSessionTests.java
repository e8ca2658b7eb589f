package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.script.Script;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.script.json.ScriptReader;

/** Follows sessions by their facts, and compares what is seen with what goes on. */
final class FollowedSessionTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Phases in which nothing comes by itself but what is recorded. */
  private static final Set<PhaseName> WAITING =
      Set.of(
          PhaseName.COUNTING,
          PhaseName.COUNTING_ALOUD,
          PhaseName.WHOLE_SET,
          PhaseName.AWAITING_HOLD,
          PhaseName.HOLDING,
          PhaseName.RESTING,
          PhaseName.PAUSED);

  private SessionDriver driver = SessionDriver.playing(ScriptBuilder.of(movement("lift")));
  private FollowedSession followed = new FollowedSession(driver.plan());
  private int taken;

  private void play(Script script) {
    driver = SessionDriver.playing(script);
    followed = new FollowedSession(driver.plan());
    taken = 0;
  }

  /** What is seen once all that was recorded so far has been read, and the coach is silent. */
  private FollowedSession.Seen seen() {
    return seen(MINUTE);
  }

  private FollowedSession.Seen seen(Duration later) {
    List<Fact> facts = driver.facts();
    for (; taken < facts.size(); taken++) {
      followed.take(facts.get(taken), driver.now());
    }
    return followed.at(driver.now().plus(later));
  }

  private static Script script(String name) throws Exception {
    return ScriptReader.read(Path.of("scripts", name + ".json")).script();
  }

  @Test
  void beforeAnythingIsRecordedTheCoachGreets() {
    assertEquals(PhaseName.GREETING, followed.at(Duration.ZERO).phase());
    assertEquals(Optional.empty(), followed.at(Duration.ZERO).work());
  }

  @Test
  void eachRepetitionIsSeenWithWhatCanBeSaid() {
    driver.untilQuietIn("counting").sayDone(2);

    FollowedSession.Seen seen = seen();

    assertEquals(PhaseName.COUNTING, seen.phase());
    assertEquals(
        Optional.of(new FollowedSession.Work("Lift", Optional.empty(), 1, 1, 2, 4)), seen.work());
    assertEquals(Command.Word.DONE, seen.sayable().get(0));
    assertEquals(Optional.empty(), seen.left());
  }

  @Test
  void aRepetitionThatIsTakenBackIsNotSeen() {
    driver.untilQuietIn("counting").sayDone(2).say("undo");

    assertEquals(1, seen().work().orElseThrow().repetition());
  }

  @Test
  void aRestIsSeenWithItsTimeAndWhatComesNext() {
    play(ScriptBuilder.of(movement("lift"), movement("turn")));
    driver.untilQuietIn("counting").workUntil("resting");

    FollowedSession.Seen seen = seen(Duration.ofSeconds(5));

    assertEquals(PhaseName.RESTING, seen.phase());
    assertEquals(Optional.of(Duration.ofSeconds(15)), seen.left());
    assertEquals("Turn", seen.work().orElseThrow().exercise());
    assertEquals(0, seen.work().orElseThrow().repetition());

    driver.hear(Command.Word.MORE_TIME);

    assertEquals(Optional.of(Duration.ofSeconds(30)), seen(Duration.ofSeconds(5)).left());
    assertEquals(Optional.of(Duration.ZERO), seen(MINUTE).left());
  }

  @Test
  void thePhaseDoesNotRunAheadOfTheRecord() {
    play(ScriptBuilder.of(movement("lift"), movement("turn")));
    driver.untilQuietIn("counting").workUntil("resting");

    assertEquals(PhaseName.RESTING, seen(Duration.ofHours(1)).phase());
  }

  @Test
  void aPauseAndAQuestionAreSeenAndGivenBack() {
    driver.untilQuietIn("counting").sayDone(1).say("pause").untilQuiet();
    assertEquals(PhaseName.PAUSED, seen().phase());
    assertEquals("Lift", seen().work().orElseThrow().exercise());

    driver.say("resume").untilQuiet();
    assertEquals(PhaseName.COUNTING, seen().phase());

    driver.say("stop").untilQuiet();
    assertEquals(PhaseName.CONFIRMING_STOP, seen(Duration.ofSeconds(5)).phase());

    driver.say("no").untilQuiet().say("stop listening").untilQuiet();
    assertEquals(PhaseName.DEAF, seen().phase());
  }

  @Test
  void eachQuestionOfASessionIsToldFromTheOthers() throws Exception {
    play(script("foot-drop"));
    List<String> asked = new ArrayList<>();
    for (String answer : List.of("left", "yes", "two", "three", "one")) {
      driver.workUntil("asking").untilQuiet();
      asked.add(seen().title());
      driver.say(answer).untilPhase("acknowledging");
    }

    assertEquals(
        List.of(
            "asking-side",
            "asking-ability",
            "asking-pain-before",
            "asking-effort-after",
            "asking-pain-after"),
        asked);
  }

  @Test
  void eachQuestionAfterDizzinessIsToldFromTheOthers() {
    driver.untilQuietIn("counting").say("dizzy").untilQuiet();
    assertEquals("after-symptom", seen(Duration.ofSeconds(5)).title());

    driver.waitSeconds(61).untilQuiet();
    assertEquals("after-symptom-all-right", seen(Duration.ofSeconds(15)).title());

    driver.say("no").untilQuiet();
    assertEquals("after-symptom-end", seen(Duration.ofSeconds(5)).title());

    driver.say("no").untilQuiet();
    assertEquals("after-symptom-go-on", seen(Duration.ofSeconds(5)).title());
  }

  @Test
  void whetherToLeaveTheLastExerciseIsAQuestionOfItsOwn() {
    driver.untilQuietIn("counting").say("next").untilQuiet();

    assertEquals("clarifying-last", seen(Duration.ofSeconds(2)).title());
  }

  @Test
  void aPauseForSilenceIsSeen() {
    driver.untilPhase("paused");

    assertEquals(PhaseName.PAUSED, seen().phase());
  }

  @Test
  void aSessionThatIsOverIsFinished() {
    driver.untilQuietIn("counting").workUntil("finished");

    FollowedSession.Seen seen = seen();

    assertEquals(PhaseName.FINISHED, seen.phase());
    assertEquals(List.of(), seen.sayable());
  }

  @Test
  void aPainInTheGoodbyeIsSeenAndThenTheEnd() {
    driver.untilQuietIn("counting").workUntil("closing");
    seen(Duration.ZERO);
    driver.say("pain").untilQuiet();
    assertEquals("scoring-pain", seen(Duration.ofSeconds(5)).title());

    driver.say("nine").untilPhase("finished");
    assertEquals(PhaseName.FINISHED, seen().phase());
  }

  @Test
  void aChoiceThatIsTakenBackInTheGoodbyeIsSeen() {
    play(ScriptBuilder.of(movement("lift").sets(2)));
    driver.workUntil("resting").untilQuiet().say("short session").untilQuietIn("closing");
    assertEquals(PhaseName.CLOSING, seen(Duration.ZERO).phase());
    driver.say("undo").untilQuiet();
    assertEquals(PhaseName.RETURNING, seen(Duration.ofSeconds(5)).phase());

    driver.workUntil("finished");
    assertEquals(PhaseName.FINISHED, seen().phase());
  }

  @Test
  void aSessionThatGoesOnIsSeenWhereItGoesOn() {
    Script script = ScriptBuilder.of(movement("lift"));
    driver.untilQuietIn("counting").sayDone(2);
    List<Fact> before = List.copyOf(driver.facts());
    before.forEach(fact -> followed.take(fact, driver.now()));
    Duration crash = driver.now();
    SessionDriver resumed = SessionDriver.resuming(script, before).untilQuietIn("counting");
    resumed.facts().forEach(fact -> followed.take(fact, crash));

    FollowedSession.Seen seen = followed.at(crash.plus(MINUTE));

    assertEquals(PhaseName.COUNTING, seen.phase());
    assertEquals(2, seen.work().orElseThrow().repetition());
  }

  @Test
  void aSideThatWasKnownBeforeIsNotAskedFor() throws Exception {
    Script script = script("foot-drop");
    driver = new SessionDriver(new Plan(script, Optional.of(WeakSide.RIGHT), false), Progress.NONE);
    followed = new FollowedSession(new Plan(script, Optional.empty(), false));
    driver.begin().untilQuietIn("asking").say("yes").untilPhase("acknowledging");
    driver.untilQuietIn("asking").say("two").untilPhase("introducing");

    assertEquals(
        Optional.of(Side.RIGHT), seen().work().flatMap(FollowedSession.Work::side), "weak side");
  }

  /** She was asked in a session before; the follower does not know that. */
  @Test
  void whoIsNotAskedForHerAbilityIsSeenToGoOnAfterTheNextAnswer() throws Exception {
    FollowedSession alone =
        new FollowedSession(new Plan(script("foot-drop"), Optional.empty(), false));
    alone.take(new Fact.SessionStarted("x", "1", 50, 5), Duration.ZERO);
    alone.take(new Fact.SideChosen(WeakSide.LEFT), Duration.ofSeconds(20));
    assertEquals(PhaseName.ASKING, alone.at(Duration.ofSeconds(60)).phase());

    alone.take(new Fact.Answered(Question.PAIN_BEFORE, 2), Duration.ofSeconds(60));

    assertEquals(PhaseName.PRECAUTIONS, alone.at(Duration.ofSeconds(60)).phase());
  }

  /** A patient whose answers, offers and levels the follower does not know is found again. */
  @Test
  void whatWasNotForetoldIsTakenAsItIsRecorded() {
    Script script = ScriptBuilder.of(movement("lift").sets(2), movement("turn"));
    FollowedSession alone = new FollowedSession(new Plan(script, Optional.empty(), false));
    alone.take(new Fact.SessionStarted("x", "1", 12, 2), Duration.ZERO);
    alone.take(new Fact.ExerciseStarted(1, "turn"), Duration.ofSeconds(10));
    assertEquals(PhaseName.INTRODUCING, alone.at(Duration.ofSeconds(10)).phase());

    alone.take(new Fact.SetStarted(1, Optional.empty(), 1), Duration.ofSeconds(20));
    assertEquals(PhaseName.GETTING_READY, alone.at(Duration.ofSeconds(20)).phase());
    assertEquals(PhaseName.COUNTING, alone.at(Duration.ofSeconds(60)).phase());

    alone.take(new Fact.Paused(Fact.Paused.Reason.RECORD), Duration.ofSeconds(61));
    assertEquals(PhaseName.PAUSED, alone.at(Duration.ofSeconds(62)).phase());

    alone.take(new Fact.Resumed(), Duration.ofSeconds(70));
    assertEquals(PhaseName.COUNTING, alone.at(Duration.ofSeconds(71)).phase());

    alone.take(new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 0, 12), Duration.ofSeconds(80));
    assertEquals(PhaseName.FINISHED, alone.at(Duration.ofMinutes(3)).phase());
  }

  @Test
  void aCommandOfAnotherVersionChangesNothing() {
    driver.untilQuietIn("counting").sayDone(1);
    seen();
    followed.take(
        new Fact.CommandHeard(
            "sing", "voice", "sing", 1, new RecordedPhase("singing"), true, Evidence.NONE),
        driver.now());

    assertEquals(PhaseName.COUNTING, seen().phase());
    assertEquals(1, seen().work().orElseThrow().repetition());
  }

  @ParameterizedTest
  @ValueSource(strings = {"foot-drop", "balance-sit-to-stand", "shoulder-pendulum"})
  void wheneverTheCoachWaitsThePhaseIsThatOfTheSession(String name) throws Exception {
    int compared = 0;
    for (int seed = 1; seed <= 40; seed++) {
      play(script(name));
      Random random = new Random(seed);
      for (int step = 0; step < 400 && !driver.state().finished() && !driver.idle(); step++) {
        if (random.nextInt(4) == 0 && !driver.state().speaking()) {
          say(random);
        } else {
          driver.happen();
        }
        FollowedSession.Seen seen = seen(Duration.ofHours(1));
        PhaseName phase = driver.state().phaseName();
        if (!driver.state().speaking() && WAITING.contains(phase)) {
          String where = name + ", seed " + seed + ", step " + step + ", after " + lastFacts();
          assertEquals(phase, seen.phase(), where);
          assertEquals(
              driver.session().vocabulary(driver.state()), Set.copyOf(seen.sayable()), where);
          compared++;
        }
      }
    }
    assertTrue(compared > 90, name + ": " + compared);
  }

  private void say(Random random) {
    List<Command> answers = List.copyOf(driver.session().answers(driver.state()));
    List<Command> all = List.copyOf(driver.audible());
    List<Command> some = answers.isEmpty() || random.nextInt(4) == 0 ? all : answers;
    if (!some.isEmpty()) {
      driver.hear(some.get(random.nextInt(some.size())));
    }
  }

  private String lastFacts() {
    List<Fact> facts = driver.facts();
    return facts.subList(Math.max(0, facts.size() - 6), facts.size()).toString();
  }

  @Test
  void ofARecordThatLacksLinesTheRestIsFollowed() {
    play(ScriptBuilder.of(movement("lift"), movement("turn")));
    driver.workUntil("finished");
    List<Fact> all = driver.facts();
    for (int from = 0; from < all.size(); from++) {
      for (int to = from + 1; to <= all.size(); to++) {
        followed = new FollowedSession(driver.plan());
        List<Fact> left = new ArrayList<>(all.subList(0, from));
        left.addAll(all.subList(to, all.size()));
        for (int i = 0; i < left.size(); i++) {
          followed.take(left.get(i), Duration.ofSeconds(i));
        }
        assertFalse(followed.at(Duration.ofSeconds(left.size())).title().isEmpty());
      }
    }
  }
}
