package saydone.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;

final class TaughtFileTests {

  private final DataFolder folder;

  TaughtFileTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatWasTaughtIsReadAgain() throws Exception {
    TaughtPhrases taught =
        TaughtPhrases.NONE
            .with(new TaughtPhrase("done", List.of(take(0.5f), take(-1.2f))))
            .with(new TaughtPhrase("more time", List.of(take(2))));
    TaughtFile.save(folder, taught);
    assertEquals(taught, TaughtFile.load(folder));
  }

  @Test
  void withoutAFileNothingWasTaught() throws Exception {
    assertTrue(TaughtFile.load(folder).isEmpty());
  }

  @Test
  void whatIsTaughtAnewTakesThePlaceOfTheOld() {
    TaughtPhrases twice =
        TaughtPhrases.NONE
            .with(new TaughtPhrase("done", List.of(take(0))))
            .with(new TaughtPhrase("done", List.of(take(1))));
    assertEquals(List.of("done"), twice.names());
    assertEquals(List.of(take(1)), twice.of("done").orElseThrow().takes());
    assertTrue(twice.without("done").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"schemaVersion\": 2, \"phrases\": []}",
        "{\"schemaVersion\": 1}",
        "{\"schemaVersion\": 1, \"phrases\": [{\"phrase\": \"done\", \"takes\": []}]}",
        "{\"schemaVersion\": 1, \"phrases\": [{\"phrase\": \"done\", \"takes\": [{\"first\": 0,"
            + " \"last\": 0, \"frames\": \"?\"}]}]}",
        "{\"schemaVersion\": 1, \"phrases\": [{\"phrase\": \"done\", \"takes\": [{\"first\": 0,"
            + " \"last\": 9, \"frames\": \"AAAA\"}]}]}",
      })
  void aDamagedFileIsNamedWithTheRemedy(String content) throws Exception {
    Files.createDirectories(folder.path());
    Path file = folder.path().resolve(TaughtFile.NAME);
    Files.writeString(file, content);
    DamagedTeachingException damaged =
        assertThrows(DamagedTeachingException.class, () -> TaughtFile.load(folder));
    String message = String.valueOf(damaged.getMessage());
    assertTrue(message.contains(file.toString()), message);
    assertTrue(message.contains("saydone teach"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"first\" : 5| \"first\" : true"
            + "| 8:21: phrases[0].takes[0].first: true is not a whole number; write 0 to 100000,"
            + " such as 150",
        "\"first\" : 5| \"first\" : 16"
            + "| 7:9: phrases[0].takes[0]: said from 16 to 15 in 20 frames",
        "\"phrase\" : \"done\"| \"phrase\" : \" \""
            + "| 5:18: phrases[0].phrase: \" \" is blank; write a phrase such as \"done\"",
        "\"frames\" : \"AAAA| \"frames\" : \"?AAA"
            + "| 10:22: phrases[0].takes[0].frames: \"?AAAMgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...\""
            + " is not in Base64; leave the take out",
        "\"takes\"| \"times\""
            + "| 4:5: phrases[0].takes: missing; write a list with at least one take",
      })
  void whatIsWrongInItIsToldWithPlaceAndRemedy(String right, String wrong, String message)
      throws Exception {
    TaughtFile.save(folder, TaughtPhrases.NONE.with(new TaughtPhrase("done", List.of(take(1)))));
    Path file = folder.path().resolve(TaughtFile.NAME);
    String content = Files.readString(file);
    assertTrue(content.contains(right), content);
    folder.keep(TaughtFile.NAME, content.replace(right, wrong));
    DamagedTeachingException damaged =
        assertThrows(DamagedTeachingException.class, () -> TaughtFile.load(folder));
    assertEquals(
        "What was taught cannot be read: "
            + file
            + ": taught.json:"
            + message
            + ". Move the file away, and teach anew with saydone teach.",
        damaged.getMessage());
  }

  private static Take take(float value) {
    float[][] frames = new float[20][LogMelFilterbank.BANDS];
    for (float[] frame : frames) {
      frame[3] = value;
    }
    return new Take(frames, 5, 15);
  }
}
