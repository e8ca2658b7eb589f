package saydone.audio.javasound;

import java.util.Arrays;
import javax.sound.sampled.AudioFormat;

/**
 * A microphone in virtual time. It hears a sawtooth, whose samples tell the time: see {@link
 * #sampleAt}.
 */
final class VirtualMicrophone implements LineOpener<InputLine>, VirtualSoundCard.Device {

  private static final int PERIOD = 30_000;

  private final VirtualSoundCard card;
  private AudioFormat format = LineFormats.format(16_000, 1);
  private boolean plugged = true;
  private boolean frozen;
  private boolean suspended;
  private boolean muted;
  private int burstMillis = 10;
  private int pieceMillis = 10;
  private long stalledUntilNanos;
  private long readFrames;
  private int openLines;

  VirtualMicrophone(VirtualSoundCard card) {
    this.card = card;
  }

  void unplug() {
    plugged = false;
  }

  void plug() {
    plugged = true;
  }

  void freeze(boolean frozen) {
    this.frozen = frozen;
  }

  /** Opens, but gives nothing, as a device that is suspended. */
  void suspend(boolean suspended) {
    this.suspended = suspended;
  }

  void mute(boolean muted) {
    this.muted = muted;
  }

  void deliverInBurstsOf(int millis) {
    burstMillis = millis;
  }

  /** A read waits until it has so much. */
  void isReadInPiecesOf(int millis) {
    pieceMillis = millis;
  }

  /** Delivers nothing for a while, and then all of it. */
  void stall(long millis) {
    stalledUntilNanos = card.nanoTime() + millis * 1_000_000;
  }

  void use(AudioFormat lineFormat) {
    format = lineFormat;
  }

  int openLines() {
    return openLines;
  }

  /**
   * The sample that is heard at a time of the card's clock, at 16 kHz: samples count from 1 to
   * 30000.
   */
  static short sampleAt(double millis) {
    return (short) (Math.round(millis * 16) % PERIOD + 1);
  }

  /** How long before a time of the card's clock a sample was heard, in milliseconds. */
  static double ageMillis(short sample, double millis) {
    int frames = sampleAt(millis) - sample;
    return Math.floorMod(frames, PERIOD) / 16.0;
  }

  @Override
  public boolean answers() {
    return !frozen;
  }

  @Override
  public boolean ready() {
    return !frozen
        && !suspended
        && card.nanoTime() >= stalledUntilNanos
        && (!plugged || heardFrames() - readFrames >= rate() * pieceMillis / 1000);
  }

  @Override
  public InputLine open() throws NoSoundDeviceException {
    if (!plugged) {
      throw new NoSoundDeviceException("none was found");
    }
    readFrames = heardFrames();
    openLines++;
    return new Line();
  }

  private int rate() {
    return Math.round(format.getSampleRate());
  }

  private long heardFrames() {
    long millis = card.nanoTime() / 1_000_000;
    return millis / burstMillis * burstMillis * rate() / 1000;
  }

  private final class Line implements InputLine {
    private boolean closed;

    @Override
    public AudioFormat format() {
      return format;
    }

    @Override
    public int read(byte[] into, int length) {
      if (!plugged || closed) {
        return 0;
      }
      Arrays.fill(into, (byte) 0);
      for (int at = 0; at < length && !muted; at += 2) {
        long frame = readFrames + at / format.getFrameSize();
        short sample = sampleAt(frame * 1000.0 / rate());
        into[at] = (byte) sample;
        into[at + 1] = (byte) (sample >> 8);
      }
      readFrames += length / format.getFrameSize();
      return length;
    }

    @Override
    public void flush() {
      readFrames = heardFrames();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openLines--;
      }
    }
  }
}
