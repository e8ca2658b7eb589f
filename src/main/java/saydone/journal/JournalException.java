package saydone.journal;

/** A record that could not be written or read. The message names the file and the remedy. */
public final class JournalException extends Exception {

  private static final long serialVersionUID = 1L;

  JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
