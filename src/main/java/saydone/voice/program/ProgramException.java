package saydone.voice.program;

import java.util.Optional;

/**
 * A program did not do what was asked. The message is a clause whose subject is the program, such
 * as "ended with code 1".
 */
final class ProgramException extends Exception {

  ProgramException(String message) {
    super(message);
  }

  ProgramException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong, as a clause whose subject is the program. */
  String clause() {
    return Optional.ofNullable(getMessage()).orElse("failed");
  }
}
