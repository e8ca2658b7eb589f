package saydone.session;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

final class SayableByPhaseTests {

  private static final Script FOOT_DROP = script("foot-drop");

  private static final Map<String, Set<String>> SAYABLE =
      SayableByPhase.of(
          FOOT_DROP, List.of(script("balance-sit-to-stand"), script("shoulder-pendulum")));

  private static Script script(String name) {
    try {
      return ScriptReader.read(Path.of("scripts", name + ".json")).script();
    } catch (InvalidScriptException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> sayable(String phase) {
    return requireNonNull(SAYABLE.get(phase), () -> phase + " is not in " + SAYABLE.keySet());
  }

  /** A patient who begins her first set. */
  private static SessionDriver counting() {
    SessionDriver driver = SessionDriver.playing(FOOT_DROP);
    for (String answer : List.of("left", "yes", "zero")) {
      driver.untilQuietIn("asking").say(answer).untilPhase("acknowledging");
    }
    return driver.untilQuietIn("counting");
  }

  @Test
  void everyPhaseInWhichSomethingCanBeSaidIsFound() {
    Set<String> expected =
        Stream.of(PhaseName.values())
            .filter(phase -> phase != PhaseName.ASKING && phase != PhaseName.FINISHED)
            .map(PhaseName::text)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Question question : Question.values()) {
      expected.add("asking-" + question.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    expected.add("questions");
    assertEquals(expected, new TreeSet<>(SAYABLE.keySet()));
  }

  @Test
  void whileCountingItIsWhatAPatientInHerFirstSetMaySay() {
    SessionDriver driver = counting();
    assertEquals(driver.session().sayable(driver.state()), sayable("counting"));
    assertTrue(sayable("counting").containsAll(Set.of("done", "that's it", "next", "easier")));
    assertFalse(sayable("counting").contains("yes"));
  }

  @ParameterizedTest
  @CsvSource({
    "pause, paused",
    "stop, confirming-stop",
    "pain, scoring-pain",
    "dizzy, after-symptom",
    "stop listening, deaf"
  })
  void whatInterruptsASetIsTakenAsItInterruptsASet(String phrase, String phase) {
    SessionDriver driver = counting();
    driver.say(phrase).untilPhase(phase);
    assertEquals(driver.session().sayable(driver.state()), sayable(phase));
  }

  @Test
  void aPauseInASetHasNoAnswersInIt() {
    assertTrue(sayable("paused").containsAll(Set.of("resume", "continue", "next")));
    assertFalse(sayable("paused").contains("five"));
  }

  @Test
  void questionsAreAllQuestionsTogetherWithTheFormsOfAnswers() {
    assertTrue(sayable("asking-side").contains("my left foot"));
    assertFalse(sayable("asking-side").contains("about five"));
    assertTrue(sayable("asking-pain-before").contains("about five"));
    Set<String> together = new LinkedHashSet<>();
    SAYABLE.forEach((name, set) -> together.addAll(name.startsWith("asking-") ? set : Set.of()));
    assertEquals(together, sayable("questions"));
  }
}
