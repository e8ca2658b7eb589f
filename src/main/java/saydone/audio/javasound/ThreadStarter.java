package saydone.audio.javasound;

/** Starts disposable threads. */
@FunctionalInterface
interface ThreadStarter {

  /** Daemon threads: one that hangs in a driver does not keep the program from ending. */
  ThreadStarter DAEMONS =
      (name, task) -> {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
      };

  /** Runs a task on a thread of its own. */
  void start(String name, Runnable task);
}
