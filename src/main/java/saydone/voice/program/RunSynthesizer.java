package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import saydone.audio.Clip;
import saydone.voice.Pitch;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * A voice that is a program which speaks its standard input into a WAV file; it is started for each
 * text. Safe for several threads: each text has a run and a folder of its own.
 */
public final class RunSynthesizer implements Synthesizer {

  /**
   * How long a program may take for a text, so that another voice can still speak within a second.
   */
  public static final Duration PATIENCE = Duration.ofMillis(800);

  private static final int MOST_CHARACTERS = 3_000;

  /** The command line of a program. */
  @FunctionalInterface
  public interface CommandLine {

    /**
     * The program and its arguments.
     *
     * @param pitch how high it is spoken; without meaning for a voice that cannot change its pitch
     * @param sound the WAV file that it is to write
     */
    List<String> of(int wordsPerMinute, Pitch pitch, Path sound);
  }

  private final String name;
  private final CommandLine commandLine;
  private final String remedy;

  /**
   * A voice.
   *
   * @param name see {@link Synthesizer#name}
   * @param remedy a sentence that says what to do when the program fails
   */
  public RunSynthesizer(String name, CommandLine commandLine, String remedy) {
    this.name = name;
    this.commandLine = commandLine;
    this.remedy = remedy;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    String text = Sound.text(name, utterance, MOST_CHARACTERS);
    try (PrivateFolder folder = new PrivateFolder()) {
      Path sound = folder.file("sound.wav");
      List<String> command = commandLine.of(utterance.wordsPerMinute(), utterance.pitch(), sound);
      try {
        Run.toEnd(command, text + "\n", folder.file("output"), folder.file("errors"), PATIENCE);
        return Sound.read(sound);
      } catch (ProgramException e) {
        throw SynthesisException.of(
            name,
            utterance.text(),
            command.get(0) + " " + e.clause() + ". " + remedy,
            command.get(0) + " " + e.clauseWithout(text) + ". " + remedy,
            e);
      }
    } catch (IOException e) {
      String reason = "there is no room for temporary files: " + e;
      throw SynthesisException.of(name, utterance.text(), reason, reason, e);
    }
  }

  @Override
  public String name() {
    return name;
  }
}
