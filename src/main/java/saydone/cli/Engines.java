package saydone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.NoiseSuppressor;
import saydone.audio.webrtc.WebRtcNoiseSuppressor;
import saydone.evaluate.ListeningChain;
import saydone.evaluate.baseline.LiveSpeech;
import saydone.evaluate.baseline.PocketSphinx;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.sphinx.SphinxRecognizer;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;
import saydone.player.CoachManner;
import saydone.voice.Synthesizer;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * The engines of a session, as every command that plays one uses them: the same classes and the
 * same settings live, in rehearsal and in evaluation.
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
    CompletableFuture<Hearing> hearing)
    implements AutoCloseable {

  /**
   * What takes a second to load.
   *
   * @param noiseSuppressor lowers the noise, where its library is there
   * @param recognizer hears the commands
   */
  record Hearing(Optional<NoiseSuppressor> noiseSuppressor, Recognizer recognizer) {}

  /** The names of what {@link #listeners} can make. */
  static final List<String> LISTENERS =
      List.of("saydone", "bare", "sphinx", "live", "pocketsphinx");

  /** Those of them that judge by {@link Ears}. */
  static final Set<String> OWN = Set.of("saydone", "bare");

  /** The name of an ear, as options take it. */
  static String name(Ears ear) {
    return ear.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a session listens with, and what it is compared with, for measuring.
   *
   * @param name one of {@link #LISTENERS}
   * @param duplex how the session listens while the coach speaks
   * @param ears what a session's recognizer judges by; the others do not ask
   * @param strictness how sure a session's recognizer must be; the others do not ask
   * @throws CommandException if its program is not installed
   */
  static Function<Set<String>, ListeningChain> listeners(
      String name, DuplexOption duplex, Ears ears, Strictness strictness) {
    if (name.equals("live")) {
      return LiveSpeech::new;
    }
    if (name.equals("pocketsphinx")) {
      PocketSphinx.remedy()
          .ifPresent(
              remedy -> {
                throw new CommandException(ExitCode.USAGE, remedy);
              });
      return PocketSphinx::new;
    }
    Supplier<Recognizer> recognizers;
    if (name.equals("sphinx")) {
      recognizers = SphinxRecognizer::new;
    } else {
      SpeechModel model = SpeechModel.load(Language.ENGLISH, ears);
      recognizers = () -> new IsolatedWordRecognizer(model);
    }
    return phrases -> {
      Recognizer recognizer = recognizers.get();
      recognizer.setStrictness(strictness);
      return !name.equals("saydone")
          ? ListeningChain.of(recognizer, phrases)
          : ListeningChain.of(
              new Ear(
                  Language.ENGLISH,
                  duplex.openEchoCanceller(),
                  WebRtcNoiseSuppressor.open(),
                  recognizer),
              phrases);
    };
  }

  /** The coach's voice where none was chosen. */
  static Synthesizer coachVoice() {
    return CoachVoice.embedded(CoachManner.ORDINARY).open();
  }

  /**
   * Loads them; the recognizer's model at the same time as the voice.
   *
   * @param language what is spoken and heard
   * @param duplex how the session listens while the coach speaks
   * @param ear what it hears by
   * @param voice the coach's voice
   * @param cues the sound of each cue
   * @param taught how the user says some of the phrases
   */
  static Engines load(
      Language language,
      DuplexOption duplex,
      EarOption ear,
      Synthesizer voice,
      Cues cues,
      TaughtPhrases taught) {
    Engines loading =
        loading(
            language,
            duplex,
            ear,
            voice,
            cues::clip,
            () -> taught,
            CompletableFuture.completedFuture(null));
    loading.hearing.join();
    return loading;
  }

  /**
   * The same, but what hears is loaded later and in the background.
   *
   * @param taught is asked then
   * @param may completes when it may begin: what comes before should have the machine to itself
   */
  static Engines loading(
      Language language,
      DuplexOption duplex,
      EarOption ear,
      Synthesizer voice,
      Function<Cue, Clip> cues,
      Supplier<TaughtPhrases> taught,
      CompletableFuture<?> may) {
    return new Engines(
        language,
        voice,
        cues,
        duplex.openEchoCanceller(),
        may.thenApplyAsync(
            begun ->
                new Hearing(
                    WebRtcNoiseSuppressor.open(),
                    new IsolatedWordRecognizer(
                        SpeechModel.load(language, ear.ears()), taught.get()))));
  }

  /** The voice of a simulated patient: lower and faster than the coach, and well understood. */
  static Synthesizer patientVoice() {
    return new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  }

  /** Lowers the noise, where its library is there; waits until it is loaded. */
  Optional<NoiseSuppressor> noiseSuppressor() {
    return hearing.join().noiseSuppressor();
  }

  /** Hears the commands; waits until it is loaded. */
  Recognizer recognizer() {
    return hearing.join().recognizer();
  }

  /** The ear of a session, once it is loaded; closed with these engines. */
  CompletableFuture<Ear> ear() {
    return ear(Optional.empty());
  }

  /**
   * The ear of a session, once it is loaded; closed with these engines.
   *
   * @param instead stands before the recognizer, if there is such a one
   */
  CompletableFuture<Ear> ear(Optional<? extends Recognizer> instead) {
    return hearing.thenApply(
        loaded ->
            new Ear(
                language,
                echoCanceller,
                loaded.noiseSuppressor(),
                instead.<Recognizer>map(each -> each).orElse(loaded.recognizer())));
  }

  /** Closes what is loaded; what is being loaded ends with the program. */
  @Override
  public void close() {
    if (hearing.isDone() && !hearing.isCompletedExceptionally()) {
      recognizer().close();
      noiseSuppressor().ifPresent(NoiseSuppressor::close);
    }
    voice.close();
    echoCanceller.close();
  }
}
