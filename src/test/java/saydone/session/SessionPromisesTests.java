package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Event.Source;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Fact.RepetitionCounted;
import saydone.session.Fact.RepetitionUndone;

/** What holds whatever happens: random events in random order, and the promises after each. */
class SessionPromisesTests {

  private static final int SEQUENCES = 10_000;
  private static final int EVENTS = 60;
  private static final int MANY = 2_000;
  private static final Set<String> AT_REST = Set.of("paused", "deaf", "finished");

  private static final Set<String> WORKING =
      Set.of("counting", "counting-aloud", "pacing", "whole-set", "awaiting-hold");

  private static final List<Word> WORDS = List.of(Word.values());

  /** Scripts with every way of counting, levels, and sides. */
  static final List<Script> SCRIPTS =
      List.of(
          script()
              .affected(AffectedSide.ASK)
              .ask(true, true, true)
              .precaution("Sit down.")
              .rule(Symptom.PAIN, 3, "Leave it out today.", Then.LEAVE_EXERCISE)
              .rule(Symptom.PAIN, 6, "Stop here for today.", Then.END_SESSION)
              .rule(Symptom.DIZZY, 0, "Stay seated.", Then.END_SESSION)
              .with(
                  movement("Heel raise")
                      .side(WorkingSide.AFFECTED)
                      .reps(3)
                      .more("The long wording.")
                      .cues("Slowly."))
              .with(movement("Toe raise").countBy(CountBy.PATIENT_ALOUD).reps(4))
              .build(),
          script()
              .affected(AffectedSide.LEFT)
              .rule(Symptom.DIZZY, 0, "Sit down.")
              .with(movement("Bridge").side(WorkingSide.EACH).hold(5).sets(2).reps(2))
              .with(movement("Stand up").countBy(CountBy.SET).sets(2).reps(5).rest(0))
              .build(),
          script()
              .ask(false, false, true)
              .with(
                  movement("Pendulum")
                      .countBy(CountBy.COACH)
                      .side(WorkingSide.EACH)
                      .tempo(1, 1)
                      .hold(2)
                      .reps(3)
                      .getReady(0))
              .with(movement("Heel raise").reps(8).sets(2).cues("Slowly.", "Tall."))
              .build(),
          script()
              .affected(AffectedSide.ASK)
              .ask(true, false, false)
              .asksAbility("Can you move your {affected} foot?")
              .precaution("Sit down.")
              .advice("Many repetitions help.", "Each one counts.")
              .rule(Symptom.PAIN, 3, "Leave it out today.", Then.LEAVE_EXERCISE)
              .levels(
                  "foot-up",
                  Assistance.PASSIVE,
                  Optional.of(Assistance.ACTIVE),
                  movement("Foot up by hand")
                      .at(Assistance.PASSIVE)
                      .side(WorkingSide.AFFECTED)
                      .offering(Assistance.ASSISTED, "Shall we try with less help?"),
                  movement("Foot up with help")
                      .at(Assistance.ASSISTED)
                      .side(WorkingSide.EACH)
                      .reps(2),
                  movement("Foot up alone").at(Assistance.ACTIVE).hold(4).sets(2),
                  movement("Foot up with a band").at(Assistance.RESISTED))
              .levels(
                  "heel-raise",
                  Assistance.ACTIVE,
                  Optional.empty(),
                  movement("Heel up by hand").at(Assistance.PASSIVE).side(WorkingSide.AFFECTED),
                  movement("Heel raise").at(Assistance.ACTIVE).countBy(CountBy.PATIENT_ALOUD))
              .build(),
          script()
              .affected(AffectedSide.ASK_OR_BOTH)
              .ask(true, false, false)
              .precaution("Rest your {affected} foot.")
              .with(movement("Foot up").side(WorkingSide.AFFECTED).reps(2).sets(2))
              .with(movement("Foot down").side(WorkingSide.UNAFFECTED).reps(2))
              .with(movement("Heel raise").reps(3))
              .build());

  /**
   * What is known of a patient: something in every second session, of the levels in every fourth.
   */
  static Patient patient(Script script, int seed) {
    String first = script.exercises().get(0).id();
    boolean levels = seed % 4 == 0 && script.exercises().get(0).levels().size() > 1;
    Patient patient = seed % 2 == 0 ? Patient.NEW : Patient.NEW.knowing(Set.of(first));
    return seed % 8 < 4
        ? patient
        : patient
            .withSide(seed % 3 == 0 ? WeakSide.BOTH : WeakSide.RIGHT)
            .returning(seed % 5)
            .withEarlier(seed % 16 < 8 ? Optional.empty() : Optional.of(earlier(script)))
            .atLevels(levels ? Map.of(first, Assistance.PASSIVE) : Map.of())
            .offered(
                levels
                    ? Map.of(first, new Offer(Assistance.ASSISTED, Offer.Because.PROGRESS))
                    : Map.of());
  }

