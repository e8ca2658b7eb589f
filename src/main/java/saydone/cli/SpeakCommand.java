package saydone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import saydone.voice.Pitch;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.SeparateVoice;

/**
 * {@code saydone speak}: says a text with the embedded voice into a file. It is no command for
 * users: the program starts it by itself, where the voice should not stay in its memory.
 */
@Command(
    name = "speak",
    mixinStandardHelpOptions = true,
    hidden = true,
    description = "Speaks what is on its input, with the embedded voice, into a WAV file.")
@SuppressWarnings("NullAway.Init")
final class SpeakCommand implements Callable<Integer> {

  @Option(
      names = "--rate",
      paramLabel = "WPM",
      defaultValue = "150",
      description = "Words a minute (default: ${DEFAULT-VALUE}).")
  private int wordsPerMinute;

  @Option(
      names = "--semitones",
      paramLabel = "N",
      defaultValue = "0",
      description = "How much higher than usual (default: ${DEFAULT-VALUE}).")
  private int semitones;

  @Parameters(paramLabel = "OUT.wav", description = "What is written.")
  private Path sound;

  /** What starts this command in a process of its own, for {@link SeparateVoice#of}. */
  static List<String> program() {
    List<String> line = new ArrayList<>(Started.command());
    line.add("speak");
    return line;
  }

  @Override
  public Integer call() throws IOException, SynthesisException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    SeparateVoice.speak(
        VoiceCatalogue.builtIn().embedded(), text, wordsPerMinute, new Pitch(semitones), sound);
    return ExitCode.OK;
  }
}
