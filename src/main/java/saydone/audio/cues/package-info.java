/**
 * Makes the cues: {@link saydone.audio.cues.CueGenerator} renders each from a few notes and writes
 * the WAV files of the folder {@code audio/}. A tool of the project's makers; the program itself
 * plays the finished files, see {@link saydone.audio.Cues}.
 *
 * <p>Knows {@code audio}. Pure but for the writing: the same code gives the same bytes everywhere.
 */
@NullMarked
package saydone.audio.cues;

import org.jspecify.annotations.NullMarked;
