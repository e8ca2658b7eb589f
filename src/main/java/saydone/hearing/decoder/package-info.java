/**
 * A recognizer of isolated words and short phrases: segments, opinions about each, and a judge.
 *
 * <p>A sound passes through it like this. {@link saydone.hearing.decoder.Segments} finds what
 * stands out of the noise, and says when to look at its end; {@link
 * saydone.hearing.decoder.Spotter} says when the network named a phrase in its midst, where there
 * is no pause. Three opinions look: {@link saydone.hearing.decoder.AcousticOpinion} matches the
 * segment against the words of the US English model of CMU Sphinx, commands and competitors, and
 * against phones in any order; {@link saydone.hearing.network.NetworkOpinion} asks the network what
 * it named; {@link saydone.hearing.taught.TaughtOpinion} compares it with the user's own words. In
 * the midst of a segment only the network is asked. Each phrase that the first two propose is a
 * {@link saydone.hearing.decoder.Candidate}, with what {@link saydone.hearing.decoder.SoundLevels}
 * measured around it. A {@link saydone.hearing.decoder.Judge} believes the likeliest, asks, or
 * rejects it, by a fitted {@link saydone.hearing.decoder.Decision}. {@link
 * saydone.hearing.decoder.IsolatedWordRecognizer} is the loop.
 *
 * <p>Knows {@code audio}, {@code command} and {@code hearing} with its packages {@code network} and
 * {@code taught}. Of Sphinx4 it uses the processors of the front end and the files of the model.
 */
@NullMarked
package saydone.hearing.decoder;

import org.jspecify.annotations.NullMarked;
