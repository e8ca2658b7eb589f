package saydone.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class ThreadsTests {

  @Test
  void aThreadHasItsNameAndDoesNotKeepTheProgramFromEnding() throws InterruptedException {
    List<String> names = new CopyOnWriteArrayList<>();
    Thread thread =
        Threads.start("saydone-test", () -> names.add(Thread.currentThread().getName()));
    thread.join();
    assertEquals(List.of("saydone-test"), names);
    assertTrue(thread.isDaemon());
  }

  @Test
  void eachTaskHasAThreadOfItsOwn() {
    Executor each = Threads.each("saydone-test");
    assertNotSame(on(each).join(), on(each).join());
  }

  @Test
  void oneSharedThreadRunsAllTasks() {
    ExecutorService one = Threads.shared("saydone-test", 1);
    assertSame(on(one).join(), on(one).join());
    one.shutdown();
  }

  @Test
  void whatComesLaterHasANameToo() {
    assertEquals(
        "saydone-test", on(Threads.later("saydone-test", Duration.ofMillis(1))).join().getName());
  }

  @Test
  void aFailureThatNobodyTakesIsLogged() throws InterruptedException {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            logged.add(message);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Threads.class.getName());
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try {
      Threads.start(
              "saydone-test",
              () -> {
                throw new IllegalStateException("a bug");
              })
          .join();
      assertTrue(logged.get(0).getMessage().contains("saydone-test"), logged.get(0).getMessage());
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  private static CompletableFuture<Thread> on(Executor executor) {
    return CompletableFuture.supplyAsync(Thread::currentThread, executor);
  }
}
