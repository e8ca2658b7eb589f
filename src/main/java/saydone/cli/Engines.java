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
import saydone.player.CoachManner;
import saydone.speech.Ear;
import saydone.speech.Recognizer;
import saydone.speech.Strictness;
import saydone.speech.Synthesizer;
import saydone.speech.decoder.Ears;
import saydone.speech.decoder.IsolatedWordRecognizer;
import saydone.speech.decoder.SpeechModel;
import saydone.speech.freetts.FreeTtsSynthesizer;
import saydone.speech.freetts.FreeTtsVoice;
import saydone.speech.sphinx.SphinxRecognizer;
import saydone.speech.taught.TaughtPhrases;

/**
 * The engines of a session, as every command that plays one uses them: the same classes and the
 * same settings live, in rehearsal and in evaluation.
 *
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param echoCanceller takes the coach out of the microphone
 * @param noiseSuppressor lowers the noise, where its library is there
 * @param recognizer hears the commands
 */
record Engines(
    Synthesizer voice,
    Function<Cue, Clip> cues,
    EchoCanceller echoCanceller,
    Optional<NoiseSuppressor> noiseSuppressor,
    Recognizer recognizer)
    implements AutoCloseable {

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
      SpeechModel model = SpeechModel.load(ears);
      recognizers = () -> new IsolatedWordRecognizer(model);
    }
    return phrases -> {
      Recognizer recognizer = recognizers.get();
      recognizer.setStrictness(strictness);
      return !name.equals("saydone")
          ? ListeningChain.of(recognizer, phrases)
          : ListeningChain.of(
              new Ear(duplex.openEchoCanceller(), WebRtcNoiseSuppressor.open(), recognizer),
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
   * @param duplex how the session listens while the coach speaks
   * @param ear what it hears by
   * @param chosen the coach's voice
   * @param cues the sound of each cue
   * @param taught how the user says some of the phrases
   */
  static Engines load(
      DuplexOption duplex, EarOption ear, CoachVoice chosen, Cues cues, TaughtPhrases taught) {
    CompletableFuture<SpeechModel> model =
        CompletableFuture.supplyAsync(() -> SpeechModel.load(ear.ears()));
    Synthesizer voice = chosen.open();
    return new Engines(
        voice,
        cues::clip,
        duplex.openEchoCanceller(),
        WebRtcNoiseSuppressor.open(),
        new IsolatedWordRecognizer(model.join(), taught));
  }

  /** The voice of a simulated patient: lower and faster than the coach, and well understood. */
  static Synthesizer patientVoice() {
    return new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  }

  /** The ear of a session; closed with these engines. */
  Ear ear() {
    return ear(Optional.empty());
  }

  /**
   * The ear of a session; closed with these engines.
   *
   * @param instead stands before the recognizer, if there is such a one
   */
  Ear ear(Optional<? extends Recognizer> instead) {
    return new Ear(
        echoCanceller, noiseSuppressor, instead.<Recognizer>map(each -> each).orElse(recognizer));
  }

  @Override
  public void close() {
    recognizer.close();
    voice.close();
    noiseSuppressor.ifPresent(NoiseSuppressor::close);
    echoCanceller.close();
  }
}
