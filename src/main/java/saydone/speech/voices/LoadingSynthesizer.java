package saydone.speech.voices;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import saydone.audio.Clip;
import saydone.speech.SynthesisException;
import saydone.speech.Synthesizer;
import saydone.speech.Utterance;
import saydone.speech.Voice;

/**
 * A voice that is being loaded. Who needs it meanwhile waits; but only the first time: where it
 * could not be loaded, that is told at once from then on, and each time it is tried again behind
 * the back of who asked.
 *
 * <p>Safe for several threads.
 */
final class LoadingSynthesizer implements Synthesizer {

  private final Voice voice;
  private final Executor loader;

  /** Guarded by this object. */
  private CompletableFuture<Synthesizer> loaded;

  /**
   * Begins to load a voice.
   *
   * @param loader runs what may take seconds
   */
  LoadingSynthesizer(Voice voice, Executor loader) {
    this.voice = voice;
    this.loader = loader;
    loaded = load();
  }

  private CompletableFuture<Synthesizer> load() {
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
    CompletableFuture<Synthesizer> now;
    synchronized (this) {
      now = loaded;
      if (now.isCompletedExceptionally()) {
        loaded = load();
      }
    }
    try {
      return now.get().synthesize(utterance);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw new SynthesisException(String.valueOf(cause.getMessage()), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisException("interrupted while " + voice.name() + " was loaded", e);
    }
  }

  @Override
  public String name() {
    return voice.name();
  }

  /** Closes it, or as soon as it is loaded. */
  @Override
  public synchronized void close() {
    loaded =
        loaded.thenApply(
            closing -> {
              closing.close();
              return closing;
            });
  }
}
