/**
 * Sound as values and the place where it sounds: blocks of samples, WAV files, cues, the mixer of
 * the coach's voice, and the {@link saydone.audio.Room}, the one port through which samples leave
 * and enter. Sound is the clock: time is counted in frames at {@link
 * saydone.audio.Pcm#SAMPLE_RATE_HZ}, never by sleeping and never by asking the wall clock.
 *
 * <p>Knows no other package. Adapters (Java Sound, the virtual room, a recording) and engines (echo
 * cancellation) lie in leaf packages below.
 */
@NullMarked
package saydone.audio;

import org.jspecify.annotations.NullMarked;
