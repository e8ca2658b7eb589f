/**
 * A cache of what a voice has spoken: {@link saydone.voice.cache.CachedVoice} loads the voice when
 * it is needed and keeps its clips in memory; {@link saydone.voice.cache.ClipFolder} keeps them on
 * disk from one session to the next.
 *
 * <p>Knows the ports of {@code voice} and {@code audio}, and starts its one thread by {@code
 * thread}.
 */
@NullMarked
package saydone.voice.cache;

import org.jspecify.annotations.NullMarked;
