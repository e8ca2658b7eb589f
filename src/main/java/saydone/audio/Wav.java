package saydone.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import saydone.file.NotAFileException;
import saydone.file.RegularFile;

/**
 * Sound files. Reads what Java Sound reads (WAV, AIFF, AU; any rate, any number of channels, 8 to
 * 32 bits, floating point, G.711) into a mono {@link Clip} at {@link Pcm#SAMPLE_RATE_HZ}; channels
 * are averaged. No longer than {@value #MOST_HOURS} hours. Writes 16-bit WAV. A file that is
 * shorter than its header says, as from a pipe or a killed program, is read as far as it goes, and
 * so is one whose header does not say how long it is ({@link OpenEnd}).
 */
public final class Wav {

  private static final int MOST_HOURS = 2;

  /**
   * How a file begins that is read. Java Sound would play MIDI, too: days of sound from a few
   * bytes.
   */
  private static final Set<String> BEGINNINGS = Set.of("RIFF", "FORM", ".snd");

  private static final int BEGINNING_BYTES = 4;

  private static final int BLOCK_FRAMES = 4096;

  /** Bounds of a sensible header; a header beyond them is damaged. */
  private static final int MIN_RATE_HZ = 1000;

  private static final int MAX_RATE_HZ = 768_000;
  private static final int MAX_FRAME_BYTES = 1024;

  private static final String REMEDY =
      "Convert it to a 16-bit PCM WAV file first, for example with: sox IN -b 16 -r 16000 -c 1"
          + " OUT.wav";

  private Wav() {}

  /**
   * Reads a whole file into memory: 32 kB a second.
   *
   * @throws AudioFileException if there is no such file, or it is no sound that can be read
   */
  public static Clip read(Path file) throws AudioFileException {
    try (InputStream in = RegularFile.open(file)) {
      return read(in, file.toString());
    } catch (AudioFileException e) {
      throw e;
    } catch (NotAFileException e) {
      throw new AudioFileException(file + " is " + e.what() + "; give the name of a WAV file.", e);
    } catch (NoSuchFileException e) {
      throw new AudioFileException(
          "There is no sound file " + file + "; check its name and folder.", e);
    } catch (IOException e) {
      throw new AudioFileException(
          "The sound file " + file + " cannot be opened; check its permissions: " + e.getMessage(),
          e);
    }
  }

  /**
   * Reads a whole stream, which the caller closes.
   *
   * @param in a stream at the start of a sound file
   * @param name its name in the message of an exception
   * @throws AudioFileException if it is no sound that can be read
   */
  public static Clip read(InputStream in, String name) throws AudioFileException {
    return read(in, name, MOST_HOURS * Pcm.frames(Duration.ofHours(1)));
  }

  /** The same, of a sound of at most so many samples at {@link Pcm#SAMPLE_RATE_HZ}. */
  static Clip read(InputStream in, String name, long most) throws AudioFileException {
    try (AudioInputStream sound = linear(opened(OpenEnd.mended(in)))) {
      return convert(sound, most)
          .orElseThrow(
              () ->
                  new AudioFileException(
                      name
                          + " is longer than "
                          + MOST_HOURS
                          + " hours. Cut it first, for example with: sox IN OUT.wav trim 0 3600"));
    } catch (AudioFileException e) {
      throw e;
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new AudioFileException(
          name + " is not a sound file of a known kind, or is damaged. " + REMEDY, e);
    } catch (IOException e) {
      throw new AudioFileException(name + " cannot be read to its end: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a 16-bit mono WAV file; replaces an existing one.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Clip clip) throws IOException {
    try (WavWriter writer = new WavWriter(file, 1)) {
      writer.write(clip.samples());
    }
  }

  /** Opens a stream that supports {@code mark}. */
  private static AudioInputStream opened(InputStream in)
      throws IOException, UnsupportedAudioFileException {
    in.mark(BEGINNING_BYTES);
    String beginning = new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
    in.reset();
    if (!BEGINNINGS.contains(beginning)) {
      throw new UnsupportedAudioFileException("neither WAV nor AIFF nor AU");
    }
    return AudioSystem.getAudioInputStream(in);
  }

  /** The same sound in linear PCM or floating point. */
  private static AudioInputStream linear(AudioInputStream sound) {
    Encoding encoding = sound.getFormat().getEncoding();
    if (encoding.equals(Encoding.PCM_SIGNED)
        || encoding.equals(Encoding.PCM_UNSIGNED)
        || encoding.equals(Encoding.PCM_FLOAT)) {
      return sound;
    }
    return AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, sound);
  }

  /** The sound; empty if it has more samples. */
  private static Optional<Clip> convert(AudioInputStream sound, long most) throws IOException {
    AudioFormat format = sound.getFormat();
    FrameDecoder decoder = new FrameDecoder(format);
    int rateHz = Math.round(format.getSampleRate());
    if (rateHz < MIN_RATE_HZ || rateHz > MAX_RATE_HZ || format.getFrameSize() > MAX_FRAME_BYTES) {
      throw new IllegalArgumentException("a sound format out of bounds: " + format);
    }
    Resampler resampler = new Resampler(rateHz, Pcm.SAMPLE_RATE_HZ);
    byte[] bytes = new byte[BLOCK_FRAMES * format.getFrameSize()];
    int blockFrames = Math.max(BLOCK_FRAMES, resampler.lookahead());
    float[] mono = new float[blockFrames];
    float[] resampled = new float[resampler.maxOutput(blockFrames)];
    Samples samples = new Samples();
    int read;
    while ((read = sound.readNBytes(bytes, 0, bytes.length)) > 0) {
      int frames = decoder.decode(bytes, read, mono);
      samples.append(resampled, resampler.process(mono, frames, resampled));
      if (samples.length > most) {
        return Optional.empty();
      }
    }
    Arrays.fill(mono, 0);
    samples.append(resampled, resampler.process(mono, resampler.lookahead(), resampled));
    return Optional.of(samples.toClip());
  }

  /** The samples of a file so far; grows while the file is read. */
  private static final class Samples {
    private short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    private int length;

    void append(float[] values, int count) {
      if (length + count > samples.length) {
        samples = Arrays.copyOf(samples, Math.max(length + count, 2 * samples.length));
      }
      for (int i = 0; i < count; i++) {
        samples[length++] = Pcm.sample(values[i]);
      }
    }

    Clip toClip() {
      return Clip.of(Arrays.copyOf(samples, length));
    }
  }
}
