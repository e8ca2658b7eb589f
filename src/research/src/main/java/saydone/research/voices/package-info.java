/**
 * Measures the coach's voices side by side: {@link saydone.research.voices.VoiceBenchmark}.
 *
 * <p>Knows {@code audio}, {@code voice} and {@code baseline}.
 */
@NullMarked
package saydone.research.voices;

import org.jspecify.annotations.NullMarked;