  /** A session that stopped after the first repetition. */
  private static Earlier earlier(Script script) {
    String first = script.exercises().get(0).id();
    Optional<Side> side =
        Plan.sides(script.exercises().get(0).first(), Optional.of(WeakSide.LEFT)).get(0);
    return new Earlier(
        Progress.of(
            List.of(
                new Fact.SessionStarted(script.id(), script.version(), 50, 2),
                new Fact.SideChosen(WeakSide.LEFT),
                new Fact.ExerciseStarted(0, first),
                new Fact.SetStarted(0, side, 1),
                new RepetitionCounted(0, side, 1, 1, CountBy.PATIENT))),
        2,
        DayOfWeek.TUESDAY);
  }

  /** How much is done today: less than all in every fourth session. */
  static Today today(Script script, int seed) {
    return switch (seed % 8) {
      case 3 -> Today.only(Set.of(1));
      case 6 -> new Plan(script, Optional.empty(), false).shortened().today();
      default -> Today.ALL;
    };
  }

  private static final List<Script> PATIENT_WAYS = SCRIPTS.subList(0, 2);

  @Test
  void thePromisesHoldAfterEveryEventOfTenThousandRandomSessions() {
    Map<String, Integer> phases = new TreeMap<>();
    for (int seed = 0; seed < SEQUENCES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Script script = SCRIPTS.get(seed % SCRIPTS.size());
      SessionDriver driver =
          new SessionDriver(
              new Plan(script, Optional.empty(), random.nextInt(4) == 0)
                  .of(patient(script, seed / SCRIPTS.size()))
                  .doing(today(script, seed / SCRIPTS.size())),
              Progress.NONE);
      Ledger ledger = new Ledger(seed, earlier(script).progress());
      ledger.check(driver, () -> driver.begin());
      for (int event = 0; event < EVENTS; event++) {
        ledger.check(driver, () -> anything(driver, random));
        phases.merge(driver.phase(), 1, Integer::sum);
      }
    }
    assertEquals(
        PhaseName.values().length, phases.size(), () -> "not all phases were reached: " + phases);
  }

