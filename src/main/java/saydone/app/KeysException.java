package saydone.app;

import java.io.IOException;

/** The terminal's keys cannot be read, or the terminal cannot be given back as it was. */
public final class KeysException extends Exception {

  KeysException(IOException cause) {
    super("The keys cannot be read: " + cause.getMessage(), cause);
  }
}
