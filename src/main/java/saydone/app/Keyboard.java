package saydone.app;

import java.io.IOException;
import saydone.player.KeySource;

/** Keys that are read until they are closed. */
public interface Keyboard extends KeySource, AutoCloseable {

  /** From now on somebody else polls: what waits was not meant for them, and is dropped. */
  void handOver();

  /**
   * Gives back where they came from.
   *
   * @throws IOException if it cannot be given back as it was
   */
  @Override
  void close() throws IOException;
}
