/**
 * A report as comma-separated values, for a spreadsheet or a program for statistics.
 *
 * <p>Knows {@code report}, and is the only package that knows FastCSV.
 */
@NullMarked
package saydone.report.csv;

import org.jspecify.annotations.NullMarked;
