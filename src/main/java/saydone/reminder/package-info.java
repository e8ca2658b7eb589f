/**
 * When to remind the patient of the exercises: a plan for the week, what becomes of a reminder that
 * is not answered, and the same plan as a calendar file for a phone. Plain values and a clock from
 * outside; whoever uses it speaks.
 *
 * <p>Knows {@code script}.
 */
@NullMarked
package saydone.reminder;

import org.jspecify.annotations.NullMarked;
