/**
 * The coach's voice: {@link saydone.voice.Synthesizer} is the port that turns a sentence into
 * samples. Each engine lies in a leaf package of its own and appears nowhere else. What serves any
 * voice stands beside the port. Before it: {@link saydone.voice.Diction}, which follows the marks
 * of a text, and {@link saydone.voice.Pronouncer}, which respells its words. Behind it: mastering.
 *
 * <p>Knows {@code audio}, {@code markup} and {@code language}; its leaves start their threads by
 * {@code thread}.
 */
@NullMarked
package saydone.voice;

import org.jspecify.annotations.NullMarked;
