/**
 * A room without devices: {@link saydone.audio.virtual.VirtualRoom} mixes what people say in it
 * with noise and with the loudspeaker's own echo, and gives that as the microphone. Time is
 * virtual: an exchange takes no longer than its arithmetic.
 *
 * <p>Knows {@code audio}. Touches no thread, clock or device; the same seed gives the same samples.
 */
@NullMarked
package saydone.audio.virtual;

import org.jspecify.annotations.NullMarked;
