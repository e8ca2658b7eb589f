/**
 * A room whose microphone is a sound file: what went wrong in a session can be played again, as
 * fast as the machine can.
 *
 * <p>Knows {@code audio}.
 */
@NullMarked
package saydone.audio.recording;

import org.jspecify.annotations.NullMarked;
