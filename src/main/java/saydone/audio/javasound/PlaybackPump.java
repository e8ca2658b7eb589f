package saydone.audio.javasound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;
import saydone.audio.Resampler;

/**
 * Moves chunks from a ring to a loudspeaker's line. The line's queue is small and kept full. When
 * it has run empty, at the start or after a stall, silence fills it up, so that the time from ring
 * to ear is always the same. When it runs dry again and again, a pause of the coach is taken to
 * make it longer.
 */
final class PlaybackPump implements Pump {

  private static final Logger LOG = LoggerFactory.getLogger(PlaybackPump.class);

  private static final short[] SILENCE = new short[Pcm.CHUNK_FRAMES];

  /** No line needs more silence than this to be full. */
  private static final int MAX_FILL_CHUNKS = 100;

  private final OutputLine line;
  private final SampleRing ring;
  private final AudioFormat format;
  private final Resampler resampler;
  private DriftControl drift;
  private final int chunkBytes;
  private final short[] chunk = new short[Pcm.CHUNK_FRAMES];
  private final float[] mono = new float[Pcm.CHUNK_FRAMES];
  private final float[] resampled;
  private final byte[] bytes;

  /** The silence that was written since the last sound. */
  private int silentFrames;

  PlaybackPump(OutputLine line, SampleRing ring) {
    this.line = line;
    this.ring = ring;
    format = line.format();
    resampler = new Resampler(Pcm.SAMPLE_RATE_HZ, Math.round(format.getSampleRate()));
    drift = control();
    resampled = new float[resampler.maxOutput(Pcm.CHUNK_FRAMES)];
    bytes = new byte[resampled.length * format.getFrameSize()];
    chunkBytes = bytes.length;
  }

  private DriftControl control() {
    return new DriftControl(LineFormats.pcmFrames(format, line.bufferBytes()));
  }

  @Override
  public Move move() throws LineLostException {
    if (line.roomBytes() >= line.bufferBytes()) {
      fill();
    }
    if (ring.available() < Pcm.CHUNK_FRAMES) {
      return Move.IDLE;
    }
    int room = line.roomBytes();
    if (room < chunkBytes) {
      return Move.BLOCKED;
    }
    ring.read(chunk, Pcm.CHUNK_FRAMES);
    boolean silent = isSilent(chunk);
    // What is queued here and behind is lost when the queue becomes longer: it must be silence.
    if (drift.runsDry()
        && silent
        && silentFrames >= 2 * LineFormats.pcmFrames(format, line.bufferBytes())) {
      if (line.lengthen()) {
        LOG.debug("the loudspeaker's queue is longer now: {} bytes", line.bufferBytes());
        fill();
        room = line.roomBytes();
      }
      drift = control();
    }
    int queued = LineFormats.pcmFrames(format, line.bufferBytes() - room);
    int adjustment = drift.adjustment(ring.available() + queued, silent);
    if (adjustment >= 0) {
      for (int added = 0; added < adjustment; added += Pcm.CHUNK_FRAMES) {
        write(SILENCE);
      }
      write(chunk);
    }
    return Move.MOVED;
  }

  @Override
  public int chunks() {
    return 1;
  }

  @Override
  public void drain() throws LineLostException {
    while (ring.available() >= Pcm.CHUNK_FRAMES) {
      ring.read(chunk, Pcm.CHUNK_FRAMES);
      write(chunk);
    }
    line.drain();
  }

  @Override
  public void close() {
    line.close();
  }

  /** Fills the line with silence, except for the room that the waiting chunks need. */
  private void fill() throws LineLostException {
    int waiting = ring.available() / Pcm.CHUNK_FRAMES * chunkBytes;
    for (int i = 0; i < MAX_FILL_CHUNKS && line.roomBytes() >= waiting + chunkBytes; i++) {
      write(SILENCE);
    }
  }

  private void write(short[] samples) throws LineLostException {
    silentFrames = isSilent(samples) ? silentFrames + samples.length : 0;
    for (int i = 0; i < samples.length; i++) {
      mono[i] = samples[i] / 32_768f;
    }
    int frames = resampler.process(mono, samples.length, resampled);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      short sample = Pcm.sample(resampled[i]);
      for (int channel = 0; channel < format.getChannels(); channel++) {
        buffer.putShort(sample);
      }
    }
    if (line.write(bytes, buffer.position()) < buffer.position()) {
      throw new LineLostException("it takes nothing any more");
    }
  }

  private static boolean isSilent(short[] samples) {
    for (short sample : samples) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }
}
