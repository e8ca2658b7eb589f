/**
 * Makes records of many sessions, to measure what they cost: {@link
 * saydone.research.record.TenYears} writes a data folder as ten years of exercise would leave it.
 *
 * <p>Knows {@code home}, {@code journal}, {@code report}, {@code session}, {@code script}, {@code
 * command} and {@code app}, which reads the script. The same code gives the same bytes everywhere.
 */
@NullMarked
package saydone.research.record;

import org.jspecify.annotations.NullMarked;
