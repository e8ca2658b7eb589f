/**
 * What voices have spoken, kept on disk from one session to the next: {@link
 * saydone.speech.cache.ClipFolder} is the folder, {@link saydone.speech.cache.StoringSynthesizer}
 * stands before a voice. {@link saydone.speech.CachingSynthesizer} keeps the same in memory.
 *
 * <p>Knows the ports of {@code speech} and {@code audio}.
 */
@NullMarked
package saydone.speech.cache;

import org.jspecify.annotations.NullMarked;
