package saydone.audio.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.Wav;
import saydone.audio.WavWriter;

/**
 * A room whose microphone is a recording, followed by silence. It answers at once: an hour passes
 * as fast as the caller can work. The exchange that uses up recording and silence says that the
 * room has ended; later exchanges give silence. Used by one thread.
 */
public final class RecordedRoom implements Room {

  private static final Logger log = LoggerFactory.getLogger(RecordedRoom.class);

  private final Clip recording;
  private final long endFrame;
  private final @Nullable Path copyFile;
  private @Nullable WavWriter copy;
  private long frame;

  /**
   * A room at the start of its recording.
   *
   * @param trailingSilence how long the room goes on after the recording, so that the session may
   *     still speak
   */
  public RecordedRoom(Clip recording, Duration trailingSilence) {
    this(recording, trailingSilence, null, null);
  }

  private RecordedRoom(
      Clip recording, Duration trailingSilence, @Nullable Path copyFile, @Nullable WavWriter copy) {
    this.recording = recording;
    this.copyFile = copyFile;
    this.copy = copy;
    endFrame = recording.frames() + Pcm.frames(trailingSilence);
  }

  /**
   * Opens a recording.
   *
   * @param microphone any file that {@link Wav} reads
   * @param trailingSilence how long the room goes on after the recording, so that the session may
   *     still speak
   * @throws AudioFileException if the recording cannot be read
   */
  public static RecordedRoom open(Path microphone, Duration trailingSilence)
      throws AudioFileException {
    return new RecordedRoom(Wav.read(microphone), trailingSilence);
  }

  /**
   * Opens a recording and keeps what happens in the room in a stereo WAV file: loudspeaker left,
   * microphone right. If the disk fails later, the session goes on without the copy.
   *
   * @param microphone any file that {@link Wav} reads
   * @param trailingSilence how long the room goes on after the recording, so that the session may
   *     still speak
   * @param copyFile the file to write; not the recording itself
   * @throws AudioFileException if the recording cannot be read
   * @throws IOException if the copy cannot be created
   */
  public static RecordedRoom open(Path microphone, Duration trailingSilence, Path copyFile)
      throws IOException {
    Clip recording = Wav.read(microphone);
    return new RecordedRoom(recording, trailingSilence, copyFile, new WavWriter(copyFile, 2));
  }

  @Override
  public Condition exchange(short[] loudspeaker, short[] microphone) {
    for (int i = 0; i < microphone.length; i++) {
      long at = frame + i;
      microphone[i] = at < recording.frames() ? recording.sample((int) at) : 0;
    }
    frame += microphone.length;
    if (copy != null) {
      try {
        copy.write(loudspeaker, microphone);
      } catch (IOException e) {
        log.warn("The copy of the room in {} ends here", copyFile, e);
        closeCopy();
      }
    }
    return new Condition(true, true, frame >= endFrame);
  }

  @Override
  public void close() {
    closeCopy();
  }

  private void closeCopy() {
    WavWriter closing = copy;
    copy = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (IOException e) {
        log.warn("The copy of the room in {} may lack its end", copyFile, e);
      }
    }
  }
}
