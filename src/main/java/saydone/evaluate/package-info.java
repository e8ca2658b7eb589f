/**
 * Measures hearing: plays a folder of labelled recordings through a listening chain in virtual time
 * and counts what was heard right, wrong or not at all, how late, and what sounds were taken for
 * commands. Also fits the recognizer's decision to such recordings.
 *
 * <p>Knows {@code audio}, {@code command}, {@code hearing} and {@code voice}; no output to the
 * console but in the tools for developers.
 */
@NullMarked
package saydone.evaluate;

import org.jspecify.annotations.NullMarked;
