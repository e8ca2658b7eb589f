/**
 * The two ports of speech: {@link saydone.speech.Synthesizer} turns a sentence into samples, {@link
 * saydone.speech.Recognizer} turns samples into the phrases it was asked to listen for. Each engine
 * lies in a leaf package of its own and appears nowhere else. What serves any voice stands beside
 * the ports: respelling, mastering, and a cache.
 *
 * <p>Knows {@code audio}, {@code command} and {@code markup}.
 */
@NullMarked
package saydone.speech;

import org.jspecify.annotations.NullMarked;
