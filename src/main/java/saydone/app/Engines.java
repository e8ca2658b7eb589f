package saydone.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.SoundFiles;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.player.Readiness;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;
import saydone.voice.Synthesizer;

/**
 * Voice, cues and ear, loaded. Every sitting and every dialogue gets them here, so live sessions,
 * recordings and rehearsals use the same classes and settings.
 *
 * @param language what is spoken and heard
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param echoCanceller takes the coach out of the microphone
 * @param hearing hears the commands, once it is loaded
 */
record Engines(
    Language language,
    Synthesizer voice,
    Function<Cue, Clip> cues,
    EchoCanceller echoCanceller,
    CompletableFuture<Recognizer> hearing)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  /**
   * Loads the engines; returns when all are loaded.
   *
   * @param language what is spoken and heard
   * @param listening how the session listens
   * @param voice the coach's voice
   * @param cues the sound of each cue
   * @param taught how the user says some of the phrases
   */
  static Engines load(
      Language language, Listening listening, Synthesizer voice, Cues cues, TaughtPhrases taught) {
    Engines loading =
        loading(language, listening, voice, cues::clip, () -> taught, Readiness.atOnce());
    loading.hearing.join();
    return loading;
  }

  /**
   * The same with what the user keeps in a folder: own cues and taught words.
   *
   * @param notices is told what is wrong with a cue
   */
  static Engines load(
      Language language,
      Listening listening,
      Synthesizer voice,
      DataFolder folder,
      Consumer<String> notices) {
    return load(language, listening, voice, cues(folder, notices), taught(folder));
  }

  /**
   * The same, but returns at once: cues and ear are loaded in the background, later.
   *
   * @param notices is told what is wrong with a cue, by another thread
   * @param readiness says when to load them: what comes before should have the machine to itself
   */
  static Engines loading(
      Language language,
      Listening listening,
      Synthesizer voice,
      DataFolder folder,
      Consumer<String> notices,
      Readiness readiness) {
    Supplier<Cues> cues = readiness.cues(() -> cues(folder, notices));
    return loading(
        language, listening, voice, cue -> cues.get().clip(cue), () -> taught(folder), readiness);
  }

  private static Engines loading(
      Language language,
      Listening listening,
      Synthesizer voice,
      Function<Cue, Clip> cues,
      Supplier<TaughtPhrases> taught,
      Readiness readiness) {
    return new Engines(
        language,
        voice,
        cues,
        listening.duplex().openEchoCanceller(),
        readiness.ear(
            () ->
                new IsolatedWordRecognizer(
                    SpeechModel.load(language, listening.ears()), taught.get())));
  }

  /**
   * The cues, with the user's own in place of some.
   *
   * @param notices is told what is wrong with a cue of the user's
   */
  static Cues cues(DataFolder folder, Consumer<String> notices) {
    return cues(folder, notices, notices);
  }

  /**
   * The same.
   *
   * @param problems is told what is wrong with a cue of the user's
   * @param notices is told which files are left out
   */
  static Cues cues(DataFolder folder, Consumer<String> problems, Consumer<String> notices) {
    Cues.leftOut(folder.cues())
        .forEach(file -> notices.accept("Left out: " + file + ": " + SoundFiles.HIDDEN));
    return Cues.load(
        folder.cues(), problem -> problems.accept(String.valueOf(problem.getMessage())));
  }

  /** The phrases that the user taught; none, with a warning, if the file cannot be read. */
  static TaughtPhrases taught(DataFolder folder) {
    try {
      return TaughtFile.load(folder);
    } catch (DamagedTeachingException e) {
      LOG.warn(
          "What was taught is passed over, because it is damaged at {}. What is wrong there:"
              + " saydone teach --list",
          e.place());
      return TaughtPhrases.NONE;
    }
  }

  /** The recognizer that hears the commands; waits until it is loaded. */
  Recognizer recognizer() {
    return hearing.join();
  }

  /**
   * The ear of a session, once it is loaded; closed with these engines.
   *
   * @param instead the recognizer to use in place of the loaded one, if any; it may pass sound on
   *     to it
   */
  CompletableFuture<Ear> ear(Optional<? extends Recognizer> instead) {
    return hearing.thenApply(
        loaded ->
            new Ear(
                language,
                echoCanceller,
                new SpectralNoiseSuppressor(),
                instead.<Recognizer>map(each -> each).orElse(loaded)));
  }

  /** Closes what is loaded; what is still being loaded ends with the program. */
  @Override
  public void close() {
    if (hearing.isDone() && !hearing.isCompletedExceptionally()) {
      recognizer().close();
    }
    voice.close();
    echoCanceller.close();
  }
}
