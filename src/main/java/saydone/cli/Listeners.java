package saydone.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import saydone.audio.webrtc.WebRtcNoiseSuppressor;
import saydone.evaluate.ListeningChain;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;

/** What a session listens with, whole or in part, for measuring. */
final class Listeners {

  private static final String AS_IN_A_SESSION = "saydone";
  private static final String RECOGNIZER_ALONE = "bare";

  /** What {@code --engine} can name. */
  static final List<String> NAMES = List.of(AS_IN_A_SESSION, RECOGNIZER_ALONE);

  private Listeners() {}

  /**
   * Loads what one of them hears by.
   *
   * @param name one of {@link #NAMES}
   * @param duplex how a session listens while the coach speaks
   * @param ears what its recognizer judges by
   * @param strictness how sure it must be
   * @return makes a chain that listens for some phrases, on any thread
   */
  static Function<Set<String>, ListeningChain> of(
      String name, DuplexOption duplex, Ears ears, Strictness strictness) {
    SpeechModel model = SpeechModel.load(Language.ENGLISH, ears);
    return phrases -> {
      Recognizer recognizer = new IsolatedWordRecognizer(model);
      recognizer.setStrictness(strictness);
      return name.equals(RECOGNIZER_ALONE)
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
}
