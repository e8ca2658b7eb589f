/**
 * Voices that are programs of their own: those of the platform, Piper, MaryTTS, RHVoice, Flite and
 * eSpeak NG. {@link saydone.voice.program.VoicePrograms} finds them.
 *
 * <p>The text goes to a program's standard input, never onto its command line, where every user of
 * the machine could read it. The sound comes back in a file that only the user can read and that is
 * deleted whatever happens. A program that is missing, hangs, dies or writes rubbish is ended with
 * all that it started, and the failure names the program and what to do.
 *
 * <p>There are two kinds: {@link saydone.voice.program.RunSynthesizer} starts a program for each
 * text; {@link saydone.voice.program.LivingSynthesizer} keeps a program running that takes long to
 * start. And a voice that is inside this program may be spoken by a process of its own: {@link
 * saydone.voice.program.SeparateVoice}.
 */
@NullMarked
package saydone.voice.program;

import org.jspecify.annotations.NullMarked;
