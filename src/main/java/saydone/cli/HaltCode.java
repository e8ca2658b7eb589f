package saydone.cli;

import java.util.function.IntSupplier;

/**
 * The exit code of a program that is halted because it does not end in time. While a session is
 * recorded it says that not all is saved, until that is known to be durable: the last saving may be
 * what hangs.
 *
 * <p>Safe for all threads.
 */
final class HaltCode implements IntSupplier {

  /** That of this program, which plays one session at a time. */
  static final HaltCode OF_THE_PROGRAM = new HaltCode();

  private volatile boolean saved = true;

  /** That of a program that has recorded nothing. */
  HaltCode() {}

  /** From now on all that was recorded is known to be durable, or not. */
  void saved(boolean durable) {
    saved = durable;
  }

  @Override
  public int getAsInt() {
    return saved ? ExitCode.ENDED_EARLY : ExitCode.DATA;
  }
}
