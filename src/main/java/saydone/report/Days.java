package saydone.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A span of whole days.
 *
 * @param first the first day
 * @param last the last day, which may be the first
 */
public record Days(LocalDate first, LocalDate last) {

  /** Rejects a span that ends before it begins. */
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** The week of a day, from Monday to Sunday as in ISO 8601. */
  public static Days weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  /** Whether a day is one of them. */
  public boolean contain(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Those of them that are between two days; empty if none are. */
  Optional<Days> between(LocalDate from, LocalDate to) {
    LocalDate begin = first.isBefore(from) ? from : first;
    LocalDate end = last.isAfter(to) ? to : last;
    return begin.isAfter(end) ? Optional.empty() : Optional.of(new Days(begin, end));
  }

  /** Each day, in order. */
  public Stream<LocalDate> each() {
    return first.datesUntil(last.plusDays(1));
  }

  /** The weeks that have some of these days, each whole, in order. */
  List<Days> weeks() {
    return Stream.iterate(
            weekOf(first),
            week -> !week.first().isAfter(last),
            week -> weekOf(week.last().plusDays(1)))
        .toList();
  }
}
