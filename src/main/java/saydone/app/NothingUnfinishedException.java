package saydone.app;

/** There is no session to go on with. The message is for the user, and names the remedy. */
public final class NothingUnfinishedException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message what was looked for, where, and what to do instead
   */
  public NothingUnfinishedException(String message) {
    super(message);
  }
}
