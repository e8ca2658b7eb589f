package saydone.audio.javasound;

/** Moves frames between an open line and a {@link SampleRing}. Used by the connection's thread. */
interface Pump {

  /** What came of one move. */
  enum Move {
    /** Frames were moved. */
    MOVED,
    /** There was rightly nothing to move. */
    IDLE,
    /** The line takes nothing just now. */
    BLOCKED
  }

  /**
   * Moves up to 10 ms of sound; may wait for the line.
   *
   * @throws LineLostException if the line no longer works
   */
  Move move() throws LineLostException;

  /** Plays what is left, before a wanted end; may wait as long. */
  void drain();

  /** Closes the line. Also called from another thread, to wake up one that hangs in it. */
  void close();
}
