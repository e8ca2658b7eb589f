/**
 * A room whose microphone is a sound file, so that a session that went wrong can be repeated, as
 * fast as the machine can.
 *
 * <p>Knows {@code audio}.
 */
@NullMarked
package saydone.audio.recording;

import org.jspecify.annotations.NullMarked;
