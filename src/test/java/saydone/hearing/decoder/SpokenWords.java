package saydone.hearing.decoder;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import javax.sound.sampled.AudioFormat;
import saydone.audio.Pcm;

/** Words in the voice kevin16 of FreeTTS, and other sounds, as samples for the recognizer. */
final class SpokenWords {

  private static final double FAINT = 12;

  private static final Voice VOICE = new KevinVoiceDirectory().getVoices()[1];

  static {
    VOICE.allocate();
  }

  private SpokenWords() {}

  /** A text, with a quarter of a second of faint hiss before and half a second after. */
  static synchronized short[] say(String text) {
    Memory memory = new Memory();
    VOICE.setAudioPlayer(memory);
    VOICE.speak(text);
    return join(hiss(0.25, FAINT), memory.samples(), hiss(0.5, FAINT));
  }

  /** White noise of a root mean square. */
  static short[] hiss(double seconds, double rms) {
    Random random = new Random(17);
    short[] samples = new short[(int) (seconds * Pcm.SAMPLE_RATE_HZ)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * rms);
    }
    return samples;
  }

  /** One after another. */
  static short[] join(short[]... parts) {
    int length = 0;
    for (short[] part : parts) {
      length += part.length;
    }
    short[] joined = new short[length];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  /** Keeps what a voice says. */
  private static final class Memory implements AudioPlayer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(Pcm.SAMPLE_RATE_HZ, Short.SIZE, 1, true, true);

    short[] samples() {
      ByteBuffer buffer =
          ByteBuffer.wrap(bytes.toByteArray())
              .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      short[] samples = new short[buffer.remaining() / Short.BYTES];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (buffer.getShort() / 2);
      }
      return samples;
    }

    @Override
    public void setAudioFormat(AudioFormat format) {
      this.format = format;
    }

    @Override
    public AudioFormat getAudioFormat() {
      return format;
    }

    @Override
    public boolean write(byte[] audioData) {
      return write(audioData, 0, audioData.length);
    }

    @Override
    public boolean write(byte[] audioData, int start, int end) {
      bytes.write(audioData, start, end);
      return true;
    }

    @Override
    public void begin(int size) {}

    @Override
    public boolean end() {
      return true;
    }

    @Override
    public boolean drain() {
      return true;
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public float getVolume() {
      return 1;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public long getTime() {
      return 0;
    }

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
  }
}
