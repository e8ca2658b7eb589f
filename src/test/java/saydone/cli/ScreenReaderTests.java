package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standby and its menu, while a screen reader says each line that is printed into the room. */
final class ScreenReaderTests {

  private static final List<String> ANSWERS =
      List.of("wake up", "how am i doing", "yes", "wake up", "good night");

  @Test
  void standbyAndItsMenuEndLikeWithoutOne(@TempDir Path folder) throws Exception {
    VirtualHome silent = new VirtualHome(folder, "silent", ANSWERS).withBrokenScript();
    VirtualHome read =
        new VirtualHome(folder, "read", ANSWERS).withBrokenScript().withScreenReader();

    assertEquals(ExitCode.OK, silent.run("standby"));
    assertEquals(ExitCode.OK, read.run("standby"));
    assertEquals(
        List.of("menu", "session", "menu ended with 6", "menu", "menu ended with 8"),
        silent.happened());
    assertEquals(silent.happened(), read.happened());
    assertEquals(List.of(), read.unsaid());
    assertEquals(
        List.of(
            "Left out: DATA/scripts/b.json. What is wrong with it: saydone check"
                + " DATA/scripts/b.json",
            "The microphone is open; nothing of it is kept.",
            "Session: Short.",
            "Record: ",
            "Nothing was counted. Begin again: saydone play"),
        read.printed());
    assertEquals(silent.printed(), read.printed());
  }
}
