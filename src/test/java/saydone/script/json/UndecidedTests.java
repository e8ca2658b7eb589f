package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A script in which somebody has yet to decide something is not valid. */
final class UndecidedTests {

  @Test
  void aTextWithTodoIsAnErrorAtItsPlace() {
    List<String> problems =
        SampleScript.problemsOf(SampleScript.with("\"Bring the foot up.\"", "\"TODO: up?\""));

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems
            .get(0)
            .endsWith(
                ": exercises[0].instructions[0]: \"TODO: up?\" is not decided yet; write what is"
                    + " right, without TODO"),
        problems.toString());
  }

  @Test
  void itIsToldOnceThoughItIsNoNumberEither() {
    List<String> problems =
        SampleScript.problemsOf(SampleScript.with("\"reps\": 8", "\"reps\": \"TODO: 8 to 10\""));

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).contains("dose.reps: \"TODO: 8 to 10\" is not decided yet"),
        problems.toString());
  }

  @Test
  void otherProblemsAreToldBesideIt() {
    String text =
        SampleScript.with("\"Bring the foot up.\"", "\"Bring it up. TODO ask\"")
            .replace("\"reps\": 8", "\"reps\": 0");

    assertEquals(2, SampleScript.problemsOf(text).size());
  }

  @Test
  void otherWordsAreNoTodo() {
    assertEquals(
        List.of(),
        SampleScript.problemsOf(SampleScript.with("\"From the ankle.\"", "\"Your todo: TODOS.\"")));
  }
}
