package saydone.archive;

import java.nio.file.Path;

/**
 * An archive cannot be used. The message names it, says what is wrong with it, and what can be
 * done.
 */
public final class ArchiveException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final String AGAIN = "nothing of it was taken; ask for the file again";

  /**
   * An archive with something wrong.
   *
   * @param what what is wrong, as the predicate of the archive
   * @param remedy what can be done, as an imperative
   */
  public ArchiveException(Path archive, String what, String remedy) {
    super(archive + " " + what + "; " + remedy + ".");
  }

  /** The same, because of a failure. */
  public ArchiveException(Path archive, String what, String remedy, Exception cause) {
    super(archive + " " + what + "; " + remedy + ".", cause);
  }

  /** An archive that is damaged, or that somebody made to do harm. */
  static ArchiveException suspect(Path archive, String what) {
    return new ArchiveException(archive, what, AGAIN);
  }

  /** The same, because of a failure. */
  static ArchiveException suspect(Path archive, String what, Exception cause) {
    return new ArchiveException(archive, what, AGAIN, cause);
  }
}
