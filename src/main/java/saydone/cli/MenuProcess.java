package saydone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import saydone.thread.Threads;

/**
 * The menu in a process of its own, with all that follows from it. When this program is ended from
 * outside, so is the menu, as by Ctrl-C: it saves what there is, and closes the microphone.
 */
final class MenuProcess {

  private MenuProcess() {}

  /**
   * Runs it to its end.
   *
   * @param command the program and its options
   * @return its exit code
   */
  static int run(List<String> command) throws IOException, InterruptedException {
    CompletableFuture<Optional<Process>> menu = new CompletableFuture<>();
    // The signal may come before the menu is there.
    Runnable over = Threads.atExit("saydone-menu", () -> menu.join().ifPresent(Process::destroy));
    try {
      Process started = new ProcessBuilder(command).inheritIO().start();
      menu.complete(Optional.of(started));
      return started.waitFor();
    } finally {
      menu.complete(Optional.empty());
      over.run();
    }
  }
}
