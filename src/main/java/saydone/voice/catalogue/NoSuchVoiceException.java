package saydone.voice.catalogue;

/**
 * A voice that was named does not exist here, or cannot be used. The message lists the usable
 * voices.
 */
public final class NoSuchVoiceException extends Exception {

  NoSuchVoiceException(String message) {
    super(message);
  }
}
