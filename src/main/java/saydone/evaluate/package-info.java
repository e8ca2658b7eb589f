/**
 * Measures hearing: plays a folder of labelled recordings through a listening chain in virtual time
 * and counts which phrases were heard right, wrong or not at all, how late, and which other sounds
 * were taken for commands. Recordings that would make the counts wrong are left out.
 *
 * <p>Knows {@code audio}, {@code hearing}, {@code thread} and {@code language}; no output to the
 * console.
 */
@NullMarked
package saydone.evaluate;

import org.jspecify.annotations.NullMarked;
