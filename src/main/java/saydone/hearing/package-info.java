/**
 * Hearing: sound from the microphone goes in, the phrases that were listened for come out. {@link
 * saydone.hearing.Recognizer} is the port, {@link saydone.hearing.Ear} is what a session listens
 * with: it takes the coach's echo and the noise away first. Each way of recognizing lies in a leaf
 * package of its own.
 *
 * <p>Knows {@code audio}, {@code command} and {@code language}.
 */
@NullMarked
package saydone.hearing;

import org.jspecify.annotations.NullMarked;
