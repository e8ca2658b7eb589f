/**
 * The room of a live session: this machine's microphone and loudspeaker, by Java Sound.
 *
 * <p>A sound driver may hang in any call, and a device that is gone may give nothing but zeros. So
 * each use of a device is a {@link saydone.audio.javasound.Connection} on a disposable thread of
 * its own, which opens the line, moves frames and closes it; the session's audio thread never
 * touches a line. It exchanges samples with the connections through two {@link
 * saydone.audio.javasound.SampleRing}s. A {@link saydone.audio.javasound.Supervisor} for each
 * device gives up a connection that stands still and tries again. {@link
 * saydone.audio.javasound.JavaSoundRoom} puts them together.
 *
 * <p>Knows {@code audio}, and starts its threads by {@code thread}.
 */
@NullMarked
package saydone.audio.javasound;

import org.jspecify.annotations.NullMarked;
