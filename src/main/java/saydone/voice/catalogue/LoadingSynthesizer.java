package saydone.voice.catalogue;

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
 * A voice that is loaded when it is needed, or before. Who needs it meanwhile waits; but only the
 * first time: where it could not be loaded, that is told at once from then on, and each time it is
 * tried again behind the back of who asked.
 *
 * <p>Safe for several threads.
 */
final class LoadingSynthesizer implements Synthesizer {

  private final Voice voice;
  private final Executor loader;

  /** Guarded by this object. */
  private Optional<CompletableFuture<Synthesizer>> loaded = Optional.empty();

  /**
   * A voice that is not loaded.
   *
   * @param loader runs what may take seconds
   */
  LoadingSynthesizer(Voice voice, Executor loader) {
    this.voice = voice;
    this.loader = loader;
  }

  /** Begins to load it, unless that was begun. */
  synchronized void load() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(open());
    }
  }

  private synchronized CompletableFuture<Synthesizer> begun() {
    load();
    return loaded.orElseThrow();
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
    CompletableFuture<Synthesizer> now = begun();
    if (now.isCompletedExceptionally()) {
      loadAgain(now);
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

  private synchronized void loadAgain(CompletableFuture<Synthesizer> failed) {
    if (loaded.equals(Optional.of(failed))) {
      loaded = Optional.of(open());
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
        loaded.map(
            begun ->
                begun.thenApply(
                    closing -> {
                      closing.close();
                      return closing;
                    }));
  }
}
