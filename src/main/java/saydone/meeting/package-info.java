/**
 * Getting to know each other: what the coach does with a patient who plays for the first time. It
 * makes up the meeting of a {@link saydone.dialogue.Dialogue}, the microphone check and a lesson,
 * and gives what it learns as values. Whoever runs it keeps them.
 *
 * <p>Knows {@code audio}, {@code command}, {@code hearing}, {@code voice}, {@code language}, {@code
 * dialogue}, {@code miccheck} and {@code teach}.
 */
@NullMarked
package saydone.meeting;

import org.jspecify.annotations.NullMarked;
