package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * A voice that is a program which takes long to start, and so is kept: it reads one request a line,
 * speaks it into a WAV file, and then answers with a line that tells which request it was. Other
 * lines that it writes are passed over.
 *
 * <p>The first time it may take {@link #LOADING} to answer; after that, {@link
 * RunSynthesizer#PATIENCE}. One that does not is ended, and started anew when next asked; then it
 * has its {@link #LOADING} while the caller's patience stays short, so that a session is not held
 * up: a text that comes too early fails, and a later one finds the program ready.
 *
 * <p>Safe for several threads, which take turns. Who waited while the program failed another does
 * not try it as well, so that nobody waits for two failures.
 */
public final class LivingSynthesizer implements Synthesizer {

  /** How long a program may take from its start to its first answer. */
  static final Duration LOADING = Duration.ofSeconds(15);

  /** As a request may be coded with four characters for three, and has more than the text in it. */
  private static final int MOST_CHARACTERS = 2_000;

  /** How to talk to a program. */
  interface Language {

    /** The program and its arguments. Another rate may need another run, with another command. */
    List<String> command(int wordsPerMinute);

    /** The line that asks for a text, without its end. */
    String request(String text, int wordsPerMinute, Path sound);

    /** The line with which the program tells that the sound lies there. */
    String answer(Path sound);
  }

  private final String name;
  private final Language language;
  private final String remedy;

  /** Guarded by this object, as the two below are. */
  private Optional<Conversation> conversation = Optional.empty();

  private final AtomicInteger failures = new AtomicInteger();
  private boolean everAnswered;
  private int requests;

  /**
   * A voice whose program is not yet started.
   *
   * @param name see {@link Synthesizer#name}
   * @param remedy a sentence that says what to do when the program fails
   */
  LivingSynthesizer(String name, Language language, String remedy) {
    this.name = name;
    this.language = language;
    this.remedy = remedy;
  }

  /**
   * Starts the program and waits until it has spoken a word.
   *
   * @throws SynthesisException if it does not
   */
  LivingSynthesizer started() throws SynthesisException {
    synthesize(new Utterance("Ready.", 150));
    return this;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    String text = Sound.text(name, utterance, MOST_CHARACTERS);
    int before = failures.get();
    synchronized (this) {
      if (failures.get() != before) {
        throw new SynthesisException(
            Sound.cannotSpeak(name, utterance) + "it failed before its turn came. " + remedy);
      }
      try {
        return speak(utterance, text);
      } catch (SynthesisException e) {
        failures.incrementAndGet();
        throw e;
      }
    }
  }

  private synchronized Clip speak(Utterance utterance, String text) throws SynthesisException {
    List<String> command = language.command(utterance.wordsPerMinute());
    try {
      Conversation talking = conversation(command);
      Path sound = talking.folder().file(++requests + ".wav");
      talking.say(language.request(text, utterance.wordsPerMinute(), sound));
      talking.awaitAnswer(
          language.answer(sound), everAnswered ? RunSynthesizer.PATIENCE : LOADING, LOADING);
      everAnswered = true;
      try {
        return Sound.read(sound);
      } finally {
        Files.deleteIfExists(sound);
      }
    } catch (ProgramException e) {
      throw new SynthesisException(
          Sound.cannotSpeak(name, utterance) + command.get(0) + " " + e.clause() + ". " + remedy,
          e);
    } catch (IOException e) {
      throw new SynthesisException(
          Sound.cannotSpeak(name, utterance) + "there is no room for temporary files: " + e, e);
    }
  }

  private Conversation conversation(List<String> command) throws ProgramException, IOException {
    if (conversation.filter(now -> now.goesOn() && now.command().equals(command)).isEmpty()) {
      close();
      conversation = Optional.of(Conversation.begin(command));
    }
    return conversation.orElseThrow();
  }

  @Override
  public String name() {
    return name;
  }

  /** Ends the program. It is started again if something is to be spoken. */
  @Override
  public synchronized void close() {
    conversation.ifPresent(Conversation::close);
    conversation = Optional.empty();
  }
}
