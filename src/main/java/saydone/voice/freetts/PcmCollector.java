package saydone.voice.freetts;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;

/**
 * The "player" of FreeTTS: keeps the samples instead of playing them, and never waits. On every
 * machine FreeTTS writes 16-bit big-endian mono; only the sample rate differs by voice.
 */
final class PcmCollector implements AudioPlayer {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private AudioFormat format = new AudioFormat(16_000, 16, 1, true, true);
  private float volume = 1;

  /** All samples that were written, in order. */
  short[] samples() {
    byte[] written = bytes.toByteArray();
    short[] samples = new short[written.length / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((written[2 * i] << 8) | (written[2 * i + 1] & 0xff));
    }
    return samples;
  }

  /** The sample rate of the samples. */
  int sampleRateHz() {
    return Math.round(format.getSampleRate());
  }

  @Override
  public void setAudioFormat(AudioFormat format) {
    if (format.getSampleSizeInBits() != 16 || format.getChannels() != 1 || !format.isBigEndian()) {
      throw new IllegalArgumentException("expected 16-bit big-endian mono, got " + format);
    }
    this.format = format;
  }

  @Override
  public AudioFormat getAudioFormat() {
    return format;
  }

  @Override
  public boolean write(byte[] audio) {
    return write(audio, 0, audio.length);
  }

  @Override
  public boolean write(byte[] audio, int offset, int length) {
    bytes.write(audio, offset, length);
    return true;
  }

  @Override
  public void setVolume(float volume) {
    this.volume = volume;
  }

  @Override
  public float getVolume() {
    return volume;
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
  public long getTime() {
    return 0;
  }

  @Override
  public void resetTime() {}

  @Override
  public void startFirstSampleTimer() {}

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
  public void showMetrics() {}
}
