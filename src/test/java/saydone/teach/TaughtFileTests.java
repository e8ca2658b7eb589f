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
import org.junit.jupiter.params.provider.ValueSource;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.journal.DataFolder;

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

  private static Take take(float value) {
    float[][] frames = new float[20][LogMelFilterbank.BANDS];
    for (float[] frame : frames) {
      frame[3] = value;
    }
    return new Take(frames, 5, 15);
  }
}
