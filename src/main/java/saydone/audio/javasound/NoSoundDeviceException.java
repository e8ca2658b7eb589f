package saydone.audio.javasound;

/** There is no usable sound device. The message names the cause and the remedy. */
public final class NoSoundDeviceException extends Exception {

  /** With a cause. */
  public NoSoundDeviceException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a cause. */
  public NoSoundDeviceException(String message) {
    super(message);
  }
}
