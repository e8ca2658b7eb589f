package saydone.journal;

import org.jspecify.annotations.Nullable;

/** A line of a journal that does not say what its type must say. */
final class MalformedLineException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedLineException(String reason) {
    this(reason, null);
  }

  MalformedLineException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong, as half a sentence. */
  String reason() {
    return reason;
  }
}
