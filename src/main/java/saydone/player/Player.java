package saydone.player;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;
import saydone.voice.Saying;

/**
 * Plays one session in a room, from its beginning to its end.
 *
 * <p>{@link #playLive} uses several threads, which {@link Readiness} lists: one moves sound and is
 * paced by the devices; the caller's thread listens, runs the session and writes the record, and
 * may fall behind for a moment without a gap in the sound; others synthesize. {@link #playAtOnce}
 * does the same on one thread, exchange by exchange, so that virtual time runs as fast as the
 * machine can and the same input always gives the same session.
 */
public final class Player {

  /** The most chunks that wait for the session's thread: half a minute. */
  private static final int BACKLOG = (int) (Pcm.frames(Duration.ofSeconds(30)) / Pcm.CHUNK_FRAMES);

  private static final int LAST_SOUND =
      (int) (Pcm.frames(Duration.ofMillis(700)) / Pcm.CHUNK_FRAMES);

  private final Session session;
  private final Progress recorded;
  private final PlayerParts parts;
  private final Mixer mixer = new Mixer();
  private final Room room;

  /**
   * A player of a session, which goes on from what was recorded before.
   *
   * @param recorded {@link Progress#NONE} for a new session
   */
  public Player(Session session, Progress recorded, Room room, PlayerParts parts) {
    this.session = session;
    this.recorded = recorded;
    this.parts = parts;
    this.room = room;
  }

  /**
   * What the coach will say first, so that it can be synthesized before the room is open.
   *
   * @param recorded {@link Progress#NONE} for a new session
   */
  public static List<Saying> opening(Session session, Progress recorded, ChosenManner manner) {
    State start = manner.at(session.start(recorded));
    return Foresight.said(session.on(start, new Event.Begin(), Duration.ZERO));
  }

  /** Plays as {@link #playAtOnce(Duration, boolean)} does, with nothing synthesized ahead. */
  public Optional<Fact.Outcome> playAtOnce(Duration longest) {
    return playAtOnce(longest, false);
  }

  /**
   * Plays on the calling thread, for a room that does not wait.
   *
   * @param longest gives up after this much session time
   * @param ahead whether what may come next is synthesized ahead; this changes only the time that
   *     playing takes
   * @return how the session ended; empty if the room or the time ended first
   */
  public Optional<Fact.Outcome> playAtOnce(Duration longest, boolean ahead) {
    Preparation preparation = preparation();
    Coach coach =
        coach(
            mouth(Runnable::run),
            ahead ? Optional.of(preparation) : Optional.empty(),
            Runnable::run);
    Pump pump = new Pump(mixer, room, Optional.empty());
    long chunks = Pcm.frames(longest) / Pcm.CHUNK_FRAMES;
    for (long chunk = 0; chunk < chunks; chunk++) {
      Exchange exchange = pump.turn();
      coach.accept(exchange);
      if (coach.outcome().isPresent()) {
        letSound(pump);
        return coach.outcome();
      }
      if (exchange.condition().ended()) {
        return Optional.empty();
      }
      boolean more = ahead;
      while (more) {
        more = preparation.prepareOne();
      }
    }
    return Optional.empty();
  }

  /**
   * Plays in a room that is paced by its devices, until the session ends or the calling thread is
   * interrupted.
   *
   * @return how the session ended; empty if it was interrupted, with the interrupt flag set
   * @throws IllegalStateException if the room's adapter failed in a way that is a bug
   */
  public Optional<Fact.Outcome> playLive() {
    return playLive(Clock.systemUTC());
  }

  /** The same with another wall clock. */
  Optional<Fact.Outcome> playLive(Clock clock) {
    Preparation preparation = preparation();
    Mouth mouth = mouth(Readiness.mouth());
    ExecutorService writer = Readiness.record();
    Coach coach = coach(mouth, Optional.of(preparation), writer);
    Pump pump = new Pump(mixer, room, Optional.of(clock));
    Thread preparing = Readiness.preparation(() -> preparation.prepareUntilInterrupted(mouth));
    BlockingQueue<Exchange> exchanges = new ArrayBlockingQueue<>(BACKLOG);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread caller = Thread.currentThread();
    Thread audio =
        Readiness.audio(
            () -> pumpUntilInterrupted(pump, exchanges),
            thrown -> {
              failure.set(thrown);
              caller.interrupt();
            });
    try {
      while (coach.outcome().isEmpty()) {
        coach.accept(exchanges.take());
      }
      for (int chunk = 0; chunk < LAST_SOUND; chunk++) {
        exchanges.take();
      }
    } catch (InterruptedException e) {
      Throwable thrown = failure.get();
      if (thrown != null) {
        throw new IllegalStateException("the audio thread failed", thrown);
      }
      Thread.currentThread().interrupt();
    } finally {
      audio.interrupt();
      preparing.interrupt();
      writer.shutdown();
    }
    return coach.outcome();
  }

  private Mouth mouth(Executor threads) {
    return new Mouth(parts.voice(), mixer, threads, parts.spoken());
  }

  private Preparation preparation() {
    return new Preparation(new Foresight(session), parts.voice());
  }

  private Coach coach(Mouth mouth, Optional<Preparation> preparation, Executor writer) {
    return new Coach(session, recorded, mixer, mouth, preparation, writer, parts);
  }

  private static void pumpUntilInterrupted(Pump pump, BlockingQueue<Exchange> exchanges) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        exchanges.put(pump.turn());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the last cue sound to its end. */
  private static void letSound(Pump pump) {
    for (int chunk = 0; chunk < LAST_SOUND; chunk++) {
      pump.turn();
    }
  }
}
