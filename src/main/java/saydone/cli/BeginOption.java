package saydone.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for when a record says that it began. */
final class BeginOption {

  @Option(
      names = "--begin",
      paramLabel = "DAYTTIME",
      description =
          "When the record says that it began, where you are, such as 2026-11-02T10:00 (default:"
              + " now). So weeks can be rehearsed, the earlier sessions first.")
  private @Nullable String begin;

  /**
   * The wall time of the beginning; the record counts on from it in the time of the rehearsal.
   *
   * @throws CommandException if it is no time, or far from this century
   */
  Clock clock() {
    if (begin == null) {
      return Clock.systemUTC();
    }
    ZoneId here = ZoneId.systemDefault();
    try {
      ZonedDateTime time = LocalDateTime.parse(begin).atZone(here);
      Conventions.checkYear("--begin", begin, time.getYear());
      // The record has it in UTC, where the first and the last year may be others.
      Conventions.checkYear("--begin", begin, time.withZoneSameInstant(ZoneOffset.UTC).getYear());
      return Clock.fixed(time.toInstant(), here);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "--begin " + begin + " is no time; write day and time, such as 2026-11-02T10:00",
          e);
    }
  }
}
