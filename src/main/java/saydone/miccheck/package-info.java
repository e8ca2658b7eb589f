/**
 * The spoken microphone check: measures noise, echo and a few words in a {@link saydone.audio.Room}
 * and gives plain advice; keeps its result for the next session.
 *
 * <p>Knows {@code audio}, {@code hearing}, {@code voice}, {@code message}, {@code dialogue}, {@code
 * home}, {@code command}, {@code language} and the leaf {@code json}. What it decides is pure; only
 * {@link saydone.miccheck.MicrophoneCheck} speaks and listens, and only {@link
 * saydone.miccheck.ProfileFile} reads and writes.
 */
@NullMarked
package saydone.miccheck;

import org.jspecify.annotations.NullMarked;
