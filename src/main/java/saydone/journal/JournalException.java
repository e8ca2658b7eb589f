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

  /**
   * A record of which nothing is on disk.
   *
   * @param reason why not, as a sentence
   * @param lost how many lines are lost
   */
  public static JournalException neverOpened(String reason, int lost) {
    return new JournalException(
        "The record could not be opened: " + reason + " Its lines are lost: " + lost + ".");
  }
}
