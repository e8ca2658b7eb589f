/**
 * Recognizers of other makers, with their own settings, against which Saydone's hearing is measured
 * on the same streams. No session listens with them.
 *
 * <p>Knows {@code evaluate}, {@code audio}, {@code command} and {@code hearing}.
 */
@NullMarked
package saydone.research.baseline;

import org.jspecify.annotations.NullMarked;
