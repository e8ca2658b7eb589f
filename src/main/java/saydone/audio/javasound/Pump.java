package saydone.audio.javasound;

/** Moves frames between an open line and a {@link SampleRing}. Used by the connection's thread. */
interface Pump {

  /** The result of one move. */
  enum Move {
    /** Frames were moved. */
    MOVED,
    /** There was nothing to move, which is no fault. */
    IDLE,
    /** The line takes nothing just now. */
    BLOCKED
  }

  /**
   * Moves up to {@link #chunks} of sound; may wait for the line.
   *
   * @throws LineLostException if the line no longer works
   */
  Move move() throws LineLostException;

  /** How many chunks of 10 ms one move moves. */
  int chunks();

  /**
   * Plays the sound that is left, before an orderly end; may wait as long as that takes.
   *
   * @throws LineLostException if the line no longer works
   */
  void drain() throws LineLostException;

  /** Closes the line. May be called from another thread, to wake up a thread that hangs in it. */
  void close();
}
