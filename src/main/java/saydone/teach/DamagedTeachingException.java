package saydone.teach;

import java.nio.file.Path;
import saydone.home.DamagedFileException;

/** The file of what was taught cannot be read; the message names the file and the remedy. */
public final class DamagedTeachingException extends Exception {

  private static final long serialVersionUID = 1;

  private final String place;

  DamagedTeachingException(Path file, DamagedFileException cause) {
    super(
        "What was taught cannot be read: "
            + file
            + ": "
            + cause.getMessage()
            + ". Move the file away, and teach anew with saydone teach.",
        cause);
    place = cause.place();
  }

  /**
   * The place of what is wrong, such as {@code taught.json:8:21}. Unlike the message it tells
   * nothing of what was taught, so it can be logged.
   */
  public String place() {
    return place;
  }
}
