/**
 * What Saydone's hearing is measured against: recognizers as others ship them, with their own
 * settings, on the same streams. For {@code evaluate} only; no session listens with them.
 *
 * <p>Knows {@code evaluate}, {@code audio} and {@code hearing}; the only place outside {@code
 * speech} that knows an engine.
 */
@NullMarked
package saydone.evaluate.baseline;

import org.jspecify.annotations.NullMarked;
