package saydone.evaluate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import saydone.audio.Pcm;

/** Reads sound files in any format that Java Sound knows. */
final class SoundFile {

  private static final AudioFormat FORMAT =
      new AudioFormat(Pcm.SAMPLE_RATE_HZ, Short.SIZE, 1, true, false);

  private SoundFile() {}

  /**
   * Reads a file as mono samples at {@link Pcm#SAMPLE_RATE_HZ}.
   *
   * @throws IOException if it cannot be read, with its name
   */
  static short[] read(Path file) throws IOException {
    try (AudioInputStream in =
            AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(file)));
        AudioInputStream converted =
            in.getFormat().matches(FORMAT) ? in : AudioSystem.getAudioInputStream(FORMAT, in)) {
      ShortBuffer buffer =
          ByteBuffer.wrap(converted.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      short[] samples = new short[buffer.remaining()];
      buffer.get(samples);
      return samples;
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException("no sound file that can be read: " + file, e);
    }
  }
}
