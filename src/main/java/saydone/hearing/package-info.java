/**
 * Hearing: sound from the microphone goes in, the phrases that were listened for come out. {@link
 * saydone.hearing.Recognizer} is the port. A session listens with {@link saydone.hearing.Ear},
 * which takes away the coach's echo and the noise first. Each way of recognizing lies in a leaf
 * package of its own.
 *
 * <p>Knows {@code audio}, {@code command} and {@code language}.
 */
@NullMarked
package saydone.hearing;

import org.jspecify.annotations.NullMarked;
