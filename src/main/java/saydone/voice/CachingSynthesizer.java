package saydone.voice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import saydone.audio.Clip;

/**
 * Remembers what another voice has spoken, so that "one", "two" or a repeated instruction sounds at
 * once. Keeps up to a given number of seconds of sound, and drops what was asked for the longest
 * time ago.
 *
 * <p>Safe for several threads. While one thread waits for the voice, others are still served from
 * memory; who asks for a sentence that is just being spoken waits for that.
 *
 * <p>Stands before one voice, not before several that take turns: what one of them spoke would be
 * kept under the name of another.
 */
public final class CachingSynthesizer implements Synthesizer {

  private record Key(String voice, Utterance utterance) {}

  private final Synthesizer voice;
  private final long capacityFrames;
  private final Map<Key, Clip> clips = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, CompletableFuture<Clip>> beingSpoken = new HashMap<>();
  private long frames;

  /**
   * An empty cache before a voice.
   *
   * @param capacityFrames how much sound is kept; each frame takes two bytes. An utterance that is
   *     longer by itself is spoken and not kept.
   */
  public CachingSynthesizer(Synthesizer voice, long capacityFrames) {
    if (capacityFrames < 0) {
      throw new IllegalArgumentException("capacityFrames must not be negative: " + capacityFrames);
    }
    this.voice = voice;
    this.capacityFrames = capacityFrames;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    Key key = new Key(voice.name(), utterance);
    CompletableFuture<Clip> speaking = new CompletableFuture<>();
    CompletableFuture<Clip> begun;
    synchronized (clips) {
      Clip known = clips.get(key);
      if (known != null) {
        return known;
      }
      begun = beingSpoken.putIfAbsent(key, speaking);
    }
    return begun == null ? speak(key, speaking) : await(begun);
  }

  private Clip speak(Key key, CompletableFuture<Clip> speaking) throws SynthesisException {
    try {
      Clip spoken = voice.synthesize(key.utterance());
      keep(key, spoken);
      speaking.complete(spoken);
      return spoken;
    } catch (SynthesisException | RuntimeException | Error e) {
      speaking.completeExceptionally(e);
      throw e;
    } finally {
      synchronized (clips) {
        beingSpoken.remove(key);
      }
    }
  }

  private static Clip await(CompletableFuture<Clip> begun) throws SynthesisException {
    try {
      return begun.get();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw new SynthesisException(String.valueOf(cause.getMessage()), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisException("interrupted while another spoke the same", e);
    }
  }

  private void keep(Key key, Clip clip) {
    synchronized (clips) {
      if (clip.frames() > capacityFrames || clips.putIfAbsent(key, clip) != null) {
        return;
      }
      frames += clip.frames();
      var eldest = clips.values().iterator();
      while (frames > capacityFrames) {
        frames -= eldest.next().frames();
        eldest.remove();
      }
    }
  }

  /** The name of the voice behind the cache. */
  @Override
  public String name() {
    return voice.name();
  }

  /** Closes the voice behind the cache. */
  @Override
  public void close() {
    voice.close();
  }
}
