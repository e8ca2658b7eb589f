package saydone.report.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import saydone.report.Summary;

/**
 * When a session was, as far as the clock can be believed.
 *
 * @param start when it began; empty if the clock was wrong then
 * @param end when its last line was written; empty if that is no date that FHIR has
 * @param zone the time zone in which times are told
 */
record Period(Optional<Instant> start, Optional<Instant> end, ZoneId zone) {

  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  static Period of(Summary summary, ZoneId zone) {
    return new Period(
        summary.credibleStart().filter(Period::isDate),
        Optional.of(summary.ended()).filter(Period::isDate),
        zone);
  }

  private static boolean isDate(Instant time) {
    return !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST);
  }

  /** A {@code Period} of FHIR, which may be empty. */
  Element element() {
    return new Element().with("start", start.map(this::text)).with("end", end.map(this::text));
  }

  /** When it was so long after the start; empty if that is not known. */
  Optional<Instant> after(Duration since) {
    return start
        .map(time -> time.plus(since))
        .filter(time -> end.stream().noneMatch(time::isAfter));
  }

  /** A {@code dateTime} of FHIR. */
  String text(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
  }
}
