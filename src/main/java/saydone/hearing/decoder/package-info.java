/**
 * A recognizer of isolated words and short phrases over the front end and the US English acoustic
 * model of CMU Sphinx.
 *
 * <p>The way of a sound through it: {@link saydone.hearing.decoder.CepstralFrontEnd} turns samples
 * into denoised cepstra; {@link saydone.hearing.decoder.SpeechSegmenter} finds where something
 * stands out of the noise; when it ends, {@link saydone.hearing.decoder.SegmentDecoder} matches the
 * segment against every word of a {@link saydone.hearing.decoder.WordNetwork}, commands and
 * competitors, and against a free loop of phones; {@link saydone.hearing.decoder.Decision} turns
 * the scores into a probability, and {@link saydone.hearing.decoder.IsolatedWordRecognizer} acts on
 * it.
 *
 * <p>Knows {@code audio}, {@code command} and {@code hearing}.
 */
@NullMarked
package saydone.hearing.decoder;

import org.jspecify.annotations.NullMarked;
