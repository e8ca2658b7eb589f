package saydone.thread;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts threads. Each has a name, which says what it does; is a daemon, so that one that hangs in
 * a driver or a program does not keep this program from ending; and has its failure logged, if
 * nothing else takes it.
 *
 * <p>Safe for all threads.
 */
public final class Threads {

  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

  private Threads() {}

  /** Runs a task on a thread of its own, which ends with it. */
  public static Thread start(String name, Runnable task) {
    Thread thread = named(name).newThread(task);
    thread.start();
    return thread;
  }

  /** Runs each task on a thread of its own. */
  public static Executor each(String name) {
    return task -> start(name, task);
  }

  /** The same, some time after the task was given. */
  public static Executor later(String name, Duration after) {
    return CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, each(name));
  }

  /** Threads that come as they are needed, wait a minute for more, and go. */
  public static ExecutorService reused(String name) {
    return Executors.newCachedThreadPool(named(name));
  }

  /** So many threads, which share the tasks; with one, the tasks run one after another. */
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
