package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standby and its menu, while a screen reader says each line that is printed into the room. */
final class ScreenReaderTests {

  private static final List<String> ANSWERS = List.of("wake up", "yes", "wake up", "good night");

  /** Each line, all that happens, and the end are those of a home without a screen reader. */
  @Test
  void standbyAndItsMenuEndLikeWithoutOne(@TempDir Path folder) throws Exception {
    VirtualHome home =
        new VirtualHome(folder, "data", ANSWERS).withBrokenScript().withScreenReader();

    assertEquals(ExitCode.OK, home.run("standby"));
    assertEquals(
        List.of("menu", "session", "menu ended with 6", "menu", "menu ended with 8"),
        home.happened());
    assertEquals(List.of(), home.unsaid());
    assertEquals(
        List.of(
            "Left out: DATA/scripts/b.json. What is wrong with it: saydone check"
                + " DATA/scripts/b.json",
            "The microphone is open; nothing of it is kept.",
            "Session: Short.",
            "Record: ",
            "Nothing was counted. Begin again: saydone play"),
        home.printed());
  }
}
