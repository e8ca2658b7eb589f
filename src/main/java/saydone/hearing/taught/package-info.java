/**
 * Phrases as one user says them, or the sounds that he makes in their place: three takes of each
 * are kept as band powers, and what is heard is compared with them as the network hears both. No
 * training takes place; what was taught can be used at once and forgotten at once. {@link
 * saydone.hearing.taught.TaughtOpinion} is what they make of one segment.
 *
 * <p>Knows {@code hearing.network} and the values of {@code hearing}.
 */
@NullMarked
package saydone.hearing.taught;

import org.jspecify.annotations.NullMarked;
