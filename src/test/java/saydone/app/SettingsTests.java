package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.hearing.Strictness;
import saydone.journal.DataFolder;
import saydone.player.CoachManner;

final class SettingsTests {

  private static final Settings CHOSEN =
      new Settings(
          Optional.of("flite:rms"),
          new CoachManner(OptionalInt.of(140), OptionalInt.of(60)),
          Optional.of(Strictness.STRICT));

  private final DataFolder folder;

  SettingsTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatWasChosenIsReadAgain() throws Exception {
    CHOSEN.save(folder);
    assertEquals(CHOSEN, Settings.load(folder));
  }

  @Test
  void whatWasNotChosenIsLeftOut() throws Exception {
    Settings.NONE.save(folder);
    assertEquals("{\n  \"schemaVersion\" : 1\n}\n", Files.readString(file()));
    assertEquals(Settings.NONE, Settings.load(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheUserCanReadIt() throws Exception {
    CHOSEN.save(folder);
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"schemaVersion\": 2}",
        "{\"schemaVersion\": 1, \"voice\": 7}",
        "{\"schemaVersion\": 1, \"wordsPerMinute\": 9000}",
        "{\"schemaVersion\": 1, \"volumePercent\": 50.5}",
      })
  void aDamagedFileIsPassedOver(String content) throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(file(), content);
    assertEquals(Settings.NONE, Settings.load(folder));
  }

  private Path file() {
    return folder.path().resolve(Settings.NAME);
  }
}
