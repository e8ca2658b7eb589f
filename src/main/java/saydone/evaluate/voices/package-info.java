/**
 * Measures the coach's voices side by side: {@link saydone.evaluate.voices.VoiceBenchmark}.
 *
 * <p>Knows {@code audio} and {@code voice}.
 */
@NullMarked
package saydone.evaluate.voices;

import org.jspecify.annotations.NullMarked;
