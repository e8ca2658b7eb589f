package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;

/** Real programs for tests: shell scripts in a folder, where POSIX permissions are. */
public final class ShellPrograms {

  private final Path folder;

  public ShellPrograms(Path folder) {
    this.folder = folder;
  }

  /** Writes a program; a script's lines after the shebang. */
  public Path write(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** A second of a tone, as a voice may sound. */
  public Path tone() throws IOException {
    return wav("tone.wav", 8_000);
  }

  /** A second of silence. */
  public Path silence() throws IOException {
    return wav("silence.wav", 0);
  }

  private Path wav(String name, int amplitude) throws IOException {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (short) Math.round(amplitude * Math.sin(2 * Math.PI * 220 * i / Pcm.SAMPLE_RATE_HZ));
    }
    Path file = folder.resolve(name);
    Wav.write(file, Clip.of(samples));
    return file;
  }

  /** A voice whose program gets the path of the sound as its argument. */
  public static RunSynthesizer voice(Path program) {
    return new RunSynthesizer(
        "test:" + program.getFileName(),
        (rate, pitch, sound) ->
            List.of(program.toString(), sound.toString(), Integer.toString(rate)),
        "Mend it.");
  }
}
