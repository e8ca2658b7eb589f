package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.app.SpokenScripts;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;

/** The examples of the page for therapists are valid and easy to follow by ear. */
final class TherapistsPageTests {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

  private static List<String> examples() throws IOException {
    String page = Files.readString(Path.of("src", "site", "markdown", "therapists.md"));
    return EXAMPLE.matcher(page).results().map(result -> result.group(1)).toList();
  }

  @Test
  void theScriptIsValidAndEasyToFollow() throws Exception {
    ReadScript read = SampleScript.read(examples().get(0));

    assertEquals(List.of(), read.findings(SpokenScripts.voice(read.script())));
    assertEquals("heel-raise", read.script().id());
  }

  @Test
  void theExerciseWithLevelsIsValidAndEasyToFollow() throws Exception {
    String script = examples().get(0);
    int exercises = script.indexOf("\"exercises\"");
    ReadScript read =
        SampleScript.read(
            script.substring(0, exercises).replace("\"none\"", "\"ask\"")
                + "\"exercises\": ["
                + examples().get(1)
                + "]}");
    Exercise exercise = read.script().exercises().get(0);

    assertEquals(List.of(), read.findings(SpokenScripts.voice(read.script())));
    assertEquals(
        List.of(Assistance.PASSIVE, Assistance.ACTIVE),
        exercise.levels().stream().map(Level::assistance).toList());
    assertEquals(
        List.of(10, 8), exercise.levels().stream().map(level -> level.dose().reps()).toList());
  }
}
