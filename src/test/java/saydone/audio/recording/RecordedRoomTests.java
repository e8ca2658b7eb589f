package saydone.audio.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room.Condition;
import saydone.audio.Wav;

class RecordedRoomTests {

  private final short[] silence = new short[Pcm.CHUNK_FRAMES];
  private final short[] microphone = new short[Pcm.CHUNK_FRAMES];
  private final Path folder;

  RecordedRoomTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void givesTheRecordingChunkByChunkAndThenSilence() {
    try (RecordedRoom room = new RecordedRoom(ramp(240), Duration.ZERO)) {
      assertEquals(Condition.WORKING, room.exchange(silence, microphone));
      assertArrayEquals(Arrays.copyOf(ramp(240).samples(), 160), microphone);

      assertTrue(room.exchange(silence, microphone).ended());
      assertEquals(240, microphone[79]);
      assertEquals(0, microphone[80]);

      assertTrue(room.exchange(silence, microphone).ended());
      assertArrayEquals(silence, microphone);
    }
  }

  @Test
  void endsAfterTheTrailingSilence() {
    try (RecordedRoom room = new RecordedRoom(ramp(160), Duration.ofMillis(30))) {
      for (int chunk = 0; chunk < 3; chunk++) {
        assertFalse(room.exchange(silence, microphone).ended());
      }
      assertTrue(room.exchange(silence, microphone).ended());
    }
  }

  @Test
  void readsAnyFileAndKeepsACopyOfTheRoom() throws Exception {
    Path recording = folder.resolve("recording.wav");
    Path copy = folder.resolve("copy.wav");
    Wav.write(recording, ramp(160));
    short[] loudspeaker = silence.clone();
    Arrays.fill(loudspeaker, (short) 7);

    try (RecordedRoom room = RecordedRoom.open(recording, Duration.ZERO, copy)) {
      room.exchange(loudspeaker, microphone);
    }

    try (AudioInputStream sound = AudioSystem.getAudioInputStream(copy.toFile())) {
      byte[] bytes = sound.readAllBytes();
      assertEquals(160 * 4, bytes.length);
      assertArrayEquals(new byte[] {7, 0, 1, 0, 7, 0, 2, 0}, Arrays.copyOf(bytes, 8));
    }
  }

  @Test
  void createsNoCopyOfARecordingThatCannotBeRead() {
    Path copy = folder.resolve("copy.wav");

    assertThrows(
        AudioFileException.class,
        () -> RecordedRoom.open(folder.resolve("none.wav"), Duration.ZERO, copy));
    assertFalse(copy.toFile().exists());
  }

  @Test
  void saysAtOnceThatACopyCannotBeCreated() throws IOException {
    Path recording = folder.resolve("recording.wav");
    Wav.write(recording, ramp(160));

    assertThrows(
        IOException.class,
        () -> RecordedRoom.open(recording, Duration.ZERO, folder.resolve("no/folder/copy.wav")));
  }

  private static Clip ramp(int frames) {
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (short) (i + 1);
    }
    return Clip.of(samples);
  }
}
