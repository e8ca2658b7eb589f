/**
 * Phrases as one user says them, or the sounds that the user makes in their place. Three takes of
 * each are kept as band powers; the network turns them and what is heard into embeddings, which are
 * compared. No training takes place: what was taught can be used at once and forgotten at once.
 * {@link saydone.hearing.taught.TaughtOpinion} is the opinion about one segment.
 *
 * <p>Knows {@code hearing.network} and the values of {@code hearing}.
 */
@NullMarked
package saydone.hearing.taught;

import org.jspecify.annotations.NullMarked;
