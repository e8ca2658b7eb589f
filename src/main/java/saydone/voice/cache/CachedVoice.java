package saydone.voice.cache;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/**
 * One voice, and what it has spoken. A clip comes from the first place that has it:
 *
 * <pre>
 * memory    at once; bounded, and what was asked for the longest time ago goes first
 * speaking  another thread has it spoken just now: waits for that
 * folder    what earlier sessions spoke, if a folder is given
 * voice     loaded when it is needed, or before, on another thread; what it speaks is kept in both
 * </pre>
 *
 * <p>The first caller that needs the voice waits until it is loaded. If loading fails, later calls
 * fail at once, and each tries to load it again in the background. What is kept can be spoken
 * without the voice. A failure is not kept.
 *
 * <p>Safe for several threads: while one waits for the voice, others are served from memory. Stands
 * for one voice, not for several that take turns: each has a cache of its own.
 */
public final class CachedVoice implements Synthesizer {

  private final Voice voice;
  private final String edition;
  private final Optional<ClipFolder> folder;
  private final long memoryFrames;
  private final Executor loader;

  /** Guarded by itself, with the two that follow; the least recently used clip is the first. */
  private final Map<Utterance, Clip> memory = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<Utterance, CompletableFuture<Clip>> speaking = new HashMap<>();
  private long frames;

  /** Guarded by this object; empty as long as nobody needed the voice. */
  private Optional<CompletableFuture<Synthesizer>> loaded = Optional.empty();

  /**
   * A voice that is not loaded, and of which nothing is in memory.
   *
   * @param edition changes whenever the voice, its lexicon, or what is done to its sound does: it
   *     then finds nothing in the folder that it spoke before
   * @param folder where its speech is kept from one session to the next; not closed with this
   * @param memoryFrames how much sound is kept in memory; each frame takes two bytes. An utterance
   *     that is longer by itself is spoken and not kept there.
   * @param loader runs what may take seconds
   */
  public CachedVoice(
      Voice voice,
      String edition,
      Optional<ClipFolder> folder,
      long memoryFrames,
      Executor loader) {
    if (memoryFrames < 0) {
      throw new IllegalArgumentException("memoryFrames must not be negative: " + memoryFrames);
    }
    this.voice = voice;
    this.edition = edition;
    this.folder = folder;
    this.memoryFrames = memoryFrames;
    this.loader = loader;
  }

  /** Begins to load the voice, unless that was begun. */
  public synchronized void load() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(open());
    }
  }

  private CompletableFuture<Synthesizer> open() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return voice.open();
          } catch (SynthesisException e) {
            throw new CompletionException(e);
          }
        },
        loader);
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    CompletableFuture<Clip> own = new CompletableFuture<>();
    CompletableFuture<Clip> begun;
    synchronized (memory) {
      Clip known = memory.get(utterance);
      if (known != null) {
        return known;
      }
      begun = speaking.putIfAbsent(utterance, own);
    }
    return begun == null
        ? find(utterance, own)
        : await(begun, "interrupted while another spoke the same");
  }

  private Clip find(Utterance utterance, CompletableFuture<Clip> own) throws SynthesisException {
    try {
      Clip clip = kept(utterance);
      remember(utterance, clip);
      own.complete(clip);
      return clip;
    } catch (SynthesisException | RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      synchronized (memory) {
        speaking.remove(utterance);
      }
    }
  }

  private Clip kept(Utterance utterance) throws SynthesisException {
    if (folder.isEmpty()) {
      return speak(utterance);
    }
    String name = ClipName.of(voice.name(), edition, utterance);
    Optional<Clip> known = folder.get().find(name);
    if (known.isPresent()) {
      return known.get();
    }
    Clip spoken = speak(utterance);
    folder.get().keep(name, spoken);
    return spoken;
  }

  private Clip speak(Utterance utterance) throws SynthesisException {
    return await(loading(), "interrupted while " + voice.name() + " was loaded")
        .synthesize(utterance);
  }

  /** What is being loaded, or is. If that failed, it is told of once more, and tried again. */
  private synchronized CompletableFuture<Synthesizer> loading() {
    load();
    CompletableFuture<Synthesizer> begun = loaded.orElseThrow();
    if (begun.isCompletedExceptionally()) {
      loaded = Optional.of(open());
    }
    return begun;
  }

  private void remember(Utterance utterance, Clip clip) {
    synchronized (memory) {
      if (clip.frames() > memoryFrames || memory.putIfAbsent(utterance, clip) != null) {
        return;
      }
      frames += clip.frames();
      var eldest = memory.values().iterator();
      while (frames > memoryFrames) {
        frames -= eldest.next().frames();
        eldest.remove();
      }
    }
  }

  private static <T> T await(CompletableFuture<T> begun, String interrupted)
      throws SynthesisException {
    try {
      return begun.get();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw SynthesisException.again(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisException(interrupted, e);
    }
  }

  @Override
  public String name() {
    return voice.name();
  }

  /** Closes the voice, or as soon as it is loaded. */
  @Override
  public synchronized void close() {
    loaded =
        loaded.map(
            begun ->
                begun.thenApply(
                    closing -> {
                      closing.close();
                      return closing;
                    }));
  }
}
