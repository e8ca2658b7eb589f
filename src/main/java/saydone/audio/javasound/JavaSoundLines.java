package saydone.audio.javasound;

import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;

/** Opens the lines of this machine's devices. Each call may take long, or hang. */
final class JavaSoundLines {

  /**
   * The sizes of the playback queue: the first at first, the next where it runs dry because the
   * processors are busy. It is small because it is kept full; some sound servers queue as much
   * again behind it. With 60 ms, two busy processors made gaps of 40 ms in the first minutes, in
   * which Java compiles.
   */
  private static final List<Integer> PLAYBACK_MILLIS = List.of(120, 200);

  private JavaSoundLines() {}

  /**
   * Opens and starts a microphone.
   *
   * @param name a part of its name; empty for the system's own choice
   */
  static InputLine openInput(Optional<String> name, Reading reading) throws NoSoundDeviceException {
    return open(
        DeviceKind.MICROPHONE,
        name,
        (opened, format) -> {
          TargetDataLine line = (TargetDataLine) opened;
          line.open(format, LineFormats.bytes(format, reading.queueMillis()));
          return new Input(line);
        });
  }

  /**
   * Opens and starts a loudspeaker.
   *
   * @param name a part of its name; empty for the system's own choice
   */
  static OutputLine openOutput(Optional<String> name) throws NoSoundDeviceException {
    return open(
        DeviceKind.LOUDSPEAKER,
        name,
        (opened, format) -> {
          SourceDataLine line = (SourceDataLine) opened;
          line.open(format, LineFormats.bytes(format, PLAYBACK_MILLIS.get(0)));
          return new Output(line);
        });
  }

  /** Tries the formats one after another. */
  private static <L> L open(DeviceKind kind, Optional<String> name, Opening<L> opening)
      throws NoSoundDeviceException {
    Mixer.Info device = name.isPresent() ? AudioDevices.find(kind, name.get()) : null;
    LineUnavailableException failure = null;
    for (AudioFormat format : LineFormats.BY_PREFERENCE) {
      try {
        return open(device, new DataLine.Info(kind.lineClass(), format), format, opening);
      } catch (LineUnavailableException e) {
        failure = e;
      } catch (IllegalArgumentException e) {
        // No device at all, or none with this format: Java Sound does not say which.
      }
    }
    throw failure == null
        ? new NoSoundDeviceException("none was found")
        : new NoSoundDeviceException("it is in use, forbidden or gone", failure);
  }

  private static <L> L open(
      Mixer.@Nullable Info device, DataLine.Info info, AudioFormat format, Opening<L> opening)
      throws LineUnavailableException {
    DataLine line =
        (DataLine)
            (device == null
                ? AudioSystem.getLine(info)
                : AudioSystem.getMixer(device).getLine(info));
    try {
      L opened = opening.open(line, format);
      line.start();
      return opened;
    } catch (LineUnavailableException | RuntimeException e) {
      line.close();
      throw e;
    }
  }

  /** Opens a line of the right kind in a format. */
  @FunctionalInterface
  private interface Opening<L> {
    L open(DataLine line, AudioFormat format) throws LineUnavailableException;
  }

  private record Input(TargetDataLine line) implements InputLine {

    @Override
    public AudioFormat format() {
      return line.getFormat();
    }

    @Override
    public int read(byte[] into, int length) {
      return line.read(into, 0, length);
    }

    @Override
    public void flush() {
      line.flush();
    }

    @Override
    public void close() {
      line.close();
    }
  }

  private static final class Output implements OutputLine {

    private final SourceDataLine line;
    private int size;

    Output(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public boolean lengthen() throws LineLostException {
      if (size + 1 == PLAYBACK_MILLIS.size()) {
        return false;
      }
      size++;
      AudioFormat format = line.getFormat();
      line.close();
      try {
        line.open(format, LineFormats.bytes(format, PLAYBACK_MILLIS.get(size)));
      } catch (LineUnavailableException e) {
        throw new LineLostException("it cannot be opened again: " + e.getMessage());
      }
      line.start();
      return true;
    }

    @Override
    public AudioFormat format() {
      return line.getFormat();
    }

    @Override
    public int bufferBytes() {
      return line.getBufferSize();
    }

    @Override
    public int roomBytes() {
      return line.available();
    }

    @Override
    public int write(byte[] from, int length) {
      return line.write(from, 0, length);
    }

    @Override
    public void drain() {
      line.drain();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
