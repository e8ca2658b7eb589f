package saydone.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --from} and {@code --to}: the days that a command is about. */
final class DaysOption {

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only what began on this day or later, such as 2026-11-01.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only what began on this day or before.")
  private @Nullable String to;

  /**
   * Days, one after the other.
   *
   * @param first the first day; empty for all before the last
   * @param last the last day; empty for all from the first on
   */
  record Chosen(Optional<LocalDate> first, Optional<LocalDate> last) {}

  /** Whether one of the two was given. */
  boolean given() {
    return from != null || to != null;
  }

  /**
   * The days that were given.
   *
   * @throws CommandException if one is no day, or the first comes after the last
   */
  Chosen chosen() {
    Optional<LocalDate> first = day("--from", from);
    Optional<LocalDate> last = day("--to", to);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new CommandException(
          ExitCode.USAGE,
          "--from "
              + first.get()
              + " is after --to "
              + last.get()
              + "; write the earlier day first");
    }
    return new Chosen(first, last);
  }

  private static Optional<LocalDate> day(String option, @Nullable String text) {
    return Optional.ofNullable(text).map(day -> Conventions.day(option, day));
  }
}
