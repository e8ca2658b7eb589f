/**
 * What Saydone's hearing is measured against: recognizers as others ship them, with their own
 * settings, on the same streams. No session listens with them.
 *
 * <p>Knows {@code evaluate}, {@code audio}, {@code command} and {@code hearing}.
 */
@NullMarked
package saydone.research.baseline;

import org.jspecify.annotations.NullMarked;
