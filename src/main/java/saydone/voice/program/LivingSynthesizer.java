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
 * A voice that is a program which takes long to start, and so is kept running: it reads one request
 * a line, speaks it into a WAV file, and then answers with a line that tells which request it was.
 * Its other lines are ignored.
 *
 * <p>Its first answer ever may take {@link #LOADING}; later ones, {@link RunSynthesizer#PATIENCE}.
 * A program that takes longer is ended, and started anew for the next text. It may then load for
 * {@link #LOADING} again, but callers wait only {@link RunSynthesizer#PATIENCE}, so that a session
 * is not held up: a text that comes too early fails, and a later one finds the program ready.
 *
 * <p>Safe for several threads, which take turns. A thread that was waiting while the program failed
 * another thread fails too, without a try, so that no caller waits for two failures.
 */
public final class LivingSynthesizer implements Synthesizer {

  /** How long a program may take from its start to its first answer. */
  static final Duration LOADING = Duration.ofSeconds(15);

  /**
   * The longest text: coding a request takes four characters for three, and it holds more than the
   * text.
   */
  private static final int MOST_CHARACTERS = 2_000;

  /** The requests and answers of a program. */
  interface Language {

    /**
     * The program and its arguments. If another rate has another command, the program is started
     * anew.
     */
    List<String> command(int wordsPerMinute);

    /** The line that asks for a text, without its line break. */
    String request(String text, int wordsPerMinute, Path sound);

    /** The line with which the program says that the sound is in this file. */
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
   * A voice whose program was not started yet.
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
        throw SynthesisException.of(
            name, utterance.text(), "it failed before its turn came. " + remedy);
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
      throw SynthesisException.of(
          name,
          utterance.text(),
          command.get(0) + " " + e.clause() + ". " + remedy,
          command.get(0) + " " + e.clauseWithout(text) + ". " + remedy,
          e);
    } catch (IOException e) {
      String reason = "there is no room for temporary files: " + e;
      throw SynthesisException.of(name, utterance.text(), reason, reason, e);
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

  /** Ends the program. The next utterance starts it again. */
  @Override
  public synchronized void close() {
    conversation.ifPresent(Conversation::close);
    conversation = Optional.empty();
  }
}
