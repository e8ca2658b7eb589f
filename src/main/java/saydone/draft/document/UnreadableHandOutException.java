package saydone.draft.document;

/** A hand-out cannot be read. The message names it, and says why and what would help. */
public final class UnreadableHandOutException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableHandOutException(String name, String what, String remedy) {
    super(name + ": " + what + "; " + remedy);
  }

  UnreadableHandOutException(String name, String what, String remedy, Exception cause) {
    super(name + ": " + what + "; " + remedy, cause);
  }
}
