package saydone.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;

/** The script that was prescribed last. */
final class PrescribedScriptTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final DataFolder folder;

  PrescribedScriptTests(@TempDir Path folder) {
    this.folder = new DataFolder(folder);
  }

  private Optional<Path> path(String file) throws Exception {
    new PrescribedScript("feet", file, NOW).save(folder);
    return PrescribedScript.pathIn(folder);
  }

  @Test
  void itIsFoundAsLongAsItIsThere() throws Exception {
    assertEquals(Optional.empty(), path("feet.json"));
    Path file = folder.scripts().resolve("feet.json");
    Files.createDirectories(folder.scripts());
    Files.writeString(file, "{}");
    assertEquals(Optional.of(file), path("feet.json"));
  }

  /** Then a session begins with another script, instead of not at all. */
  @Test
  void aNameThatNoFileCanHaveNamesNone() throws Exception {
    assertEquals(Optional.empty(), path("a\u0000.json"));
    assertEquals(Optional.empty(), path("\ud800.json"));
  }
}
