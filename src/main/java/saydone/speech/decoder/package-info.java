/**
 * A recognizer of isolated words and short phrases over the front end and the US English acoustic
 * model of CMU Sphinx.
 *
 * <p>The way of a sound through it: {@link saydone.speech.decoder.CepstralFrontEnd} turns samples
 * into denoised cepstra; {@link saydone.speech.decoder.SpeechSegmenter} finds where something
 * stands out of the noise; when it ends, {@link saydone.speech.decoder.SegmentDecoder} matches the
 * segment against every word of a {@link saydone.speech.decoder.WordNetwork}, commands and
 * competitors, and against a free loop of phones; {@link saydone.speech.decoder.Decision} turns the
 * scores into a probability, and {@link saydone.speech.decoder.IsolatedWordRecognizer} acts on it.
 *
 * <p>Knows {@code audio}, {@code command} and {@code speech}.
 */
@NullMarked
package saydone.speech.decoder;

import org.jspecify.annotations.NullMarked;
