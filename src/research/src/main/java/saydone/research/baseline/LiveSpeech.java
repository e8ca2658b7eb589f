package saydone.research.baseline;

import edu.cmu.sphinx.api.AbstractSpeechRecognizer;
import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.LiveSpeechRecognizer;
import edu.cmu.sphinx.api.SpeechResult;
import edu.cmu.sphinx.frontend.util.StreamDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import saydone.audio.AudioChunk;
import saydone.command.Evidence;
import saydone.evaluate.ListeningChain;
import saydone.hearing.Hearing;

/**
 * Sphinx4 as in its tutorial: {@link LiveSpeechRecognizer} with a JSGF grammar, the US English
 * model and dictionary that come with it, and its own configuration with live cepstral mean
 * normalization, its endpointer and its branch for words outside the grammar. Only the source of
 * the sound differs: {@code LiveSpeechRecognizer} opens the default microphone, and here the same
 * front end reads the stream that is measured.
 *
 * <p>A result is dated by how much audio the recognizer had read when it returned it. A hypothesis
 * that is no phrase, such as {@code <unk>}, is reported as not understood; an empty one is not
 * reported. The recognizer runs on a thread of its own, in step with {@link #hear}. Its timers are
 * shared by the whole program and not safe for several threads, so only one instance is open at a
 * time: the constructor of the next waits until this one is closed.
 */
public final class LiveSpeech implements ListeningChain {

  private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";

  /**
   * The parent of all components' loggers. It is a child of {@code default.config}, whose level is
   * set when the configuration is read. A reference keeps it, as a logger without one is collected
   * and loses its level.
   */
  private static final Logger COMPONENTS = Logger.getLogger("default.config.edu");

  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

  private final CommandGrammar grammar;
  private final LockstepStream sound = new LockstepStream();
  private final Queue<Hearing> results = new ConcurrentLinkedQueue<>();
  private final Recognizer recognizer;
  private final Thread thread;
  private volatile long loadingNanos;
  private volatile @Nullable Throwable failure;
  private long first = -1;

  /**
   * Loads the model, in a few seconds.
   *
   * @throws UncheckedIOException if the model or the temporary grammar cannot be read
   */
  public LiveSpeech(Set<String> phrases) {
    COMPONENTS.setLevel(Level.WARNING);
    grammar = new CommandGrammar(phrases);
    ONE_AT_A_TIME.acquireUninterruptibly();
    try {
      recognizer = new Recognizer(configuration(grammar), sound);
    } catch (IOException e) {
      ONE_AT_A_TIME.release();
      grammar.close();
      throw new UncheckedIOException("cannot load Sphinx4: " + e.getMessage(), e);
    }
    thread = new Thread(this::recognize, "sphinx4-live");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, thrown) -> failure = thrown);
    thread.start();
  }

  private static Configuration configuration(CommandGrammar grammar) {
    Configuration configuration = new Configuration();
    configuration.setAcousticModelPath(MODELS + "en-us");
    configuration.setDictionaryPath(MODELS + "cmudict-en-us.dict");
    configuration.setGrammarPath(grammar.folder().toUri().toString());
    configuration.setGrammarName(CommandGrammar.NAME);
    configuration.setUseGrammar(true);
    return configuration;
  }

  private void recognize() {
    try {
      recognizer.start();
      loadingNanos = processorNanos();
      while (!sound.ended()) {
        SpeechResult result = recognizer.getResult();
        if (result != null) {
          take(result.getHypothesis());
        }
      }
    } finally {
      sound.end();
    }
  }

  private void take(String hypothesis) {
    if (hypothesis.isBlank()) {
      return;
    }
    long now = first + sound.bytesRead() / Short.BYTES;
    results.add(
        grammar
            .phrase(hypothesis)
            .<Hearing>map(phrase -> new Hearing.Heard(phrase, 1, now, now, now, Evidence.NONE))
            .orElseGet(() -> new Hearing.NotUnderstood(now, now, now, Evidence.NONE)));
  }

  @Override
  public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
    if (first < 0) {
      first = microphone.firstFrame();
    }
    try {
      sound.give(Samples.littleEndian(microphone.samples()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("Sphinx4's live recognizer failed", failure);
    }
    List<Hearing> hearings = new ArrayList<>();
    for (Hearing next = results.poll(); next != null; next = results.poll()) {
      hearings.add(next);
    }
    return hearings;
  }

  /** The processor time of the recognizer's thread, without loading the model. */
  @Override
  public Duration elsewhere() {
    return Duration.ofNanos(Math.max(0, processorNanos() - loadingNanos));
  }

  /** The processor time of the recognizer's thread; negative if the thread has ended. */
  private long processorNanos() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }

  /** {@code sphinx4 LiveSpeechRecognizer}. */
  @Override
  public String name() {
    return "sphinx4 LiveSpeechRecognizer";
  }

  /** Ends the stream; the recognizer's thread ends with it. */
  @Override
  public void close() {
    sound.end();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ONE_AT_A_TIME.release();
    grammar.close();
  }

  /** {@link LiveSpeechRecognizer} with another source of sound. */
  private static final class Recognizer extends AbstractSpeechRecognizer {

    Recognizer(Configuration configuration, InputStream sound) throws IOException {
      super(configuration);
      context.getInstance(StreamDataSource.class).setInputStream(sound);
    }

    void start() {
      recognizer.allocate();
    }
  }
}
