/**
 * Makes a first script of a hand-out: finds its exercises, their dose, side and help, and marks
 * with {@code TODO} what it does not understand. Pure functions from lines of text to JSON. The
 * leaf {@code draft.document} reads the lines of text, HTML, PDF and DOCX.
 *
 * <p>Knows {@code script} and {@code json}; touches no thread, clock, file or device.
 */
@NullMarked
package saydone.draft;

import org.jspecify.annotations.NullMarked;
