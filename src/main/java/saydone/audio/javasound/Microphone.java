package saydone.audio.javasound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;

/**
 * The microphone as the audio thread sees it: gives a chunk each 10 ms, or several at once as it is
 * {@link Reading read}, or says that there is none. Chunks are never old: sound that was recorded
 * while the audio thread stood still is dropped. Used by the audio thread.
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

  private final Reading reading;
  private final MonotonicClock clock;
  private final Supervisor supervisor;
  private @Nullable Connection connection;
  private boolean late;
  private long lastAskedNanos;
  private final DigitalSilence silence = new DigitalSilence();
  private boolean muted;

  /** A microphone that is being opened. */
  Microphone(
      LineOpener<InputLine> opener, Reading reading, ThreadStarter threads, MonotonicClock clock) {
    this.reading = reading;
    this.clock = clock;
    supervisor =
        new Supervisor(
            "microphone",
            () -> {
              SampleRing ring = new SampleRing(Pcm.SAMPLE_RATE_HZ, clock);
              return new Connection(
                  ring, () -> new CapturePump(opener.open(), reading, ring, clock), clock);
            },
            threads,
            clock);
  }

  Supervisor supervisor() {
    return supervisor;
  }

  /** Whether it works. */
  boolean works() {
    return supervisor.works();
  }

  /** Whether it gives {@linkplain DigitalSilence nothing that a room sounds like}. */
  boolean muted() {
    return muted;
  }

  /**
   * Waits for the next chunk and copies it; zeros if there is none.
   *
   * @param played what the loudspeaker was given; read only
   */
  Answer hear(short[] played, short[] chunk) {
    Answer answer = tryToHear(chunk);
    if (answer == Answer.HEARD) {
      watchForSilence(played, chunk);
    } else {
      Arrays.fill(chunk, (short) 0);
    }
    lastAskedNanos = clock.nanoTime();
    return answer;
  }

  private Answer tryToHear(short[] chunk) {
    Connection working = supervisor.connection();
    if (working == null) {
      connection = null;
      return Answer.MISSING;
    }
    SampleRing ring = working.ring();
    if (working != connection) {
      connection = working;
      late = false;
      ring.keepNewest(reading.pieceFrames());
      if (!works()) {
        silence.back();
      }
    } else if (clock.nanoTime() - lastAskedNanos > reading.stallNanos()) {
      ring.keepNewest(0);
    } else if (late) {
      ring.keepNewest(reading.pieceFrames());
    }
    if (!ring.awaitAtLeast(chunk.length, late ? 0 : reading.patienceNanos())) {
      late = true;
      return Answer.LATE;
    }
    late = false;
    ring.read(chunk, chunk.length);
    return Answer.HEARD;
  }

  private void watchForSilence(short[] played, short[] chunk) {
    boolean silent = silence.accept(played, chunk);
    if (silent && !muted) {
      log.warn(
          "The microphone gives no sound at all; it may be muted, or this program may lack the"
              + " permission to use it");
    }
    muted = silent;
  }
}
