package saydone.voice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A voice could not speak a text. The message names the voice, the text and the cause. What is
 * logged is {@link #withoutText}: the text may say what was heard, as "Your pain is two." does.
 */
public final class SynthesisException extends Exception {

  private static final long serialVersionUID = 1;

  private static final int LONGEST_QUOTE = 60;

  private final String withoutText;

  private SynthesisException(String message, String withoutText, @Nullable Throwable cause) {
    super(message, cause);
    this.withoutText = withoutText;
  }

  /**
   * With a cause.
   *
   * @param message without a text that was to be spoken
   */
  public SynthesisException(String message, Throwable cause) {
    this(message, message, cause);
  }

  /**
   * Without a cause.
   *
   * @param message without a text that was to be spoken
   */
  public SynthesisException(String message) {
    this(message, message, null);
  }

  /**
   * A text that cannot be spoken.
   *
   * @param voice the voice's name
   * @param reason why, without words of the text
   */
  public static SynthesisException of(String voice, String text, String reason) {
    return of(voice, text, reason, reason, null);
  }

  /**
   * The same with a cause.
   *
   * @param logged the reason without words of the text
   */
  public static SynthesisException of(
      String voice, String text, String reason, String logged, @Nullable Throwable cause) {
    String quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    String subject = voice + " cannot speak ";
    return new SynthesisException(
        subject + "\"" + quote + "\": " + reason,
        subject + "a text of " + text.length() + " characters: " + logged,
        cause);
  }

  /** A failure that is met again, by somebody who waited for it. */
  public static SynthesisException again(Throwable failure) {
    return new SynthesisException(
        Objects.requireNonNullElse(failure.getMessage(), failure.toString()),
        failure instanceof SynthesisException known
            ? known.withoutText
            : failure.getClass().getSimpleName(),
        failure);
  }

  /** The message for a log: it does not tell the text. */
  public String withoutText() {
    return withoutText;
  }
}
