/**
 * The voices of a machine: {@link saydone.speech.voices.VoiceCatalogue} lists them and opens the
 * one that was chosen, {@link saydone.speech.voices.FallbackSynthesizer} lets another speak when
 * that one fails.
 *
 * <p>Knows the ports of {@code speech} and the leaves that have voices.
 */
@NullMarked
package saydone.speech.voices;

import org.jspecify.annotations.NullMarked;
