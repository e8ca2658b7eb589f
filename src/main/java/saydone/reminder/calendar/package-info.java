/**
 * Reminders as a calendar file (iCalendar, RFC 5545), which a phone can read.
 *
 * <p>Knows {@code reminder}, and iCal4j.
 */
@NullMarked
package saydone.reminder.calendar;

import org.jspecify.annotations.NullMarked;
