package saydone.audio.javasound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;

/**
 * The microphone as the audio thread sees it: gives a chunk each 10 ms, or says that there is none.
 * Chunks are never old: sound that was recorded while the audio thread stood still is dropped. Used
 * by the audio thread.
 */
final class Microphone {

  /** The result of waiting for a chunk. */
  enum Answer {
    /** The chunk was heard, and the microphone paces. */
    HEARD,
    /** The microphone is late and may yet be lost; silence stands in for the chunk. */
    LATE,
    /** There is no microphone; silence stands in for the chunk. */
    MISSING
  }

  private static final Logger log = LoggerFactory.getLogger(Microphone.class);

  /**
   * How long to wait for a chunk: longer than any driver's bursts, and short enough that the
   * coach's voice does not falter.
   */
  private static final long PATIENCE_NANOS = 200_000_000;

  private static final long STALL_NANOS = 500_000_000;
  private static final int ZEROS_FRAMES = 3 * Pcm.SAMPLE_RATE_HZ;

  private final MonotonicClock clock;
  private final Supervisor supervisor;
  private @Nullable Connection connection;
  private boolean late;
  private long lastAskedNanos;
  private int zeroFrames;
  private volatile boolean givesOnlyZeros;

  /** A microphone that is being opened. */
  Microphone(LineOpener<InputLine> opener, ThreadStarter threads, MonotonicClock clock) {
    this.clock = clock;
    supervisor =
        new Supervisor(
            "microphone",
            () -> {
              SampleRing ring = new SampleRing(Pcm.SAMPLE_RATE_HZ, clock);
              return new Connection(ring, () -> new CapturePump(opener.open(), ring, clock), clock);
            },
            threads,
            clock);
  }

  Supervisor supervisor() {
    return supervisor;
  }

  /** Whether the last three seconds or more were exact zeros. Safe for use by all threads. */
  boolean givesOnlyZeros() {
    return givesOnlyZeros;
  }

  /** Waits for the next chunk and copies it; zeros if there is none. */
  Answer hear(short[] chunk) {
    Answer answer = tryToHear(chunk);
    if (answer != Answer.HEARD) {
      Arrays.fill(chunk, (short) 0);
    }
    watchForZeros(answer, chunk);
    lastAskedNanos = clock.nanoTime();
    return answer;
  }

  private Answer tryToHear(short[] chunk) {
    Connection working = supervisor.working();
    if (working == null) {
      connection = null;
      return Answer.MISSING;
    }
    SampleRing ring = working.ring();
    if (working != connection) {
      connection = working;
      late = false;
      ring.keepNewest(chunk.length);
    } else if (clock.nanoTime() - lastAskedNanos > STALL_NANOS) {
      ring.keepNewest(0);
    } else if (late) {
      ring.keepNewest(chunk.length);
    }
    if (!ring.awaitAtLeast(chunk.length, late ? 0 : PATIENCE_NANOS)) {
      late = true;
      return Answer.LATE;
    }
    late = false;
    ring.read(chunk, chunk.length);
    return Answer.HEARD;
  }

  /** Looks for exact zeros: a muted or denied microphone gives them, a real room never does. */
  private void watchForZeros(Answer answer, short[] chunk) {
    for (short sample : chunk) {
      if (sample != 0 || answer != Answer.HEARD) {
        zeroFrames = 0;
        givesOnlyZeros = false;
        return;
      }
    }
    zeroFrames = Math.min(ZEROS_FRAMES, zeroFrames + chunk.length);
    if (zeroFrames == ZEROS_FRAMES && !givesOnlyZeros) {
      givesOnlyZeros = true;
      log.warn(
          "The microphone gives no sound at all; it may be muted, or this program may lack the"
              + " permission to use it");
    }
  }
}
