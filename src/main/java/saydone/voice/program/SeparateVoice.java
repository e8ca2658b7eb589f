package saydone.voice.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.voice.Pitch;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/**
 * A voice of this program that speaks in a process of its own, which is started for each text and
 * ends with it: what the voice loads, such as a dictionary, does not stay in this one. It is meant
 * for a program that waits for hours and seldom says something that was not said before. The
 * process gets the text on its standard input, and after its own arguments:
 *
 * <pre>
 * --rate=150 --semitones=-2 /tmp/saydone-4711/sound.wav
 * </pre>
 *
 * <p>It sounds as in this process. When the process fails, the voice is loaded here after all, and
 * stays. Safe for several threads.
 */
public final class SeparateVoice implements Synthesizer {

  /** How long the process may take on a slow machine that is busy. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(SeparateVoice.class);

  private final Voice voice;
  private final List<String> program;
  private final Duration patience;

  /** Guarded by this object; empty as long as no process has failed. */
  private Optional<Synthesizer> here = Optional.empty();

  SeparateVoice(Voice voice, List<String> program, Duration patience) {
    this.voice = voice;
    this.program = List.copyOf(program);
    this.patience = patience;
  }

  /**
   * The same voice, which speaks in a process of its own. It takes the phones of the lexicon of its
   * language.
   *
   * @param voice one that is inside this program
   * @param program what calls {@link #speak} for the same voice in a process of its own
   */
  public static Voice of(Voice voice, List<String> program) {
    return voice.openedBy(() -> new SeparateVoice(voice, program, PATIENCE));
  }

  /**
   * Speaks a text, in the process that was started for it.
   *
   * @param text what the voice reads, as it is
   * @param sound the sound file that is written
   * @throws SynthesisException if the voice fails
   * @throws IOException if the file cannot be written
   */
  public static void speak(Voice voice, String text, int wordsPerMinute, Pitch pitch, Path sound)
      throws SynthesisException, IOException {
    try (Synthesizer speaking = voice.open()) {
      Wav.write(sound, speaking.synthesize(new Utterance(text, wordsPerMinute, pitch)));
    }
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    String text = utterance.textForPhones();
    try {
      return elsewhere(text, utterance.wordsPerMinute(), utterance.pitch());
    } catch (ProgramException e) {
      LOG.warn(
          "{} is loaded to stay: the process that was to speak {}", name(), e.clauseWithout(text));
    } catch (IOException e) {
      LOG.warn("{} is loaded to stay: there is no file with its sound: {}", name(), e.toString());
    }
    return here().synthesize(utterance);
  }

  private Clip elsewhere(String text, int wordsPerMinute, Pitch pitch)
      throws ProgramException, IOException {
    if (text.getBytes(StandardCharsets.UTF_8).length > Run.MOST_INPUT_BYTES) {
      throw new ProgramException("takes no longer text than " + Run.MOST_INPUT_BYTES + " bytes");
    }
    try (PrivateFolder folder = new PrivateFolder()) {
      Path sound = folder.file("sound.wav");
      List<String> command = new ArrayList<>(program);
      command.add("--rate=" + wordsPerMinute);
      command.add("--semitones=" + pitch.semitones());
      command.add(sound.toString());
      Run.toEnd(command, text, folder.file("output"), folder.file("errors"), patience);
      return Wav.read(sound);
    }
  }

  private synchronized Synthesizer here() throws SynthesisException {
    Synthesizer opened = here.isPresent() ? here.get() : voice.open();
    here = Optional.of(opened);
    return opened;
  }

  @Override
  public String name() {
    return voice.name();
  }

  @Override
  public synchronized void close() {
    here.ifPresent(Synthesizer::close);
    here = Optional.empty();
  }
}
