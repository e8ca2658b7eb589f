package saydone.audio.javasound;

import saydone.thread.Threads;

/** Starts disposable threads. */
@FunctionalInterface
interface ThreadStarter {

  /** Daemon threads: one that hangs in a driver does not keep the program from ending. */
  ThreadStarter DAEMONS = Threads::start;

  /** Runs a task on a thread of its own. */
  void start(String name, Runnable task);
}
