/**
 * The voices of a machine: {@link saydone.voice.catalogue.VoiceCatalogue} lists them and opens the
 * one that was chosen, {@link saydone.voice.catalogue.FallbackSynthesizer} lets another speak when
 * that one fails.
 *
 * <p>Knows the ports of {@code voice} and the leaves that have voices.
 */
@NullMarked
package saydone.voice.catalogue;

import org.jspecify.annotations.NullMarked;
