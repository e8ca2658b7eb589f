/**
 * A room without devices: {@link saydone.audio.virtual.VirtualRoom} mixes the speech of people in
 * it with noise and the echo of the loudspeaker, and gives the mix as the microphone's sound. Time
 * is virtual: an exchange takes no longer than its arithmetic.
 *
 * <p>Knows {@code audio}. Touches no thread, clock or device; the same seed gives the same samples.
 */
@NullMarked
package saydone.audio.virtual;

import org.jspecify.annotations.NullMarked;
