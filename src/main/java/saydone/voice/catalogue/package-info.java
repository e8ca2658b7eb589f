/**
 * The voices of a machine: {@link saydone.voice.catalogue.VoiceCatalogue} lists them and opens the
 * chosen one; {@link saydone.voice.catalogue.FallbackSynthesizer} lets another voice speak when it
 * fails.
 *
 * <p>Knows the ports of {@code voice} and the leaves that have voices, and starts its threads by
 * {@code thread}.
 */
@NullMarked
package saydone.voice.catalogue;

import org.jspecify.annotations.NullMarked;
