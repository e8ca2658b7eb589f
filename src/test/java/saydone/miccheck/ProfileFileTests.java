package saydone.miccheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.MicrophoneProfile;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;

final class ProfileFileTests {

  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private static final MicrophoneProfile PROFILE =
      new MicrophoneProfile(
          "Headset",
          "Loudspeaker",
          NOW,
          -61.2,
          OptionalDouble.of(-28.4),
          0.0012,
          Optional.of(new Echo(0.302, Duration.ofMillis(120), Duration.ofMillis(230))),
          2,
          3);

  private final DataFolder folder;

  ProfileFileTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatWasKeptIsReadAgain() throws Exception {
    ProfileFile.save(folder, PROFILE);

    assertEquals(Optional.of(PROFILE), ProfileFile.load(folder, "Headset", NOW));
    assertEquals(Duration.ofMillis(230), PROFILE.echoTail());
  }

  @Test
  void aProfileWithoutEchoAndSpeechIsReadAgain() throws Exception {
    MicrophoneProfile bare =
        new MicrophoneProfile(
            "Headset", "", NOW, -96, OptionalDouble.empty(), 0, Optional.empty(), 0, 3);
    ProfileFile.save(folder, bare);

    assertEquals(Optional.of(bare), ProfileFile.load(folder, "Headset", NOW));
    assertEquals(Duration.ZERO, bare.echoTail());
  }

  @Test
  void aNewCheckReplacesTheLastOne() throws Exception {
    ProfileFile.save(folder, PROFILE);
    MicrophoneProfile later =
        new Findings(true, -50, Optional.empty(), List.of()).profile("Headset", "", NOW);
    ProfileFile.save(folder, later);

    assertEquals(Optional.of(later), ProfileFile.load(folder, "Headset", NOW));
  }

  @Test
  void aFolderWithoutCheckHasNone() {
    assertTrue(ProfileFile.load(folder, "Headset", NOW).isEmpty());
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  void aProfileOfAnotherMicrophoneIsPassedOver() throws Exception {
    ProfileFile.save(folder, PROFILE);
    assertTrue(ProfileFile.load(folder, "Webcam", NOW).isEmpty());
  }

  @Test
  void aProfileIsPassedOverAfterNinetyDays() throws Exception {
    ProfileFile.save(folder, PROFILE);
    assertTrue(ProfileFile.load(folder, "Headset", NOW.plus(Duration.ofDays(90))).isPresent());
    assertTrue(ProfileFile.load(folder, "Headset", NOW.plus(Duration.ofDays(91))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"schemaVersion\": 1, \"micro",
        "[]",
        "{\"schemaVersion\": 2}",
        "{\"schemaVersion\": 1, \"microphone\": \"Headset\"}",
        "{\"schemaVersion\":1,\"microphone\":\"Headset\",\"loudspeaker\":\"\",\"measured\":\"soon\","
            + "\"noiseFloorDbfs\":-60,\"clippedShare\":0,\"wordsHeard\":3,\"wordsAsked\":3}",
        "{\"schemaVersion\":1,\"microphone\":\"Headset\",\"loudspeaker\":\"\","
            + "\"measured\":\"2026-11-22T18:00:00Z\",\"noiseFloorDbfs\":-60,\"clippedShare\":0,"
            + "\"echo\":7,\"wordsHeard\":3,\"wordsAsked\":3}",
        "{\"schemaVersion\":1,\"microphone\":\"Headset\",\"loudspeaker\":\"\","
            + "\"measured\":\"2026-11-22T18:00:00Z\",\"noiseFloorDbfs\":60,\"clippedShare\":0,"
            + "\"wordsHeard\":3,\"wordsAsked\":3}"
      })
  void aDamagedFileIsPassedOver(String content) throws Exception {
    folder.keep(ProfileFile.NAME, content);
    assertTrue(ProfileFile.load(folder, "Headset", NOW).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"wordsAsked\" : 3| \"wordsAsked\" : -1"
            + "| 15:18: wordsAsked: -1 is less than 0; write 0 to 1000, such as 3",
        "\"wordsAsked\" : 3| \"wordsAsked\" : 1| 1:1: wordsHeard must be 0.0 to 1.0: 2.0",
        "\"gain\" : 0.302| \"gain\" : \"loud\""
            + "| 10:14: echo.gain: \"loud\" is not a number; write 0 to 100, such as 0.3",
        "\"gain\" : 0.302,| | 9:12: echo.gain: missing; write 0 to 100, such as 0.3",
        "-61.2| 61.2| 6:22: noiseFloorDbfs: 61.2 is more than 0; write -96 to 0, such as -60.5",
        "\"2026-11-22T18:00:00Z\"| \"soon\""
            + "| 5:16: measured: \"soon\" is no date and time; write one in UTC, such as"
            + " \"2026-11-22T18:00:00Z\"",
      })
  void whatIsWrongInItIsToldWithPlaceAndRemedy(String right, @Nullable String wrong, String message)
      throws Exception {
    ProfileFile.save(folder, PROFILE);
    String content = Files.readString(folder.path().resolve(ProfileFile.NAME));
    assertTrue(content.contains(right), content);
    folder.keep(ProfileFile.NAME, content.replace(right, wrong == null ? "" : wrong));
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> ProfileFile.FILE.load(folder));
    assertEquals("microphone.json:" + message, damaged.getMessage());
  }
}
