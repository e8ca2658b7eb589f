package saydone.voice.catalogue;

/** A voice was named that is not here, or cannot be used. The message lists those that are. */
public final class NoSuchVoiceException extends Exception {

  NoSuchVoiceException(String message) {
    super(message);
  }
}
