package saydone.journal;

/** Bytes of the index that it would not have written. It is made anew then. */
final class MalformedIndexException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedIndexException(String message) {
    super(message);
  }

  MalformedIndexException(String message, Exception cause) {
    super(message, cause);
  }
}
