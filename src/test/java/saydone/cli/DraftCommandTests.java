package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code draft}. */
final class DraftCommandTests {

  private static final String HAND_OUT =
      "1. Heel raises: Stand tall. Lift both heels. 10-15 times.\n";

  private final Path folder;

  DraftCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path handOut(String text) throws IOException {
    return Files.writeString(folder.resolve("leaflet.txt"), text);
  }

  @Test
  void aDraftIsInvalidUntilEachTodoIsDecided() throws Exception {
    Path script = folder.resolve("leaflet.json");
    Ran drafted = Ran.saydone("draft", handOut(HAND_OUT).toString(), "--out", script.toString());
    Ran checked = Ran.saydone("check", script.toString());

    assertEquals(ExitCode.OK, drafted.code(), drafted.err());
    assertEquals("", drafted.out());
    assertEquals(
        "1 exercise, 4 TODOs. Compare each exercise with the hand-out before a patient hears it;"
            + " then: saydone check "
            + script,
        drafted.lastMessage());
    assertEquals(ExitCode.SCRIPT, checked.code());
    List<String> problems = checked.err().lines().toList();
    assertEquals(4, problems.size(), checked.err());
    assertTrue(
        problems
            .get(3)
            .matches(
                ".*leaflet\\.json:\\d+:\\d+: exercises\\[0\\]\\.dose\\.reps: \"TODO: 10 to 15"
                    + " \\(line 1\\)\" is not decided yet; write what is right, without TODO"),
        problems.get(3));

    Files.writeString(
        script,
        Files.readString(script)
            .replace("\"TODO: 10 to 15 (line 1)\"", "12")
            .replace("TODO: ", ""));
    assertEquals(ExitCode.OK, Ran.saydone("check", script.toString()).code());
  }

  @Test
  void aDraftIsNotPlayed() throws Exception {
    Path script = folder.resolve("leaflet.json");
    Ran.saydone("draft", handOut(HAND_OUT).toString(), "--out", script.toString());
    Ran ran =
        Ran.saydone("rehearse", script.toString(), "--data", folder.resolve("data").toString());

    assertEquals(ExitCode.SCRIPT, ran.code(), ran.err());
  }

  @Test
  void noFileIsOverwritten() throws Exception {
    Path script = Files.writeString(folder.resolve("mine.json"), "mine");
    Ran ran = Ran.saydone("draft", handOut(HAND_OUT).toString(), "--out", script.toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        script + " is there already, and is not overwritten; name another file", ran.lastMessage());
    assertEquals("mine", Files.readString(script));
  }

  @Test
  void aHandOutComesFromStandardInputToo() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(HAND_OUT.getBytes(StandardCharsets.UTF_8)));
      Ran ran = Ran.saydone("draft", "-");

      assertEquals(ExitCode.OK, ran.code(), ran.err());
      assertTrue(ran.out().contains("\"id\" : \"heel-raises\""), ran.out());
      assertTrue(ran.out().contains("\"line 1: 10-15 times.\""), ran.out());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void nothingFoundIsSaid() throws Exception {
    Path file = handOut("See you on Monday.\n");
    Ran ran = Ran.saydone("draft", file.toString(), "--out", folder.resolve("x.json").toString());

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.lastMessage().startsWith(file + ": no exercise was found. "), ran.err());
    assertTrue(Files.notExists(folder.resolve("x.json")));
  }

  @Test
  void whatCannotBeReadIsWrongUsage() {
    Ran ran = Ran.saydone("draft", folder.resolve("none.pdf").toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        folder.resolve("none.pdf") + ": does not exist; check the name", ran.lastMessage());
  }
}
