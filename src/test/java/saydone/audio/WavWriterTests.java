package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTests {

  private final Path folder;

  WavWriterTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileWhoseProgramWasKilledIsReadableToItsLastSecond() throws IOException {
    Path file = folder.resolve("long.wav");
    Path asKilled = folder.resolve("killed.wav");
    try (WavWriter writer = new WavWriter(file, 1)) {
      for (int chunk = 0; chunk < 350; chunk++) {
        writer.write(new short[Pcm.CHUNK_FRAMES]);
      }
      Files.copy(file, asKilled);
    }

    assertEquals(3 * Pcm.SAMPLE_RATE_HZ, Wav.read(asKilled).frames());
    assertEquals(350 * Pcm.CHUNK_FRAMES, Wav.read(file).frames());
  }

  @Test
  void aFileThatWasJustBegunIsReadable() throws IOException {
    Path file = folder.resolve("begun.wav");
    try (WavWriter writer = new WavWriter(file, 2)) {
      writer.write(new short[10], new short[10]);

      assertEquals(0, Wav.read(file).frames());
    }
  }

  @Test
  void writesTwoChannelsSideBySide() throws Exception {
    Path file = folder.resolve("stereo.wav");
    try (WavWriter writer = new WavWriter(file, 2)) {
      writer.write(new short[] {1, 2}, new short[] {-1, -2});
    }

    try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
      assertEquals(2, sound.getFormat().getChannels());
      assertArrayEquals(new byte[] {1, 0, -1, -1, 2, 0, -2, -1}, sound.readAllBytes());
    }
  }

  @Test
  void replacesALongerFile() throws IOException {
    Path file = folder.resolve("again.wav");
    Wav.write(file, Tones.clip(440, 0.5, 5000));

    Wav.write(file, Tones.clip(440, 0.5, 100));

    assertEquals(44 + 200, Files.size(file));
  }

  @Test
  void refusesTheWrongNumberOfChannels() throws IOException {
    try (WavWriter writer = new WavWriter(folder.resolve("mono.wav"), 1)) {
      assertThrows(IllegalStateException.class, () -> writer.write(new short[1], new short[1]));
    }
  }

  @Test
  void closesTwiceWithoutHarm() throws IOException {
    Path file = folder.resolve("twice.wav");
    WavWriter writer = new WavWriter(file, 1);
    writer.write(new short[] {5});

    writer.close();
    writer.close();

    assertArrayEquals(new short[] {5}, Wav.read(file).samples());
  }
}
