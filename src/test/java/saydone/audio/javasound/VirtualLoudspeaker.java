package saydone.audio.javasound;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;

/** A loudspeaker in virtual time, which remembers what was heard and when. */
final class VirtualLoudspeaker implements LineOpener<OutputLine>, VirtualSoundCard.Device {

  private static final int BUFFER_MILLIS = 60;
  private static final int LONGER_BUFFER_MILLIS = 120;

  private final VirtualSoundCard card;
  private final List<Heard> heard = new ArrayList<>();
  private AudioFormat format = LineFormats.format(16_000, 1);
  private boolean plugged = true;
  private boolean frozen;
  private double speed = 1;
  private int hiddenMillis;
  private double queueEndMillis;
  private double suspendedAtMillis = Double.NaN;
  private double lastHeardMillis;
  private int openLines;
  private int bufferMillis = BUFFER_MILLIS;

  VirtualLoudspeaker(VirtualSoundCard card) {
    this.card = card;
  }

  /** A sample other than zero, and when it sounded. */
  record Heard(short sample, double millis) {}

  void unplug() {
    plugged = false;
  }

  void plug() {
    plugged = true;
  }

  void freeze(boolean frozen) {
    this.frozen = frozen;
  }

  /** Plays faster or slower than its rate says, by this factor. */
  void runAtSpeed(double factor) {
    speed = factor;
  }

  /** Queues more behind its buffer, as a sound server does. */
  void queueMoreBehind(int millis) {
    hiddenMillis = millis;
  }

  /** Opens, but takes no more than its queue has room for, as a device that is suspended. */
  void suspend(boolean suspends) {
    double now = time();
    suspendedAtMillis = suspends ? now : Double.NaN;
    queueEndMillis += time() - now;
  }

  private double time() {
    return Double.isNaN(suspendedAtMillis) ? card.millis() : suspendedAtMillis;
  }

  void use(AudioFormat lineFormat) {
    format = lineFormat;
  }

  /** Whether its queue was made longer. */
  boolean hasLongerQueue() {
    return bufferMillis == LONGER_BUFFER_MILLIS;
  }

  int openLines() {
    return openLines;
  }

  /** What was written and was not silence, on the first channel, in order. */
  List<Heard> heard() {
    return heard;
  }

  /** When the last sample that was not silence sounded. */
  double lastHeardMillis() {
    return lastHeardMillis;
  }

  @Override
  public boolean answers() {
    return !frozen;
  }

  @Override
  public boolean ready() {
    return !frozen;
  }

  @Override
  public OutputLine open() throws NoSoundDeviceException {
    if (!plugged) {
      throw new NoSoundDeviceException("none was found");
    }
    openLines++;
    queueEndMillis = time();
    return new Line();
  }

  private final class Line implements OutputLine {
    private boolean closed;

    @Override
    public AudioFormat format() {
      return format;
    }

    @Override
    public int bufferBytes() {
      return LineFormats.bytes(format, bufferMillis);
    }

    @Override
    public int roomBytes() {
      double queuedMillis = Math.max(0, queueEndMillis - time()) * speed;
      int queued =
          (int) Math.ceil(queuedMillis * format.getSampleRate() / 1000) * format.getFrameSize();
      return bufferBytes() + LineFormats.bytes(format, hiddenMillis) - queued;
    }

    @Override
    public int write(byte[] from, int length) {
      if (!plugged || closed) {
        return 0;
      }
      double frameMillis = 1000 / format.getSampleRate() / speed;
      queueEndMillis = Math.max(queueEndMillis, time());
      for (int at = 0; at < length; at += format.getFrameSize()) {
        short sample = (short) ((from[at] & 0xFF) | (from[at + 1] << 8));
        if (sample != 0) {
          heard.add(new Heard(sample, queueEndMillis));
          lastHeardMillis = queueEndMillis;
        }
        queueEndMillis += frameMillis;
      }
      return length;
    }

    @Override
    public boolean lengthen() {
      if (bufferMillis == LONGER_BUFFER_MILLIS) {
        return false;
      }
      bufferMillis = LONGER_BUFFER_MILLIS;
      queueEndMillis = time();
      heard.removeIf(sound -> sound.millis() > time());
      return true;
    }

    @Override
    public void drain() {}

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openLines--;
      }
    }
  }
}
