package saydone.voice;

/** A voice could not speak a text. The message names the voice, the text and the cause. */
public final class SynthesisException extends Exception {

  /** With a cause. */
  public SynthesisException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a cause. */
  public SynthesisException(String message) {
    super(message);
  }
}
