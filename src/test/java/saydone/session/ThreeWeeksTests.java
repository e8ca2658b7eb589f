package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.report.LevelAdvice;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.WeakSide;
import saydone.script.json.ScriptReader;
import saydone.session.Offer.Because;

/**
 * Three weeks of the shipped foot-drop script, a session a day, in virtual time: a level is
 * offered, refused, offered again after a week and accepted, and taken back after pain.
 */
class ThreeWeeksTests {

  private static final Instant FIRST_DAY = Instant.parse("2026-11-01T09:00:00Z");
  private static final int FIRST = 0;
  private static final int REFUSED = 3;
  private static final int ACCEPTED = 10;
  private static final int HURTS = 14;
  private static final int DAYS = 21;

  private final Script script;
  private final List<Reading> newestFirst = new ArrayList<>();
  private final Map<String, Assistance> levels = new HashMap<>();
  private final Map<Integer, Because> offered = new TreeMap<>();
  private Optional<WeakSide> side = Optional.empty();

  ThreeWeeksTests() throws Exception {
    script = ScriptReader.read(Path.of("scripts/foot-drop.json")).script();
  }

  private Patient patient(int day) {
    Map<String, Offer> offers = new LevelAdvice(script, levels, newestFirst, at(day)).offers();
    Patient known =
        Patient.NEW
            .knowing(
                day == FIRST
                    ? Set.of()
                    : script.exercises().stream().map(Exercise::id).collect(Collectors.toSet()))
            .atLevels(levels)
            .offered(offers);
    return side.map(known::withSide).orElse(known);
  }

  private static Instant at(int day) {
    return FIRST_DAY.plus(Duration.ofDays(day));
  }

  /** Plays the session of a day, and keeps what it says for the days after it. */
  private SessionDriver play(int day) {
    Map<String, Assistance> before = Map.copyOf(levels);
    Patient patient = patient(day);
    SessionDriver driver =
        new SessionDriver(new Plan(script, Optional.empty(), false).of(patient), Progress.NONE)
            .begin();
    boolean hurt = false;
    while (!driver.phase().equals("finished")) {
      Optional<String> word = word(driver, day, hurt);
      if (word.isEmpty() || driver.talking()) {
        driver.happen();
      } else {
        hurt |= word.get().equals("pain");
        if (driver.phase().equals("offering")) {
          Offer offer = Objects.requireNonNull(patient.offers().get(id(driver)));
          if (driver.progress().exercise() == FIRST) {
            offered.put(day, offer.because());
          }
        }
        driver.say(word.get());
      }
    }
    driver
        .progress()
        .levels()
        .forEach((number, level) -> levels.put(script.exercises().get(number).id(), level));
    if (day == FIRST) {
      script.exercises().forEach(each -> levels.putIfAbsent(each.id(), each.first().assistance()));
    }
    side = driver.progress().affected();
    newestFirst.add(0, reading(day, before, driver.facts()));
    return driver;
  }

  private String id(SessionDriver driver) {
    return script.exercises().get(driver.progress().exercise()).id();
  }

  private Optional<String> word(SessionDriver driver, int day, boolean hurt) {
    boolean firstExercise = driver.progress().exercise() == FIRST;
    return switch (driver.phase()) {
      case "confirming-side" -> Optional.of("yes");
      case "asking" -> Optional.of(answer(driver));
      case "offering" -> Optional.of(firstExercise && day != REFUSED ? "yes" : "no");
      case "counting" -> {
        driver.waitSeconds(2);
        boolean hurtsNow =
            day == HURTS && firstExercise && !hurt && driver.progress().repetition() == 2;
        yield Optional.of(hurtsNow ? "pain" : "done");
      }
      case "scoring-pain" -> Optional.of("five");
      case "paused" -> Optional.of("next");
      default -> Optional.empty();
    };
  }

  private static String answer(SessionDriver driver) {
    Set<String> asked =
        Set.copyOf(driver.spoken().subList(driver.spoken().size() - 1, driver.spoken().size()));
    if (asked.contains("Say yes, a little, or no.")) {
      return "no";
    }
    return asked.contains("Which side is weaker, left or right?") ? "left" : "two";
  }

  private Reading reading(int day, Map<String, Assistance> before, List<Fact> facts) {
    List<Entry> entries =
        IntStream.range(0, facts.size())
            .mapToObj(i -> new Entry(i + 1, Duration.ofSeconds(i), at(day), facts.get(i)))
            .toList();
    return new Reading(
        new Header(1, "0.1.0", at(day), Prescription.of(script, before)),
        entries,
        List.of(),
        entries.size(),
        Duration.ofSeconds(entries.size()),
        0);
  }

  @Test
  void aLevelIsOfferedRefusedAcceptedAndTakenBackAfterPain() {
    String first = script.exercises().get(FIRST).id();
    for (int day = FIRST; day < DAYS; day++) {
      Assistance before = levels.getOrDefault(first, Assistance.PASSIVE);
      SessionDriver driver = play(day);
      if (driver.facts(Fact.LevelChanged.class).stream().anyMatch(f -> f.exercise() == FIRST)
          && day != FIRST) {
        assertEquals(
            List.of(true),
            driver.facts(Fact.LevelOffered.class).stream()
                .filter(fact -> fact.exercise() == FIRST)
                .map(Fact.LevelOffered::accepted)
                .toList(),
            "day " + day + " from " + before);
      }
    }
    Map<Integer, List<String>> history = new TreeMap<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      int day = newestFirst.size() - 1 - i;
      List<String> ofFirst =
          newestFirst.get(i).facts().stream()
              .filter(Fact.LevelOffered.class::isInstance)
              .map(Fact.LevelOffered.class::cast)
              .filter(fact -> fact.exercise() == FIRST)
              .map(fact -> fact.level() + (fact.accepted() ? " yes" : " no"))
              .toList();
      if (!ofFirst.isEmpty()) {
        history.put(day, ofFirst);
      }
    }

    assertEquals(
        Map.of(
            REFUSED,
            List.of("ACTIVE no"),
            ACCEPTED,
            List.of("ACTIVE yes"),
            HURTS + 1,
            List.of("PASSIVE yes"),
            HURTS + 4,
            List.of("ACTIVE yes")),
        history);
    assertEquals(
        List.of(Because.PROGRESS, Because.PROGRESS, Because.PAIN, Because.PROGRESS),
        List.copyOf(offered.values()));
  }
}
