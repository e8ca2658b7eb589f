package saydone.voice;

import java.util.Optional;
import saydone.language.Language;

/**
 * A voice that can be chosen: what the user sees of it, and how it is loaded.
 *
 * @param name engine and voice, such as {@code flite:slt}; unique on a machine
 * @param engine who speaks, for people, such as {@code Flite}
 * @param language a BCP 47 tag, such as {@code en-US}
 * @param slowest the slowest rate that it can speak at, in words a minute
 * @param fastest the fastest
 * @param origin where it comes from, such as the path of a program
 * @param changesPitch whether it can speak at every {@link Pitch}
 * @param obstacle why it cannot be used and what to do, if so
 * @param opener loads it
 */
public record Voice(
    String name,
    String engine,
    String language,
    int slowest,
    int fastest,
    String origin,
    boolean changesPitch,
    Optional<String> obstacle,
    Opener opener) {

  /** Loads a voice, which may take seconds. */
  @FunctionalInterface
  public interface Opener {

    /**
     * The voice, ready to speak.
     *
     * @throws SynthesisException if it cannot be loaded
     */
    Synthesizer open() throws SynthesisException;

    /**
     * The voice, ready for what was made by this lexicon. A voice that takes phones loads those of
     * the lexicon, and then reads {@link Utterance#textForPhones}; others have nothing to load.
     *
     * @throws SynthesisException if it cannot be loaded
     */
    default Synthesizer open(SpeechLexicon lexicon) throws SynthesisException {
      return open();
    }
  }

  /**
   * A voice with nothing against it that speaks at every rate of an {@link Utterance}, at its own
   * pitch.
   */
  public Voice(String name, String engine, String language, String origin, Opener opener) {
    this(
        name,
        engine,
        language,
        Utterance.SLOWEST,
        Utterance.FASTEST,
        origin,
        false,
        Optional.empty(),
        opener);
  }

  /** The same voice, which cannot be used. */
  public Voice hinderedBy(String reason) {
    return new Voice(
        name,
        engine,
        language,
        slowest,
        fastest,
        origin,
        changesPitch,
        Optional.of(reason),
        opener);
  }

  /** The same voice, which can speak at every pitch. */
  public Voice changingPitch() {
    return new Voice(name, engine, language, slowest, fastest, origin, true, obstacle, opener);
  }

  /** The same voice, loaded in another way. */
  public Voice openedBy(Opener other) {
    return new Voice(
        name, engine, language, slowest, fastest, origin, changesPitch, obstacle, other);
  }

  /**
   * Loads it, with the lexicon of its language, if it takes phones.
   *
   * @throws SynthesisException if it cannot be used
   */
  public Synthesizer open() throws SynthesisException {
    return open(SpeechLexicon.of(Language.of(language)));
  }

  /**
   * Loads it, with a lexicon, if it takes phones.
   *
   * @param lexicon by which the {@link Pronouncer} makes the utterances
   * @throws SynthesisException if it cannot be used
   */
  public Synthesizer open(SpeechLexicon lexicon) throws SynthesisException {
    if (obstacle.isPresent()) {
      throw new SynthesisException(name + " cannot be used: " + obstacle.get());
    }
    return opener.open(lexicon);
  }
}
