package saydone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.json.FileKind;
import saydone.json.Shape;

class KeptFileTests {

  /** How many apples somebody has. */
  private record Apples(int number) {
    Apples {
      if (number == 13) {
        throw new IllegalArgumentException("thirteen apples bring bad luck");
      }
    }
  }

  private static final KeptFile<Apples> FILE =
      new KeptFile<>(
          "apples.json",
          FileKind.ofProgram("basket", "\"apples\": 7", 1),
          apples -> Map.of("apples", apples.number()),
          fields -> {
            Optional<Integer> number = fields.required("apples", Shape.whole(0, 99, 7));
            return fields.made(() -> new Apples(number.orElseThrow()));
          });

  private final DataFolder folder;

  KeptFileTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatWasKeptIsReadAgain() throws Exception {
    FILE.save(folder, new Apples(7));
    FILE.save(folder, new Apples(8));
    assertEquals(Optional.of(new Apples(8)), FILE.load(folder));
    assertEquals(
        "{\n  \"schemaVersion\" : 1,\n  \"apples\" : 8\n}\n", Files.readString(FILE.in(folder)));
  }

  @Test
  void whatWasNeverKeptIsNotThereAndNotMade() throws Exception {
    assertEquals(Optional.empty(), FILE.load(folder));
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  void whatIsRemovedIsGoneWithWhatACrashLeftBehind() throws Exception {
    FILE.save(folder, new Apples(7));
    Path leftBehind = Files.writeString(folder.path().resolve("apples.json.tmp"), "{");

    assertTrue(FILE.remove(folder));
    assertEquals(Optional.empty(), FILE.load(folder));
    assertFalse(Files.exists(leftBehind));
    assertFalse(FILE.remove(folder));
  }

  @Test
  void whatIsNotThereIsRemovedWithoutMakingTheFolder() throws Exception {
    assertFalse(FILE.remove(folder));
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheUserCanReadIt() throws Exception {
    FILE.save(folder, new Apples(7));
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(FILE.in(folder)));
  }

  @Test
  void whatANewerVersionAddedIsPassedOver() throws Exception {
    folder.keep(FILE.name(), "{\"schemaVersion\": 1, \"apples\": 7, \"pears\": [1, 2]}");
    assertEquals(Optional.of(new Apples(7)), FILE.load(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | apples.json: is empty; remove the file",
        "{} | apples.json:1:1: schemaVersion: missing; write 1 (and 1 more)",
        "{\"schemaVersion\": 2, \"apples\": 7}"
            + "| apples.json:1:19: schemaVersion: 2 is more than 1; write 1",
        "{\"schemaVersion\": 1, \"apples\": \"7\"}"
            + "| apples.json:1:32: apples: \"7\" is not a whole number; write 0 to 99, such as 7",
        "{\"schemaVersion\": 1, \"apples\": 7"
            + "| apples.json:1:33: the file ends, but what begins in line 1 is not closed; close"
            + " each brace, each bracket and each text in quotes",
        "{\"schemaVersion\": 1, \"apples\" 7}"
            + "| apples.json:1:31: a colon is missing after the name of a field; write it:"
            + " \"apples\": 7",
        "{\"schemaVersion\": 1, \"apples\": 13}"
            + "| apples.json:1:1: thirteen apples bring bad luck",
        "[1]| apples.json:1:1: a list is not an object; write an object in braces",
      })
  void aDamagedFileIsToldWithPlaceAndRemedy(String content, String message) throws Exception {
    folder.keep(FILE.name(), content);
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> FILE.load(folder));
    assertEquals(message, damaged.getMessage());
  }

  @Test
  void aFileThatIsFarTooLargeIsNotRead() throws Exception {
    folder.keep(FILE.name(), " ".repeat((1 << 20) + 1));
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> FILE.load(folder));
    assertEquals(
        "apples.json: is larger than 1 MB, so it is hardly a basket; remove the file",
        damaged.getMessage());
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws Exception {
    Files.createDirectories(FILE.in(folder));
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> FILE.load(folder));
    assertTrue(String.valueOf(damaged.getMessage()).startsWith("apples.json: is a folder"));
  }
}
