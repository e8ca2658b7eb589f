package saydone.audio;

import java.io.IOException;

/** A sound file cannot be read. The message names the file, the cause and the remedy. */
public final class AudioFileException extends IOException {

  /** With a cause. */
  public AudioFileException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a cause. */
  public AudioFileException(String message) {
    super(message);
  }
}
