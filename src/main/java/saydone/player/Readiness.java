package saydone.player;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.thread.Threads;
import saydone.voice.Diction;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/**
 * Gets the parts of a session ready in the order in which they are needed, and starts its threads.
 * The coach's first words come first and have the machine to themselves. Keys and cues wait until
 * these words are spoken, two seconds at most; the ear, which takes most to load, until all that is
 * said together with them is synthesized, five seconds at most.
 *
 * <p>All threads of a live session but the main one are daemons. Those that this class starts:
 *
 * <pre>
 * saydone-devices        opens microphone and loudspeaker, and ends
 * saydone-opening        has the first words synthesized, and ends
 * saydone-cues           loads the cues after the first words, and ends
 * saydone-last-sessions  reads the last sessions before the opening, and ends
 * saydone-ear            loads the recognizer after the opening, and ends
 * saydone-terminal       opens the keys after the first words, and ends
 * saydone-settings       changes settings of the Java machine after the first words, and ends
 * saydone-audio          moves sound between mixer and room, paced by the devices
 * saydone-mouth          synthesizes what is to be said now; a second one after a silence that cut
 *                        a sentence which was still being synthesized
 * saydone-preparation    synthesizes what may be said next, whenever the mouth is idle
 * saydone-record         opens the record, makes it durable, and looks after it each second
 * saydone-memory         keeps what a session learns of the patient
 * saydone-last-saving    tries to save once more when the program is ended
 * saydone-farewell       tells of the record when the program is ended, as by Ctrl-C
 * </pre>
 *
 * <p>The main thread waits for the devices and then listens, runs the session and writes the
 * record. Adapters start threads of their own, also with {@link Threads}:
 *
 * <pre>
 * saydone-keys           waits for the next key                             app.TerminalKeys
 * saydone-output         writes what is printed                             cli.UnhinderedOutput
 * saydone-traces         prints at the end where failures lay              cli.LiveCommand
 * saydone-menu           ends the menu when standby is ended from outside   cli.MenuProcess
 * saydone-end            ends the program when its end takes too long       thread.Threads
 * saydone-clips          writes the folder of speech                        voice.cache.ClipFolder
 * saydone-voice-loader   loads a voice, and ends                            voice.catalogue
 * saydone-stand-in       has the next voice speak when one does not answer  voice.catalogue
 * saydone-voice          reads what a voice's program answers               voice.program
 * saydone microphone     uses the microphone's line; "... closing" frees    audio.javasound
 *                        one that hangs
 * saydone loudspeaker    the same for the loudspeaker                       audio.javasound
 * saydone device list    lists the devices, which may hang, and ends        audio.javasound
 * </pre>
 *
 * <p>And the platform has its own: {@code CompletableFutureDelayScheduler} (waits for the 2 s here,
 * and until a voice is late), {@code process reaper} (while a program runs, that of a voice or of
 * the terminal, and for a minute after), {@code Java Sound Event Dispatcher}. A rehearsal and a
 * session on a recording run on the main thread; what is loaded before them is loaded by the
 * threads above.
 *
 * <p>Safe for all threads.
 */
