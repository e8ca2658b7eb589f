package saydone.teach;

import java.nio.file.Path;

/** The file of what was taught cannot be read; the message names the file and the remedy. */
public final class DamagedTeachingException extends Exception {

  private static final long serialVersionUID = 1;

  DamagedTeachingException(Path file, Exception cause) {
    super(
        "What was taught cannot be read: "
            + file
            + ": "
            + cause.getMessage()
            + ". Move the file away, and teach anew with saydone teach.",
        cause);
  }
}
