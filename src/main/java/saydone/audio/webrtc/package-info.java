/**
 * Echo cancellation and noise suppression by WebRTC's audio processing module, a native library.
 * Knows {@code audio}.
 */
@NullMarked
package saydone.audio.webrtc;

import org.jspecify.annotations.NullMarked;
