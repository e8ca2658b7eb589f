package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.audio.Mixer;
import saydone.voice.Diction;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/**
 * What the coach speaks with: it has utterances synthesized, one after another, and gives them to
 * the mixer in their order. {@link #say} does not wait, so a long sentence holds up no command.
 * After {@link #silence}, the next utterance does not wait for one that is still being synthesized
 * and will never be heard.
 *
 * <p>Safe for several threads. With an executor that runs a task at once, as in virtual time, the
 * utterance is with the mixer when {@link #say} returns.
 */
final class Mouth {

  private static final Logger LOG = LoggerFactory.getLogger(Mouth.class);

  /** The id of sound that is no utterance of the session, such as a pause. */
  static final long NO_UTTERANCE = 0;

  private final Diction voice;
  private final Mixer mixer;
  private final Executor threads;
  private final Consumer<Spoken> times;
  private final Object lock = new Object();

  // Guarded by the lock.
  private final List<Failure> failures = new ArrayList<>();
  private Breath breath = new Breath();

  /** An utterance that could not be spoken. */
  record Failure(long id, SynthesisException cause) {}

  /** Something to be said. */
  private record Sentence(long id, Saying saying, boolean following, Duration apart, long since) {}

  /** What is said between two silences. Guarded by the lock. */
  private static final class Breath {
    private final Queue<Sentence> waiting = new ArrayDeque<>();
    private boolean speaking;
  }

  /**
   * A mouth that is silent.
   *
   * @param voice synthesizes; it is not closed with the mouth
   * @param threads runs what may take time: {@code Runnable::run} in virtual time, {@link
   *     Readiness#mouth} live
   * @param times is told how long each utterance took, by the thread that synthesized it
   */
  Mouth(Diction voice, Mixer mixer, Executor threads, Consumer<Spoken> times) {
    this.voice = voice;
    this.mixer = mixer;
    this.threads = threads;
    this.times = times;
  }

  /**
   * Says something after all that was said since the last silence.
   *
   * @param id the id under which the mixer reports it
   * @param following whether something before it is not yet played
   * @param apart the pause between the two then
   */
  void say(long id, Saying saying, boolean following, Duration apart) {
    Sentence sentence = new Sentence(id, saying, following, apart, System.nanoTime());
    Breath now;
    synchronized (lock) {
      now = breath;
      now.waiting.add(sentence);
      if (now.speaking) {
        return;
      }
      now.speaking = true;
    }
    threads.execute(() -> speak(now));
  }

  private void speak(Breath now) {
    while (true) {
      Sentence next;
      synchronized (lock) {
        next = now.waiting.poll();
        if (next == null || now != breath) {
          now.speaking = false;
          lock.notifyAll();
          return;
        }
      }
      deliver(now, next);
    }
  }

  private void deliver(Breath now, Sentence sentence) {
    Clip clip;
    try {
      clip = voice.say(sentence.saying());
    } catch (SynthesisException e) {
      fail(now, sentence, e);
      return;
    } catch (RuntimeException e) {
      LOG.error("The voice {} failed in a way that is a bug", voice.name(), e);
      fail(
          now,
          sentence,
          new SynthesisException(voice.name() + " failed with " + e.getClass().getSimpleName(), e));
      return;
    }
    boolean last;
    synchronized (lock) {
      if (now != breath) {
        return;
      }
      last = now.waiting.isEmpty();
      if (sentence.following() && !sentence.apart().isZero()) {
        mixer.play(NO_UTTERANCE, Clip.silence(sentence.apart()), 1);
      }
      mixer.play(sentence.id(), clip, 1);
    }
    times.accept(
        new Spoken(
            sentence.saying(),
            sentence.following(),
            last,
            Duration.ofNanos(System.nanoTime() - sentence.since())));
  }

  private void fail(Breath now, Sentence sentence, SynthesisException cause) {
    synchronized (lock) {
      if (now == breath) {
        failures.add(new Failure(sentence.id(), cause));
      }
    }
  }

  /** Cuts what is heard and drops what waits. */
  void silence() {
    synchronized (lock) {
      breath = new Breath();
      failures.clear();
      mixer.silence();
      lock.notifyAll();
    }
  }

  /** Takes the utterances that could not be spoken since the last call, in order. */
  List<Failure> takeFailures() {
    synchronized (lock) {
      if (failures.isEmpty()) {
        return List.of();
      }
      List<Failure> taken = List.copyOf(failures);
      failures.clear();
      return taken;
    }
  }

  /** Waits until nothing that is to be heard is still being synthesized. */
  void awaitIdle() throws InterruptedException {
    synchronized (lock) {
      while (breath.speaking) {
        lock.wait();
      }
    }
  }
}