public final class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** The longest that the keys wait for the coach's first words. */
  private static final Duration SILENT = Duration.ofSeconds(2);

  /** The longest that the ear waits until the opening is synthesized. */
  private static final Duration OPENING = Duration.ofSeconds(5);

  private final CompletableFuture<Void> firstWords;
  private final CompletableFuture<Void> opening;

  private Readiness(CompletableFuture<Void> firstWords, CompletableFuture<Void> opening) {
    this.firstWords = firstWords;
    this.opening = opening;
  }

  /** The ear and the keys wait for the coach's words, some seconds from now at most. */
  public static Readiness afterFirstWords() {
    return new Readiness(within(SILENT), within(OPENING));
  }

  /** The same with another patience for both. */
  static Readiness afterFirstWords(Duration patience) {
    return new Readiness(within(patience), within(patience));
  }

  private static CompletableFuture<Void> within(Duration patience) {
    return new CompletableFuture<Void>()
        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Nothing waits: everything is loaded at the same time. */
  public static Readiness atOnce() {
    return new Readiness(
        CompletableFuture.completedFuture(null), CompletableFuture.completedFuture(null));
  }

  /** Opens devices on another thread, as it takes a while. */
  public static <T> Future<T> devices(Callable<T> opening) {
    FutureTask<T> task = new FutureTask<>(opening);
    Threads.start("saydone-devices", task);
    return task;
  }

  /** Completes when the parts may be loaded that are not needed for the first words. */
  public CompletableFuture<?> firstWords() {
    return firstWords;
  }

  /** The first words are with the mixer, or the other parts must no longer wait for them. */
  public void spoken() {
    firstWords.complete(null);
  }

  /** The same, and nothing more is to be synthesized just now. */
  public void allSpoken() {
    spoken();
    opening.complete(null);
  }

  /**
   * Loads the cues, after the first words.
   *
   * @return gives the cues; whoever needs them sooner has them loaded now, and waits for that
   */
  public <T> Supplier<T> cues(Supplier<T> loading) {
    CompletableFuture<Void> needed = new CompletableFuture<>();
    CompletableFuture<T> cues =
        CompletableFuture.anyOf(firstWords, needed)
            .thenApplyAsync(begun -> loading.get(), Threads.each("saydone-cues"));
    return () -> {
      needed.complete(null);
      return cues.join();
    };
  }

  /** Loads the ear, after the opening. */
  public <T> CompletableFuture<T> ear(Supplier<T> loading) {
    return opening.thenApplyAsync(begun -> loading.get(), Threads.each("saydone-ear"));
  }

  /** Opens the keys, after the first words. */
  public <T> CompletableFuture<T> keys(Supplier<T> opening) {
    return firstWords.thenApplyAsync(begun -> opening.get(), Threads.each("saydone-terminal"));
  }

  /** Changes settings of the Java machine, after the first words. */
  public void settings(Runnable changing) {
    Threads.start(
        "saydone-settings",
        () -> {
          firstWords.join();
          changing.run();
        });
  }

  /**
   * Has the coach's first words synthesized ahead, so that the loudspeaker need not wait for them.
   *
   * @param voice keeps the words until they are said
   * @param opening gives the words; called on the thread that prepares them
   */
  public void opening(Diction voice, Supplier<List<Saying>> opening) {
    Threads.start("saydone-opening", () -> prepare(voice, opening.get()));
  }

  private static void prepare(Diction voice, List<Saying> opening) {
    for (Saying saying : opening) {
      try {
        voice.say(saying);
      } catch (SynthesisException e) {
        // When it is to be said, the mouth reports the failure.
        LOG.debug("the opening could not be prepared", e);
        return;
      }
    }
  }

  /**
   * Moves sound until it is interrupted.
   *
   * @param failed is told, on that thread, of a failure that ends it
   */
  static Thread audio(Runnable pump, Consumer<Throwable> failed) {
    return Threads.start(
        "saydone-audio",
        () -> {
          try {
            pump.run();
          } catch (RuntimeException | Error e) {
            failed.accept(e);
          }
        });
  }

  /** Has the last sessions read while the script is. */
  public static void lastSessions(Runnable reading) {
    Threads.start("saydone-last-sessions", reading);
  }

  /** Runs what the mouth has to synthesize; its threads come as they are needed, and go. */
  static Executor mouth() {
    return Threads.reused("saydone-mouth");
  }

  /** Saves the record, one task after another, so that the session does not wait for a disk. */
  static ExecutorService record() {
    return Threads.shared("saydone-record", 1);
  }

  /** Keeps what a session learns, one task after another; see {@link #finish}. */
  public static ExecutorService memory() {
    return Threads.shared("saydone-memory", 1);
  }

  /** Lets threads finish their tasks, two seconds at most. */
  public static void finish(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SILENT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The disk is slow: not all that was learned could be kept in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What a task comes to, if it comes to it in time; else it goes on while the program lives.
   *
   * @param patience how long it may take
   */
  public static <T> Optional<T> within(Duration patience, Supplier<T> task) {
    FutureTask<T> running = new FutureTask<>(task::get);
    Threads.start("saydone-last-saving", running);
    try {
      return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Prepares what may be said next, until it is interrupted. */
  static Thread preparation(Runnable preparing) {
    return Threads.start("saydone-preparation", preparing);
  }

  /**
   * Has a last word said when the program is ended from outside, as by Ctrl-C.
   *
   * @param word is to be short
   * @return to be run when it is no longer wanted
   */
  public static Runnable farewell(Runnable word) {
    return Threads.atExit("saydone-farewell", word);
  }
}
