package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.hearing.Strictness;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.player.CoachManner;

final class SettingsTests {

  private static final Settings CHOSEN =
      new Settings(
          Optional.of("flite:rms"),
          new CoachManner(OptionalInt.of(140), OptionalInt.of(60), OptionalInt.of(-2)),
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
        "{\"schemaVersion\": 1, \"semitones\": 7}",
      })
  void aDamagedFileIsPassedOver(String content) throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(file(), content);
    assertEquals(Settings.NONE, Settings.load(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"voice\": 7| voice: 7 is not a text; write a text in double quotes, such as"
            + " \"flite:rms\"",
        "\"wordsPerMinute\": 9000"
            + "| wordsPerMinute: 9000 is more than 450; write 80 to 450, such as 150",
        "\"volumePercent\": 50.5"
            + "| volumePercent: 50.5 is not a whole number; write 10 to 100, such as 85",
        "\"semitones\": 7| semitones: 7 is more than 6; write -6 to 6, such as 0",
        "\"hearing\": \"strickt\"| hearing: \"strickt\" is not known here; did you mean"
            + " \"strict\"?",
        "\"hearing\": 1"
            + "| hearing: 1 is not known here; write one of \"lenient\", \"balanced\", \"strict\"",
      })
  void whatIsWrongInItIsToldWithPlaceAndRemedy(String field, String message) throws Exception {
    folder.keep(Settings.NAME, "{\n  \"schemaVersion\": 1,\n  " + field + "\n}\n");
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> Settings.FILE.load(folder));
    String told = String.valueOf(damaged.getMessage());
    assertTrue(told.startsWith("settings.json:3:"), told);
    assertTrue(told.endsWith(": " + message), told);
  }

  @Test
  void nullIsAsGoodAsNotChosen() throws Exception {
    folder.keep(
        Settings.NAME,
        "{\"schemaVersion\": 1, \"voice\": null, \"wordsPerMinute\": null, \"semitones\": null,"
            + " \"hearing\": null}");
    assertEquals(Optional.of(Settings.NONE), Settings.FILE.load(folder));
  }

  private Path file() {
    return folder.path().resolve(Settings.NAME);
  }
}
