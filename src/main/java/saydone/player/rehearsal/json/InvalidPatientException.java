package saydone.player.rehearsal.json;

/** A patient's file cannot be read or is not valid. The message is one plain line. */
public final class InvalidPatientException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidPatientException(String message) {
    super(message);
  }

  InvalidPatientException(String message, Throwable cause) {
    super(message, cause);
  }
}
