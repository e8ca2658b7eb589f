package saydone.player;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.voice.Diction;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/**
 * Has what the coach may say next synthesized ahead, so that the voice's cache has it when it is
 * said. {@link #prepareOne} does one piece of the work. In a live session a thread of its own calls
 * it, and gives way to what the coach has to say; in virtual time the player calls it.
 *
 * <p>{@link #expect} may be called by any thread and never waits; the rest belongs to one thread.
 */
final class Preparation {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Foresight foresight;
  private final Diction voice;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();

  /** Guarded by the lock: where the session is, if that is new. */
  private Optional<Foresight.Moment> latest = Optional.empty();

  /** The sayings that could not be prepared, and are not tried again. */
  private final Set<Saying> failed = new HashSet<>();

  private Iterator<Saying> ahead = List.<Saying>of().iterator();

  /**
   * A preparation that has prepared nothing yet.
   *
   * @param voice keeps in its cache what it has synthesized
   */
  Preparation(Foresight foresight, Diction voice) {
    this.foresight = foresight;
    this.voice = voice;
  }

  /** The session is now at this moment; what was expected before no longer counts. */
  void expect(Foresight.Moment moment) {
    lock.lock();
    try {
      latest = Optional.of(moment);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has the next utterance synthesized, the most urgent first. Whenever the session has moved on,
   * all are asked for again: the cache has nearly all of them already, and learns that they are
   * still needed.
   *
   * @return whether there was one
   */
  boolean prepareOne() {
    takeNews().ifPresent(moment -> ahead = foresight.after(moment).iterator());
    while (ahead.hasNext()) {
      Saying next = ahead.next();
      if (!failed.contains(next)) {
        prepare(next);
        return true;
      }
    }
    return false;
  }

  private void prepare(Saying saying) {
    try {
      voice.say(saying);
    } catch (SynthesisException e) {
      // If it is really to be said, the mouth reports the failure.
      LOG.debug("could not be prepared", e);
      failed.add(saying);
    }
  }

  private Optional<Foresight.Moment> takeNews() {
    lock.lock();
    try {
      Optional<Foresight.Moment> taken = latest;
      latest = Optional.empty();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Prepares, on the calling thread and until it is interrupted, whenever the mouth is idle. */
  void prepareUntilInterrupted(Mouth mouth) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        mouth.awaitIdle();
        long began = System.nanoTime();
        if (prepareOne()) {
          leaveTheMachine(System.nanoTime() - began);
        } else {
          awaitNews();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Nothing is prepared any more; the session goes on without.", e);
    }
  }

  /**
   * Rests as long as the last piece took, so that hearing is not slowed down; ends early if the
   * session moves on.
   */
  private void leaveTheMachine(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (latest.isEmpty() && left > 0) {
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void awaitNews() throws InterruptedException {
    lock.lock();
    try {
      while (latest.isEmpty()) {
        news.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
