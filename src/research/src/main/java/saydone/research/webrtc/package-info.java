/**
 * Echo cancellation and noise suppression by WebRTC's audio processing module, a native library,
 * which the player's own are compared with. Knows {@code audio}.
 */
@NullMarked
package saydone.research.webrtc;

import org.jspecify.annotations.NullMarked;
