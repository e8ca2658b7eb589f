/**
 * A small neural network that names the phrases of the program: a causal convolutional network over
 * the logarithms of mel band powers, one step every 20 milliseconds, in plain Java.
 *
 * <p>{@link saydone.hearing.network.LogMelFilterbank} turns samples into frames, {@link
 * saydone.hearing.network.KeywordNetwork} frames into a score for each phrase, and {@link
 * saydone.hearing.network.NetworkWeights} is what it was taught:
 *
 * <pre>{@code
 * for (short sample : samples) {
 *   if (filterbank.accept(sample) && network.accept(filterbank.frame())) {
 *     float[] logits = network.logits();
 *   }
 * }
 * }</pre>
 *
 * <p>{@link saydone.hearing.network.NetworkOpinion} is the network's opinion about one segment.
 *
 * <p>Knows {@code audio} and the values of {@code hearing}.
 */
@NullMarked
package saydone.hearing.network;

import org.jspecify.annotations.NullMarked;
