package saydone.cli;

/** What the program's exit codes mean. */
final class ExitCode {

  /** Finished, or nothing wrong. */
  static final int OK = 0;

  /** A bug. */
  static final int BUG = 1;

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** A script is invalid. */
  static final int SCRIPT = 3;

  /** There is no usable sound device. */
  static final int SOUND = 4;

  /** The data folder cannot be used. */
  static final int DATA = 5;

  /** The session was ended early; it is saved. */
  static final int ENDED_EARLY = 6;

  private ExitCode() {}
}