  @Test
  void everyWaitEndsByItselfWithoutCounting() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Script script = PATIENT_WAYS.get(seed % PATIENT_WAYS.size());
      SessionDriver driver =
          new SessionDriver(new Plan(script, Optional.empty(), false), Progress.NONE).begin();
      int events = random.nextInt(EVENTS);
      for (int event = 0; event < events; event++) {
        anything(driver, random);
      }
      // A hold that has begun may end and count; from then on nothing does.
      while (driver.phase().equals("holding")) {
        driver.happen();
      }
      int counted = driver.progress().repetitions();
      int steps = 0;
      while (!driver.idle() && steps < MANY) {
        driver.happen();
        steps++;
      }
      String where = "seed " + seed + " in " + driver.phase();
      assertTrue(steps < MANY, where);
      assertTrue(AT_REST.contains(driver.phase()), where);
      assertEquals(counted, driver.progress().repetitions(), where);
    }
  }

  @Test
  void aSessionGoesOnFromAnyPrefixOfItsFactsWhereItWas() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Script script = SCRIPTS.get(seed % SCRIPTS.size());
      SessionDriver first =
          new SessionDriver(new Plan(script, Optional.empty(), false), Progress.NONE).begin();
      for (int event = 0; event < 2 * EVENTS; event++) {
        anything(first, random);
      }
      List<Fact> facts = first.facts();
      List<Fact> prefix = List.copyOf(facts.subList(0, random.nextInt(facts.size() + 1)));
      Progress before = Progress.of(prefix);
      boolean inTheMiddle =
          before.set() > 0
              && !before.setEnded()
              && before.repetition()
                  < new Plan(script, Optional.empty(), false)
                      .at(before)
                      .exercise(before.exercise())
                      .dose()
                      .reps();
      SessionDriver second = SessionDriver.resuming(script, prefix);
      if (inTheMiddle) {
        while (!WORKING.contains(second.phase())) {
          second.happen();
        }
        String where = "seed " + seed + " after " + prefix.size() + " facts";
        assertEquals(before.exercise(), second.progress().exercise(), where);
        assertEquals(before.set(), second.progress().set(), where);
        assertEquals(before.side(), second.progress().side(), where);
        assertEquals(before.repetition(), second.progress().repetition(), where);
      }
      assertEquals(before.repetitions(), second.progress().repetitions());
    }
  }

  /** One event; the sensible ones more often than the others, so that sessions get on. */
  static void anything(SessionDriver driver, SplittableRandom random) {
    int kind = random.nextInt(100);
    if (driver.phase().equals("finished")) {
      kind = random.nextInt(60, 100);
    }
    if (kind < 35) {
      if (!driver.idle()) {
        driver.happen();
      }
    } else if (kind < 45) {
      driver.waitFor(Duration.ofMillis(random.nextInt(4_000)));
    } else if (kind < 80) {
      List<Command> active = List.copyOf(driver.session().vocabulary(driver.state()));
      if (!active.isEmpty()) {
        // The commands that come first in a vocabulary lead further.
        int bound = random.nextInt(3) == 0 ? active.size() : Math.min(3, active.size());
        give(driver, active.get(random.nextInt(bound)), random);
      }
    } else if (kind < 90) {
      give(driver, any(random), random);
    } else if (kind < 93) {
      Command command = any(random);
      driver.on(
          new Event.CommandUnsure(
              command,
              Phrases.of(Language.ENGLISH).of(command).get(0),
              0.5,
              Evidence.of(Map.of("margin", 1.0))));
    } else if (kind < 95) {
      driver.mumble();
    } else if (kind < 97) {
      Device[] devices = Device.values();
      Device device = devices[random.nextInt(devices.length)];
      boolean ofRecord = device == Device.RECORD || device == Device.DATA_FOLDER;
      Saved.Where[] places = Saved.Where.values();
      Saved.Where where = places[random.nextInt(places.length)];
      driver.on(
          ofRecord
              ? new Event.RecordChanged(Saved.in(where, "random"), List.of())
              : new Event.DeviceChanged(device, random.nextInt(3) > 0, "random"));
    } else if (kind < 98) {
      driver.on(new Event.Gap(Duration.ofSeconds(random.nextInt(4, 100))));
    } else {
      driver.on(new Event.SpeechFinished(random.nextInt(1, 200)));
    }
  }

  private static Command any(SplittableRandom random) {
    int kind = random.nextInt(18);
    if (kind == 0) {
      return new Only(1 + random.nextInt(3));
    }
    return kind < 6 ? new Numeral(random.nextInt(12)) : WORDS.get(random.nextInt(WORDS.size()));
  }

  private static void give(SessionDriver driver, Command command, SplittableRandom random) {
    Source source = random.nextBoolean() ? Source.VOICE : Source.KEY;
    driver.on(new Event.CommandGiven(command, source, "x", 0.9, Evidence.NONE));
  }

  /** Watches one session and keeps its own books. */
  private static final class Ledger {

    private final int seed;
    private final Progress earlier;
    private int counted;
    private int set;
    private long lastId;
    private int ends;
    private Progress folded = Progress.NONE;
    private final Set<Integer> left = new HashSet<>();
    private final Set<Turn> less = new HashSet<>();
    private boolean ending;
    private String lastHeard = "";

    Ledger(int seed, Progress earlier) {
      this.seed = seed;
      this.earlier = earlier;
    }

    /** Lets something happen and checks the promises; more than one step may be in it. */
    void check(SessionDriver driver, Runnable happening) {
      State before = driver.state();
      int from = driver.effects().size();
      happening.run();
      List<Effect> effects = driver.effects().subList(from, driver.effects().size());
      Supplier<String> where =
          () -> "seed " + seed + ", from " + before.phaseName() + ": " + effects;

      if (before.finished()) {
        assertEquals(List.of(), effects, where);
        assertTrue(driver.state().finished(), where);
      }
      boolean counts = false;
      for (Effect effect : effects) {
        if (effect instanceof Effect.Append append) {
          book(append.fact(), where);
          watchToday(driver, append.fact(), where);
          counts |= append.fact() instanceof RepetitionCounted;
        } else if (effect instanceof Effect.Speak speak) {
          assertTrue(speak.id() > lastId, where);
          lastId = speak.id();
          assertFalse(speak.text().shown().isBlank(), where);
          assertFalse(speak.text().shown().contains("{"), where);
          assertFalse(speak.text().shown().contains("  "), where);
        } else if (effect instanceof Effect.End) {
          ends++;
        }
      }
      assertTrue(ends <= 1, where);
      assertEquals(driver.state().finished() ? 1 : 0, ends, where);
      assertEquals(folded, driver.progress(), where);
      assertEquals(counted, driver.progress().repetitions(), where);
      assertEquals(set, driver.progress().repetition(), where);
      if (counts) {
        assertCause(driver, effects, where);
      }
      assertOutstanding(driver, where);
      if (!driver.state().phase().equals(before.phase())) {
        assertStopSilences(driver);
      }
    }

    private void book(Fact fact, Supplier<String> where) {
      if (fact instanceof Fact.SessionResumed) {
        // Only a word of the patient takes up what was done in an earlier sitting.
        assertTrue(Set.of("yes", "resume").contains(lastHeard), where);
        folded = earlier;
        counted = earlier.repetitions();
        set = earlier.repetition();
      }
      folded = folded.after(fact);
      watchSymptoms(fact, where);
      watchLevels(fact, where);
      if (fact instanceof RepetitionCounted repetition) {
        int more = repetition.repetition() - set;
        int most =
            repetition.countBy() == CountBy.SET
                ? Integer.MAX_VALUE
                : repetition.countBy() == CountBy.PATIENT_ALOUD ? 2 : 1;
        assertTrue(more >= 1 && more <= most, where);
        counted += more;
        set += more;
      } else if (fact instanceof RepetitionUndone undone) {
        assertTrue(undone.repetition() >= 0 && undone.repetition() < set, where);
        counted -= set - undone.repetition();
        set = undone.repetition();
      } else if (fact instanceof Fact.SetStarted || fact instanceof Fact.ExerciseStarted) {
        set = 0;
      } else if (fact instanceof Fact.SetContinued continued) {
        set = continued.repetition();
      } else if (fact instanceof Fact.SetEnded ended) {
        assertEquals(set, ended.repetitions(), where);
      }
    }

    /**
     * What is not chosen today is never worked on, no set is counted beyond its repetitions, and an
     * exercise of which less was chosen is never complete.
     */
    private void watchToday(SessionDriver driver, Fact fact, Supplier<String> where) {
      Plan plan = driver.plan().at(folded);
      if (fact instanceof Fact.ExerciseStarted started) {
        assertTrue(plan.today().includes(started.exercise()), where);
      } else if (fact instanceof Fact.SetStarted started) {
        assertTrue(plan.today().includes(started.exercise()), where);
        assertTrue(started.set() <= plan.exercise(started.exercise()).dose().sets(), where);
        less.remove(new Turn(started.exercise(), started.side(), started.set()));
      } else if (fact instanceof Fact.SetContinued continued) {
        assertTrue(plan.today().includes(continued.exercise()), where);
        assertTrue(continued.set() <= plan.exercise(continued.exercise()).dose().sets(), where);
        less.remove(new Turn(continued.exercise(), continued.side(), continued.set()));
      } else if (fact instanceof RepetitionCounted counted) {
        assertTrue(plan.today().includes(counted.exercise()), where);
        int most = plan.exercise(counted.exercise()).dose().reps();
        assertTrue(counted.repetition() <= most, where);
      } else if (fact instanceof Fact.SetEnded ended && ended.because().isPresent()) {
        less.add(new Turn(ended.exercise(), ended.side(), ended.set()));
      } else if (fact instanceof Fact.SetReopened reopened) {
        less.remove(new Turn(reopened.exercise(), reopened.side(), reopened.set()));
      } else if (fact instanceof Fact.ExerciseEnded ended && ended.complete()) {
        assertTrue(less.stream().noneMatch(t -> t.exercise() == ended.exercise()), where);
      } else if (fact instanceof Fact.SessionEnded ended) {
        assertTrue(ended.repetitions() <= ended.prescribed(), where);
        assertEquals(counted, ended.repetitions() + ended.extra().orElse(0), where);
      }
    }

    /** A level changes only by a word of the patient, and never above the therapist's limit. */
    private void watchLevels(Fact fact, Supplier<String> where) {
      if (fact instanceof Fact.CommandHeard heard) {
        lastHeard = heard.acted() ? heard.command() : "";
      } else if (fact instanceof Fact.LevelChanged changed) {
        Set<String> causes =
            switch (changed.because()) {
              case ASKED -> Set.of("easier", "harder", "yes");
              case OFFERED -> Set.of("yes");
              case ABILITY -> Set.of("yes", "a-little", "no");
            };
        assertTrue(causes.contains(lastHeard), where);
        assertNotEquals(Assistance.RESISTED, changed.level(), where);
      }
    }

    /** What a symptom ended is not worked on again; what is to end goes on only after a yes. */
    private void watchSymptoms(Fact fact, Supplier<String> where) {
      if (fact instanceof Fact.SetStarted started) {
        assertFalse(left.contains(started.exercise()), where);
        assertFalse(ending, where);
      } else if (fact instanceof Fact.ExerciseStarted started) {
        assertFalse(left.contains(started.exercise()), where);
      } else if (fact instanceof RepetitionCounted repetition) {
        assertFalse(left.contains(repetition.exercise()), where);
        assertFalse(ending, where);
      } else if (fact instanceof RepetitionUndone undone) {
        assertFalse(left.contains(undone.exercise()), where);
      } else if (fact instanceof Fact.ExerciseEnded ended
          && ended.because().equals(Optional.of(Because.SYMPTOM))) {
        left.add(ended.exercise());
      } else if (fact instanceof Fact.StopRuleSpoken rule) {
        ending |= rule.then().equals(Optional.of(Then.END_SESSION));
      } else if (fact instanceof Fact.CommandHeard heard) {
        ending &= !(heard.acted() && heard.command().equals("yes"));
      }
    }

    /** Nothing is counted but by "done", a number, "yes" to "did you say done?", or a beat. */
    private static void assertCause(
        SessionDriver driver, List<Effect> effects, Supplier<String> where) {
      Set<String> said = new HashSet<>();
      boolean timed = false;
      for (Effect effect : effects) {
        if (effect instanceof Effect.Append append) {
          if (append.fact() instanceof Fact.CommandHeard heard) {
            if (heard.acted()) {
              said.add(heard.command());
            }
          } else if (append.fact() instanceof RepetitionCounted counted) {
            boolean hold =
                !driver
                    .plan()
                    .at(driver.progress())
                    .exercise(counted.exercise())
                    .dose()
                    .hold()
                    .isZero();
            timed |= counted.countBy() == CountBy.COACH || hold;
          }
        }
      }
      boolean done = said.contains("done") || said.contains("yes");
      boolean number = said.stream().anyMatch(word -> word.matches("\\d+"));
      assertTrue(done || number || timed, where);
    }

    private static void assertOutstanding(SessionDriver driver, Supplier<String> where) {
      long last = 0;
      for (Speech.Line said : driver.state().speech().outstanding()) {
        assertTrue(said.id() > last, where);
        last = said.id();
      }
    }

    /**
     * Tries "stop" without keeping the new state, so the session goes on as if it had not been
     * said.
     */
    private void assertStopSilences(SessionDriver driver) {
      State state = driver.state();
      if (state.finished()) {
        return;
      }
      Transition stopped =
          driver
              .session()
              .on(
                  state,
                  new Event.CommandGiven(Word.STOP, Source.KEY, "s", 1, Evidence.NONE),
                  driver.now());
      List<Effect> effects = stopped.effects();
      int silence = effects.indexOf(new Effect.Silence());
      assertTrue(silence >= 0, () -> "seed " + seed + ": no silence in " + state.phaseName());
      assertTrue(
          effects.subList(0, silence).stream().noneMatch(Effect.Speak.class::isInstance),
          () -> "seed " + seed + ": words before the silence in " + state.phaseName());
      assertTrue(
          afterStop(state.phase()).contains(stopped.state().phaseName()),
          () -> "seed " + seed + ": stop leads to " + stopped.state().phaseName());
    }

    /** To the question whether to end; where that was asked already, to the end. */
    private static Set<PhaseName> afterStop(Phase phase) {
      if (phase instanceof AfterSymptom) {
        return Set.of(PhaseName.AFTER_SYMPTOM, PhaseName.ASKING, PhaseName.CLOSING);
      }
      if (phase instanceof ScoringPain && phase.base() instanceof Closing) {
        return Set.of(PhaseName.CLOSING);
      }
      if (phase instanceof ScoringPain) {
        return Set.of(PhaseName.CONFIRMING_STOP, PhaseName.AFTER_SYMPTOM);
      }
      return phase instanceof Asking asking && asking.last()
          ? Set.of(PhaseName.CLOSING)
          : Set.of(PhaseName.CONFIRMING_STOP, PhaseName.FINISHED);
    }
  }
}
