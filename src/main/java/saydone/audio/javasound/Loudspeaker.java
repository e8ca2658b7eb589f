package saydone.audio.javasound;

import org.jspecify.annotations.Nullable;
import saydone.audio.Pcm;

/** The loudspeaker as the audio thread sees it: takes a chunk each 10 ms. */
final class Loudspeaker {

  /** The most frames that wait for the line while the loudspeaker paces. */
  private static final int PACED_FRAMES = Pcm.CHUNK_FRAMES;

  private static final long PATIENCE_NANOS = 100_000_000;

  private final Supervisor supervisor;
  private @Nullable Connection connection;

  /** A loudspeaker that is being opened. */
  Loudspeaker(LineOpener<OutputLine> opener, ThreadStarter threads, MonotonicClock clock) {
    supervisor =
        new Supervisor(
            "loudspeaker",
            () -> {
              SampleRing ring = new SampleRing(Pcm.SAMPLE_RATE_HZ, clock);
              return new Connection(ring, () -> new PlaybackPump(opener.open(), ring), clock);
            },
            threads,
            clock);
  }

  Supervisor supervisor() {
    return supervisor;
  }

  /**
   * Hands over a chunk and never waits.
   *
   * @return whether the loudspeaker works; if not, the chunk may be lost
   */
  boolean play(short[] chunk) {
    connection = supervisor.connection();
    if (connection == null) {
      return false;
    }
    // If the ring is full, the loudspeaker stands still, and its supervisor will soon notice.
    connection.ring().write(chunk, chunk.length);
    return supervisor.works();
  }

  /**
   * Waits until the loudspeaker wants the next chunk.
   *
   * @return whether it does; false if it is missing or stands still, and so does not pace
   */
  boolean pace() {
    return connection != null && connection.ring().awaitAtMost(PACED_FRAMES, PATIENCE_NANOS);
  }
}
