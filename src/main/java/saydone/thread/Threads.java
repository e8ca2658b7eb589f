package saydone.thread;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts threads. Each has a name that says what it does. Each is a daemon, so that a thread that
 * hangs in a driver or another program does not keep this program from ending. A failure that
 * nothing else takes is logged.
 *
 * <p>Safe for all threads.
 */
public final class Threads {

  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

  private Threads() {}

  /** Runs a task on a thread of its own, which ends with the task. */
  public static Thread start(String name, Runnable task) {
    Thread thread = named(name).newThread(task);
    thread.start();
    return thread;
  }

  /**
   * Runs a task when the program is ended from outside, as by Ctrl-C or by the system that shuts
   * down. The task should be short.
   *
   * @return to be run when the task is no longer wanted
   */
  public static Runnable atExit(String name, Runnable task) {
    Thread hook = named(name).newThread(task);
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        LOG.debug("the program is ending already", e);
      }
    };
  }

  /**
   * Has the program end at the latest this long after it was told to, though a task {@linkplain
   * #atExit at its exit} may hang.
   *
   * @param code gives the exit code then
   */
  public static void endWithin(Duration longest, IntSupplier code) {
    atExit(
        "saydone-end",
        () ->
            later("saydone-end", longest)
                .execute(() -> Runtime.getRuntime().halt(code.getAsInt())));
  }

  /** An executor that runs each task on a thread of its own. */
  public static Executor each(String name) {
    return task -> start(name, task);
  }

  /** An executor that runs each task on a thread of its own, some time after it was given. */
  public static Executor later(String name, Duration after) {
    return CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, each(name));
  }

  /** Threads that are started as needed, wait a minute for another task, and end. */
  public static ExecutorService reused(String name) {
    return Executors.newCachedThreadPool(named(name));
  }

  /** A fixed number of threads that share the tasks; with one, the tasks run one after another. */
  public static ExecutorService shared(String name, int threads) {
    return Executors.newFixedThreadPool(threads, named(name));
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (failed, thrown) ->
              LOG.error("The thread {} failed in a way that is a bug", failed.getName(), thrown));
      return thread;
    };
  }
}
