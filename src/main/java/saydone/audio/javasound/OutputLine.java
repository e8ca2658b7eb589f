package saydone.audio.javasound;

import javax.sound.sampled.AudioFormat;

/** An open and started line of a loudspeaker: what this package needs of it. */
interface OutputLine extends AutoCloseable {

  /** Its format: 16 bits, signed, little-endian; any rate and number of channels. */
  AudioFormat format();

  /** The size of the line's own queue, in bytes. */
  int bufferBytes();

  /**
   * How many bytes can be written without waiting. On some systems this is more than the buffer
   * until the line was full for the first time.
   */
  int roomBytes();

  /**
   * Writes whole frames, and waits for room.
   *
   * @return the number of bytes, {@code length} unless the line is lost; then 0 or less, at once
   */
  int write(byte[] from, int length);

  /**
   * Opens the device again with a longer queue; what is in the queue is lost. Takes as long as
   * opening it.
   *
   * @return whether it did; false if the queue is as long as it can be, and all is as before
   * @throws LineLostException if it cannot be opened any more
   */
  boolean lengthen() throws LineLostException;

  /** Waits until everything written was played. */
  void drain();

  /** Releases the device; a write that waits may end. */
  @Override
  void close();
}
