package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Wav;

/** A sound file is read, and reads the same when it is written; or the refusal names the file. */
final class SoundFuzzTests {

  private static final String NAME = "sound.wav";

  /** Of a cue: the header, and some samples. */
  private static final int SEED_BYTES = 400;

  private static final int FRAMES = 20;

  /** A note that lasts for days. */
  private static final String MIDI =
      "4d5468640000000600000001" + "01e04d54726b0000000f" + "00903c64ffffff7f803c0000ff2f00";

  private static final List<AudioFormat> FORMATS =
      List.of(
          new AudioFormat(48_000, 16, 2, true, false),
          new AudioFormat(11_025, 8, 1, false, false),
          new AudioFormat(44_100, 24, 1, true, true),
          new AudioFormat(AudioFormat.Encoding.PCM_FLOAT, 16_000, 32, 1, 4, 16_000, false),
          new AudioFormat(AudioFormat.Encoding.ULAW, 8_000, 8, 1, 1, 8_000, false),
          new AudioFormat(AudioFormat.Encoding.ALAW, 8_000, 8, 1, 1, 8_000, false));

  private final Path folder;

  SoundFuzzTests(@TempDir(factory = Scratch.class) Path folder) {
    this.folder = folder;
  }

  static Stream<byte[]> sounds() {
    Stream<byte[]> written =
        Stream.of(AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU)
            .flatMap(
                type ->
                    FORMATS.stream()
                        .filter(format -> AudioSystem.isFileTypeSupported(type, sound(format)))
                        .map(format -> written(type, format)));
    return Stream.concat(
        Stream.concat(
            Seeds.in("audio", "tick.wav").map(cue -> Arrays.copyOf(cue, SEED_BYTES)),
            Stream.of(HexFormat.of().parseHex(MIDI))),
        written);
  }

  private static byte[] written(AudioFileFormat.Type type, AudioFormat format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      AudioSystem.write(sound(format), type, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static AudioInputStream sound(AudioFormat format) {
    byte[] samples = new byte[FRAMES * format.getFrameSize()];
    new Random(1).nextBytes(samples);
    return new AudioInputStream(new ByteArrayInputStream(samples), format, FRAMES);
  }

  @MethodSource("sounds")
  @FuzzTest
  void sound(byte[] bytes) throws IOException {
    Clip clip;
    try {
      clip = Wav.read(new ByteArrayInputStream(bytes), NAME);
    } catch (AudioFileException e) {
      String message = String.valueOf(e.getMessage());
      Promise.plain(message);
      assertTrue(message.startsWith(NAME), message);
      return;
    }
    Path file = folder.resolve(NAME);
    Wav.write(file, clip);
    assertArrayEquals(clip.samples(), Wav.read(file).samples());
  }
}
