/**
 * Makes the cues: {@link saydone.research.cues.CueGenerator} renders each from a few notes and
 * writes the WAV files of the folder {@code audio/}. The player plays the finished files, see
 * {@link saydone.audio.Cues}.
 *
 * <p>Knows {@code audio}. Only writing touches the disk; the same code gives the same bytes
 * everywhere.
 */
@NullMarked
package saydone.research.cues;

import org.jspecify.annotations.NullMarked;
