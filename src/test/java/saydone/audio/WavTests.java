package saydone.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WavTests {

  private final Path folder;

  WavTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws IOException {
    Random random = new Random(1);
    short[] samples = new short[40_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt();
    }
    samples[0] = Short.MIN_VALUE;
    samples[1] = Short.MAX_VALUE;
    Path file = folder.resolve("noise.wav");

    Wav.write(file, Clip.of(samples));

    assertArrayEquals(samples, Wav.read(file).samples());
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.PCM_UNSIGNED, 22_050, 8, 1, false, -48),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.PCM_SIGNED, 44_100, 16, 2, false, -90),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.PCM_SIGNED, 48_000, 24, 6, false, -90),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.PCM_SIGNED, 8_000, 32, 1, false, -80),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.PCM_FLOAT, 96_000, 32, 2, false, -90),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.ULAW, 8_000, 8, 1, false, -35),
        Arguments.of(AudioFileFormat.Type.WAVE, Encoding.ALAW, 8_000, 8, 1, false, -35),
        Arguments.of(AudioFileFormat.Type.AIFF, Encoding.PCM_SIGNED, 16_000, 16, 1, true, -90),
        Arguments.of(AudioFileFormat.Type.AIFF, Encoding.PCM_SIGNED, 44_100, 24, 1, true, -90),
        Arguments.of(AudioFileFormat.Type.AU, Encoding.PCM_SIGNED, 11_025, 8, 1, true, -45),
        Arguments.of(AudioFileFormat.Type.AU, Encoding.PCM_SIGNED, 32_000, 32, 2, true, -80));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsAnyFormatAsSixteenKilohertzMono(
      AudioFileFormat.Type type,
      Encoding encoding,
      int rateHz,
      int bits,
      int channels,
      boolean bigEndian,
      double errorDbfs)
      throws IOException {
    Path file = folder.resolve("tone." + type.getExtension());
    writeTone(file, type, encoding, rateHz, bits, channels, bigEndian);

    float[] actual = Tones.values(Wav.read(file));

    float[] expected = Tones.sine(440, 16_000, 0.5, 16_000);
    assertEquals(16_000, actual.length);
    assertTrue(Tones.errorDbfs(actual, expected, 300, 15_700) < errorDbfs);
  }

  @Test
  void readsAFileWhoseHeaderPromisesMoreThanThereIs() throws IOException {
    Path file = folder.resolve("pipe.wav");
    Wav.write(file, Tones.clip(440, 0.5, 1600));
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(4, 0x7FFF_F024)
        .putInt(40, 0x7FFF_F000);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 201));

    assertEquals(1600 - 101, Wav.read(file).frames());
  }

  @Test
  void readsAnEmptyRecordingAsAnEmptyClip() throws IOException {
    Path file = folder.resolve("empty.wav");
    Wav.write(file, Clip.of(new short[0]));

    assertEquals(0, Wav.read(file).frames());
  }

  @Test
  void saysWhichFileIsMissing() {
    Path file = folder.resolve("none.wav");

    AudioFileException e = assertThrows(AudioFileException.class, () -> Wav.read(file));

    assertEquals("There is no sound file " + file + "; check its name and folder.", e.getMessage());
  }

  @Test
  void saysHowToConvertAFileThatIsNoSound() throws IOException {
    Path file = Files.writeString(folder.resolve("text.wav"), "no sound at all");

    AudioFileException e = assertThrows(AudioFileException.class, () -> Wav.read(file));

    assertTrue(e.toString().contains(file + " is not a sound file of a known kind"));
    assertTrue(e.toString().contains("sox"));
  }

  /** Java Sound would play it: three days of one note, from 37 bytes. */
  @Test
  void aMidiFileIsNoSound() {
    byte[] midi =
        HexFormat.of()
            .parseHex(
                "4d546864 00000006 0000 0001 01e0 4d54726b 0000000f 00903c64 ffffff7f 803c00 00ff2f00"
                    .replace(" ", ""));
    AudioFileException error =
        assertThrows(
            AudioFileException.class, () -> Wav.read(new ByteArrayInputStream(midi), "done.wav"));

    assertTrue(
        String.valueOf(error.getMessage())
            .startsWith("done.wav is not a sound file of a known kind, or is damaged."),
        error.getMessage());
  }

  @Test
  void aSoundThatIsTooLongForTheMemoryIsRefused() throws IOException {
    Path file = folder.resolve("long.wav");
    Wav.write(file, Clip.of(new short[10_000]));
    try (InputStream in = Files.newInputStream(file)) {
      AudioFileException error =
          assertThrows(AudioFileException.class, () -> Wav.read(in, "long.wav", 9_999));
      assertTrue(
          String.valueOf(error.getMessage()).startsWith("long.wav is longer than 2 hours. Cut it"),
          error.getMessage());
    }
    try (InputStream in = Files.newInputStream(file)) {
      assertEquals(10_000, Wav.read(in, "long.wav", 10_000).samples().length);
    }
  }

  @Test
  void rejectsAFolder() {
    AudioFileException e = assertThrows(AudioFileException.class, () -> Wav.read(folder));

    assertTrue(e.toString().contains("is a folder"));
  }

  @Test
  void survivesDamagedHeaders() throws IOException {
    Path file = folder.resolve("whole.wav");
    Wav.write(file, Tones.clip(440, 0.5, 100));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        damaged[12 + random.nextInt(32)] = (byte) random.nextInt(256);
      }
      try {
        Wav.read(new ByteArrayInputStream(damaged), "damaged");
        read++;
      } catch (AudioFileException e) {
        assertTrue(e.toString().contains(": damaged "), e::toString);
      }
    }
    assertTrue(read > 0 && read < 3000);
  }

  @ParameterizedTest
  @CsvSource({"36, 0", "0, 0", "-1, -1", "36, -1", "-1, 0"})
  void soundWhoseHeaderWasNeverFinishedIsReadToTheEnd(int whole, int data) throws IOException {
    Path file = folder.resolve("cut.wav");
    short[] samples = {1, -2, 3, -4, 5, 6};
    Wav.write(file, Clip.of(samples));
    setLengths(file, whole, data);

    assertArrayEquals(samples, Wav.read(file).samples());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anUnfinishedHeaderOfAnyFormatIsMended(
      AudioFileFormat.Type type,
      Encoding encoding,
      int rateHz,
      int bits,
      int channels,
      boolean bigEndian)
      throws IOException {
    Path file = folder.resolve("tone." + type.getExtension());
    writeTone(file, type, encoding, rateHz, bits, channels, bigEndian);
    short[] whole = Wav.read(file).samples();
    if (type.equals(AudioFileFormat.Type.WAVE)) {
      setLengths(file, 0, 0);
    }

    assertArrayEquals(whole, Wav.read(file).samples());
  }

  @Test
  void anEmptyRecordingThatOtherChunksFollowIsEmpty() throws IOException {
    Path file = folder.resolve("empty.wav");
    Wav.write(file, Clip.of(new short[0]));
    Files.write(file, "LIST\4\0\0\0INFO".getBytes(US_ASCII), StandardOpenOption.APPEND);
    setLengths(file, 48, 0);

    assertEquals(0, Wav.read(file).frames());
  }

  @Test
  void whatIsNoFileOfItsOwnIsRefusedUnopened() {
    AudioFileException error =
        assertThrows(AudioFileException.class, () -> Wav.read(Path.of("/dev/zero")));

    assertEquals(
        "/dev/zero is a pipe or a device; give the name of a WAV file.", error.getMessage());
  }

  /** Writes into the header how long the whole and its samples are. */
  private static void setLengths(Path file, int whole, int data) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int at = new String(bytes.array(), ISO_8859_1).indexOf("data");
    bytes.putInt(4, whole).putInt(at + 4, data);
    Files.write(file, bytes.array());
  }

  private static void writeTone(
      Path file,
      AudioFileFormat.Type type,
      Encoding encoding,
      int rateHz,
      int bits,
      int channels,
      boolean bigEndian)
      throws IOException {
    boolean companded = encoding.equals(Encoding.ULAW) || encoding.equals(Encoding.ALAW);
    AudioFormat linear =
        new AudioFormat(
            companded ? Encoding.PCM_SIGNED : encoding,
            rateHz,
            companded ? 16 : bits,
            channels,
            (companded ? 16 : bits) / 8 * channels,
            rateHz,
            bigEndian);
    float[] tone = Tones.sine(440, rateHz, 0.5, rateHz);
    byte[] bytes = encode(tone, linear);
    AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(bytes), linear, tone.length);
    AudioSystem.write(
        companded ? AudioSystem.getAudioInputStream(encoding, sound) : sound, type, file.toFile());
  }

  private static byte[] encode(float[] tone, AudioFormat format) {
    ByteBuffer bytes = ByteBuffer.allocate(tone.length * format.getFrameSize());
    for (float value : tone) {
      for (int channel = 0; channel < format.getChannels(); channel++) {
        if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
          bytes.order(ByteOrder.LITTLE_ENDIAN).putFloat(value);
          continue;
        }
        int bits = format.getSampleSizeInBits();
        long sample = Math.round(value * (double) (1L << (bits - 1)));
        if (format.getEncoding().equals(Encoding.PCM_UNSIGNED)) {
          sample += 1L << (bits - 1);
        }
        for (int i = 0; i < bits / 8; i++) {
          int shift = 8 * (format.isBigEndian() ? bits / 8 - 1 - i : i);
          bytes.put((byte) (sample >> shift));
        }
      }
    }
    return bytes.array();
  }
}
