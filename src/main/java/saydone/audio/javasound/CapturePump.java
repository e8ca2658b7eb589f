package saydone.audio.javasound;

import javax.sound.sampled.AudioFormat;
import saydone.audio.FrameDecoder;
import saydone.audio.Pcm;
import saydone.audio.Resampler;

/**
 * Moves frames from a microphone's line to a ring, at {@link Pcm#SAMPLE_RATE_HZ} and mono. Sound
 * that was recorded while the program stood still is stale, and is dropped.
 */
final class CapturePump implements Pump {

  private final InputLine line;
  private final Reading reading;
  private final SampleRing ring;
  private final MonotonicClock clock;
  private final FrameDecoder decoder;
  private final Resampler resampler;
  private final byte[] bytes;
  private final float[] mono;
  private final float[] resampled;
  private final short[] samples;
  private long lastReadNanos;

  CapturePump(InputLine line, Reading reading, SampleRing ring, MonotonicClock clock) {
    this.line = line;
    this.reading = reading;
    this.ring = ring;
    this.clock = clock;
    AudioFormat format = line.format();
    decoder = new FrameDecoder(format);
    resampler = new Resampler(Math.round(format.getSampleRate()), Pcm.SAMPLE_RATE_HZ);
    bytes = new byte[LineFormats.bytes(format, reading.pieceMillis())];
    mono = new float[bytes.length / format.getFrameSize()];
    resampled = new float[resampler.maxOutput(mono.length)];
    samples = new short[resampled.length];
    lastReadNanos = clock.nanoTime();
  }

  @Override
  public Move move() throws LineLostException {
    int read = line.read(bytes, bytes.length);
    if (read <= 0) {
      throw new LineLostException("it gives nothing any more");
    }
    int frames = decoder.decode(bytes, read, mono);
    int count = resampler.process(mono, frames, resampled);
    for (int i = 0; i < count; i++) {
      samples[i] = Pcm.sample(resampled[i]);
    }
    long now = clock.nanoTime();
    boolean stale = now - lastReadNanos > reading.stallNanos();
    lastReadNanos = now;
    if (stale) {
      line.flush();
    } else {
      // If the ring is full, the audio thread stands still, and will drop all that waits here.
      ring.write(samples, count);
    }
    return Move.MOVED;
  }

  @Override
  public int chunks() {
    return reading.pieceChunks();
  }

  @Override
  public void drain() {}

  @Override
  public void close() {
    line.close();
  }
}
