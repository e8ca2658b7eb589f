package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.AudioChunk;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Pcm;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Strictness;
import saydone.session.Device;
import saydone.session.Event;

/**
 * Hears what is said, and whether the room is too loud for that. While the ear is loading, the last
 * half minute of the microphone's sound is kept; then the ear hears it late, eight times as fast as
 * it sounded. If the ear cannot be loaded or fails, that is reported once, and the keys still work.
 *
 * <p>Belongs to the session's thread.
 */
final class Listening implements Sense {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  /** How many chunks are heard at a time while the ear catches up. */
  private static final int CATCHING_UP = 8;

  /** The most chunks that wait to be heard: half a minute. */
  private static final int MOST_UNHEARD =
      (int) (Pcm.frames(Duration.ofSeconds(30)) / Pcm.CHUNK_FRAMES);

  private static final int FRAMES_PER_MILLI = Pcm.SAMPLE_RATE_HZ / 1000;

  private final Phrases phrases;
  private final PlayerParts parts;
  private final CompletableFuture<Ear> ear;
  private final BooleanSupplier microphone;
  private final Queue<Unheard> unheard = new ArrayDeque<>();

  /** What was heard; each becomes an event when its turn comes. */
  private final Queue<Supplier<Event>> heard = new ArrayDeque<>();

  private Optional<NoiseWatch> noiseWatch = Optional.empty();
  private Strictness strictness;
  private boolean microphoneWorked = true;
  private boolean works = true;

  /** How many more chunks are heard in this exchange. */
  private int mayHear;

  /**
   * A chunk that was not heard yet, and what was to be listened for then.
   *
   * @param microphone whether the microphone worked
   */
  private record Unheard(Exchange exchange, boolean microphone, Vocabulary vocabulary) {}

  /**
   * Listening that begins as soon as there is an ear.
   *
   * @param phrases the command that each phrase stands for
   * @param parts gives the ear, its settings, and where the sound of commands is kept
   * @param microphone whether the microphone works now
   */
  Listening(Phrases phrases, PlayerParts parts, BooleanSupplier microphone) {
    this.phrases = phrases;
    this.parts = parts;
    ear = parts.ear();
    strictness = parts.strictness().start();
    this.microphone = microphone;
  }

  /** Makes the ear stricter or more lenient from now on, and returns the new strictness. */
  Strictness adjust(boolean stricter) {
    strictness = stricter ? strictness.stricter() : strictness.moreLenient();
    ready().ifPresent(ready -> ready.setStrictness(strictness));
    return strictness;
  }

  /** Whether there is an ear, or will be; false for good once it has failed. */
  boolean works() {
    return works;
  }

  /** Whether something is being said that may become a command. */
  boolean speechBegun() {
    return works && microphoneWorked && ready().filter(Ear::speechBegun).isPresent();
  }

  @Override
  public void accept(Now now) {
    boolean microphoneWorks = microphone.getAsBoolean();
    if (microphoneWorks != microphoneWorked) {
      microphoneWorked = microphoneWorks;
      ready().ifPresent(Ear::discard);
    }
    if (!works) {
      return;
    }
    if (unheard.size() == MOST_UNHEARD) {
      unheard.remove();
    }
    unheard.add(new Unheard(now.exchange(), microphoneWorks, now.vocabulary()));
    mayHear = CATCHING_UP;
    if (ear.isCompletedExceptionally()) {
      try {
        ear.join();
      } catch (CompletionException | CancellationException e) {
        fail(e);
      }
    }
  }

  @Override
  public List<Event> next(Now now) {
    while (heard.isEmpty() && works && mayHear > 0) {
      Optional<Ear> ready = ready();
      Unheard next = ready.isPresent() ? unheard.poll() : null;
      if (next == null) {
        break;
      }
      mayHear--;
      hear(ready.orElseThrow(), next);
    }
    Supplier<Event> next = heard.poll();
    return next == null ? List.of() : List.of(next.get());
  }

  /** The ear, once it is loaded. */
  private Optional<Ear> ready() {
    if (!ear.isDone() || ear.isCompletedExceptionally()) {
      return Optional.empty();
    }
    Ear ready = ear.join();
    if (noiseWatch.isEmpty()) {
      noiseWatch = Optional.of(new NoiseWatch(parts.microphone()));
      ready.setStrictness(strictness);
      parts.microphone().map(MicrophoneProfile::echoTail).ifPresent(ready::expectEchoTail);
    }
    return Optional.of(ready);
  }

  private void hear(Ear listening, Unheard next) {
    Exchange exchange = next.exchange();
    AudioChunk chunk = new AudioChunk(exchange.firstFrame(), exchange.microphone());
    if (!next.microphone()) {
      listening.pass(exchange.loudspeaker(), chunk);
      return;
    }
    Vocabulary vocabulary = next.vocabulary();
    listening.listenFor(
        vocabulary.inSilence(),
        vocabulary.overCoach(),
        vocabulary.overEnd(),
        vocabulary.overEcho());
    List<Hearing> hearings;
    try {
      hearings = listening.hear(exchange.loudspeaker(), chunk, exchange.voiceSounds());
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    watchNoise(listening);
    hearings.forEach(hearing -> heard.add(() -> event(hearing)));
  }

  private void fail(Throwable thrown) {
    LOG.error("Hearing failed; the keys still work.", thrown);
    works = false;
    unheard.clear();
    heard.add(() -> new Event.DeviceChanged(Device.MICROPHONE, false, "hearing failed: " + thrown));
  }

  private void watchNoise(Ear listening) {
    NoiseWatch watch = noiseWatch.orElseThrow();
    if (listening.coachSounds()) {
      return;
    }
    watch
        .accept(listening.withoutCoach())
        .ifPresent(
            quiet -> heard.add(() -> new Event.DeviceChanged(Device.QUIET, quiet, watch.levels())));
  }

  /**
   * The evidence of a hearing. If its sound is kept, the evidence has the number of the journal's
   * next line, which will tell of it.
   */
  private Evidence withSound(Hearing hearing) {
    return parts
        .audio()
        .map(kept -> kept.named(hearing, parts.log().nextNumber()))
        .orElse(hearing.evidence());
  }

  private Event event(Hearing hearing) {
    double latency = (double) (hearing.decidedFrame() - hearing.endFrame()) / FRAMES_PER_MILLI;
    Evidence measured = withSound(hearing).withLatencyMillis(latency);
    Evidence evidence = parts.computeTime() ? measured : measured.withoutComputeTime();
    if (hearing instanceof Hearing.Heard command) {
      noiseWatch.ifPresent(watch -> watch.heard(command.startFrame(), command.endFrame()));
      return new Event.CommandGiven(
          phrases.meaning(command.phrase()).orElseThrow(),
          Event.Source.VOICE,
          command.phrase(),
          command.confidence(),
          evidence);
    } else if (hearing instanceof Hearing.Unsure unsure) {
      return new Event.CommandUnsure(
          phrases.meaning(unsure.phrase()).orElseThrow(),
          unsure.phrase(),
          unsure.confidence(),
          evidence);
    }
    return new Event.NotUnderstood(evidence);
  }
}
