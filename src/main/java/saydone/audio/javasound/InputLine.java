package saydone.audio.javasound;

import javax.sound.sampled.AudioFormat;

/** An open and started line of a microphone: what this package needs of it. */
interface InputLine extends AutoCloseable {

  /** Its format: 16 bits, signed, little-endian; any rate and number of channels. */
  AudioFormat format();

  /**
   * Reads whole frames, and waits for them.
   *
   * @return the number of bytes, {@code length} unless the line is lost; then 0 or less, at once
   */
  int read(byte[] into, int length);

  /** Drops what was recorded and not read. */
  void flush();

  /** Releases the device; a read that waits may end. */
  @Override
  void close();
}
