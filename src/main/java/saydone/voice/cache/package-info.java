/**
 * What voices have spoken, kept on disk from one session to the next: {@link
 * saydone.voice.cache.ClipFolder} is the folder, {@link saydone.voice.cache.StoringSynthesizer}
 * stands before a voice. {@link saydone.voice.CachingSynthesizer} keeps the same in memory.
 *
 * <p>Knows the ports of {@code voice} and {@code audio}.
 */
@NullMarked
package saydone.voice.cache;

import org.jspecify.annotations.NullMarked;
