/** Noise suppression in the spectrum of short frames. Knows {@code audio}. */
@NullMarked
package saydone.audio.suppression;

import org.jspecify.annotations.NullMarked;
