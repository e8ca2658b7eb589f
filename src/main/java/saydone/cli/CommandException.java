package saydone.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on, for a reason that the user can remedy. The message is for the user. */
final class CommandException extends RuntimeException {

  private final int exitCode;

  CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  CommandException(int exitCode, @Nullable String message, Throwable cause) {
    super(message == null ? cause.toString() : message, cause);
    this.exitCode = exitCode;
  }

  /** One of {@link ExitCode}. */
  int exitCode() {
    return exitCode;
  }
}
