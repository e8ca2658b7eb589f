package saydone.miccheck;

/** A text that is no microphone profile. The message says what is wrong with it. */
final class MalformedProfileException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedProfileException(String message) {
    super(message);
  }

  MalformedProfileException(String message, Throwable cause) {
    super(message, cause);
  }
}
