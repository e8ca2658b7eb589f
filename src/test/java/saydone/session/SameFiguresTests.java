package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.report.ExerciseDone;
import saydone.report.Share;
import saydone.report.Summary;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;

/**
 * The coach counts by one rule while the session goes on, and the record is added up by another
 * when it is read. Whatever happened in a session, both come to the same figures.
 */
class SameFiguresTests {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final int SESSIONS = 4_000;
  private static final int RESUMED = 500;
  private static final int EVENTS = 90;

  private static Patient patient(Script script, int seed) {
    return SessionPromisesTests.patient(script, seed).withEarlier(Optional.empty());
  }

  private static void play(SessionDriver driver, SplittableRandom random) {
    for (int event = 0; event < EVENTS; event++) {
      SessionPromisesTests.anything(driver, random);
    }
  }

  private static Summary summary(Script script, Map<String, Assistance> levels, List<Fact> facts) {
    List<Entry> entries =
        IntStream.range(0, facts.size())
            .mapToObj(i -> new Entry(i + 1, Duration.ofSeconds(i), START, facts.get(i)))
            .toList();
    Header header = new Header(1, "0.1.0", START, Prescription.of(script, levels));
    return Summary.of(
        new Reading(header, entries, List.of(), entries.size(), Duration.ofSeconds(90), 0));
  }

  private static void assertSame(SessionDriver driver, Summary summary, String where) {
    Progress progress = driver.progress();
    int asked = driver.plan().at(progress).asked(progress);

    assertEquals(asked, summary.repetitions(), where);
    assertEquals(progress.repetitions() - asked, summary.extra(), where);
    assertEquals(progress.prescribed(), summary.prescribed(), where);
    assertEquals(summary.repetitions(), sum(summary, ExerciseDone::repetitions), where);
    assertEquals(summary.extra(), sum(summary, ExerciseDone::extra), where);
    assertEquals(summary.prescribed(), sum(summary, ExerciseDone::prescribed), where);
    summary.exercises().forEach(exercise -> assertAddedUp(exercise, where));
  }

  /** No side and no level stands for another: together they are the exercise. */
  private static void assertAddedUp(ExerciseDone exercise, String where) {
    String what = where + ", " + exercise;
    List<Share> shares = exercise.shares();
    assertEquals(exercise.repetitions(), shares.stream().mapToInt(Share::repetitions).sum(), what);
    assertEquals(exercise.extra(), shares.stream().mapToInt(Share::extra).sum(), what);
    if (shares.stream().map(Share::prescribed).allMatch(OptionalInt::isPresent)
        && !shares.isEmpty()) {
      assertEquals(
          exercise.prescribed(),
          shares.stream().mapToInt(share -> share.prescribed().orElseThrow()).sum(),
          what);
    }
  }

  private static int sum(Summary summary, ToIntFunction<ExerciseDone> part) {
    return summary.exercises().stream().mapToInt(part).sum();
  }

  @Test
  void theRecordOfAnySessionComesToWhatTheCoachCounted() {
    List<Script> scripts = SessionPromisesTests.SCRIPTS;
    for (int seed = 0; seed < SESSIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Script script = scripts.get(seed % scripts.size());
      Patient patient = patient(script, seed / scripts.size());
      Plan plan =
          new Plan(script, Optional.empty(), random.nextInt(4) == 0)
              .of(patient)
              .doing(SessionPromisesTests.today(script, seed / scripts.size()));
      SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin();
      play(driver, random);

      assertSame(driver, summary(script, patient.levels(), driver.facts()), "seed " + seed);
    }
  }

  @Test
  void soDoesTheRecordOfOneThatWasInterruptedAndResumed() {
    List<Script> scripts = SessionPromisesTests.SCRIPTS;
    for (int seed = 0; seed < RESUMED; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Script script = scripts.get(seed % scripts.size());
      SessionDriver first = SessionDriver.playing(script);
      play(first, random);
      List<Fact> facts =
          new ArrayList<>(first.facts().subList(0, 1 + random.nextInt(first.facts().size())));
      SessionDriver second = SessionDriver.resuming(script, List.copyOf(facts));
      play(second, random);
      facts.addAll(second.facts());

      assertSame(second, summary(script, Map.of(), facts), "seed " + seed);
    }
  }
}
