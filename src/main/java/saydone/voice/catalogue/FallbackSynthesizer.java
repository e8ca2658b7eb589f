package saydone.voice.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.thread.Threads;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * Asks several voices in order: when one fails, the next speaks the same utterance, and one line of
 * the log says so. A voice that failed rests for a minute, and twice as long each time that it
 * fails again, up to sixteen minutes; so a program that hangs costs its time-out once and not at
 * each sentence. The last voice never rests. If no voice can speak an utterance, the utterance is
 * at fault, and no voice has to rest.
 *
 * <p>Each voice should have a cache of its own, so that a clip is kept for the voice that spoke it.
 * A voice that has not answered after {@link #HEAD_START} may be about to fail: the next voice then
 * speaks the same utterance into its cache, and is ready when it is asked. Safe for several
 * threads.
 */
public final class FallbackSynthesizer implements Synthesizer {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackSynthesizer.class);

  /** How long a voice has before the next one prepares the same utterance. */
  static final Duration HEAD_START = Duration.ofMillis(300);

  private static final Duration SHORTEST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(16);

  private final List<Member> members;
  private final LongSupplier nanoTime;
  private final Executor afterHeadStart;

  /**
   * Voices that stand in for one another.
   *
   * @param voices the preferred first, at least one
   */
  public FallbackSynthesizer(List<Synthesizer> voices) {
    this(voices, System::nanoTime, Threads.later("saydone-stand-in", HEAD_START));
  }

  /**
   * Voices with a clock of the caller's choice.
   *
   * @param nanoTime nanoseconds since some fixed moment
   * @param afterHeadStart runs a task after the head start, on another thread
   */
  FallbackSynthesizer(List<Synthesizer> voices, LongSupplier nanoTime, Executor afterHeadStart) {
    if (voices.isEmpty()) {
      throw new IllegalArgumentException("a chain of voices needs one");
    }
    members = voices.stream().map(Member::new).toList();
    this.nanoTime = nanoTime;
    this.afterHeadStart = afterHeadStart;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    List<Failure> failures = new ArrayList<>();
    List<Member> awake = awake();
    for (int i = 0; i < awake.size(); i++) {
      Member member = awake.get(i);
      AtomicBoolean answered = new AtomicBoolean();
      if (i + 1 < awake.size()) {
        Synthesizer next = awake.get(i + 1).voice;
        afterHeadStart.execute(() -> prepare(next, utterance, answered));
      }
      try {
        Clip clip = member.voice.synthesize(utterance);
        settle(member, failures);
        return clip;
      } catch (SynthesisException e) {
        LOG.debug("{} could not speak {}", member.voice.name(), utterance, e);
        failures.add(new Failure(member, e));
      } finally {
        answered.set(true);
      }
    }
    SynthesisException first = failures.get(0).cause();
    failures.subList(1, failures.size()).forEach(other -> first.addSuppressed(other.cause()));
    throw first;
  }

  private static void prepare(Synthesizer next, Utterance utterance, AtomicBoolean answered) {
    if (answered.get()) {
      return;
    }
    try {
      next.synthesize(utterance);
    } catch (SynthesisException e) {
      LOG.debug("{} will not be able to stand in", next.name(), e);
    }
  }

  private List<Member> awake() {
    long now = nanoTime.getAsLong();
    Member last = members.get(members.size() - 1);
    synchronized (members) {
      return members.stream().filter(member -> member == last || !member.restsAt(now)).toList();
    }
  }

  private void settle(Member spoke, List<Failure> failures) {
    synchronized (members) {
      if (!spoke.rest.isZero()) {
        spoke.rest = Duration.ZERO;
        LOG.info("{} speaks again", spoke.voice.name());
      }
      for (Failure failure : failures) {
        failure.member().restFrom(nanoTime.getAsLong());
        LOG.warn(
            "{} For the next {} s {} speaks instead.",
            failure.cause().withoutText(),
            failure.member().rest.toSeconds(),
            spoke.voice.name());
      }
    }
  }

  /** The name of the voice that would be asked first now. */
  @Override
  public String name() {
    return awake().get(0).voice.name();
  }

  /** Closes all voices. */
  @Override
  public void close() {
    members.forEach(member -> member.voice.close());
  }

  private record Failure(Member member, SynthesisException cause) {}

  /** A voice and its rest; guarded by {@link #members}. */
  private static final class Member {

    private final Synthesizer voice;
    private Duration rest = Duration.ZERO;
    private long since;

    Member(Synthesizer voice) {
      this.voice = voice;
    }

    boolean restsAt(long now) {
      return now - since < rest.toNanos();
    }

    void restFrom(long now) {
      Duration longer = rest.isZero() ? SHORTEST_REST : rest.multipliedBy(2);
      rest = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
      since = now;
    }
  }
}
