package saydone.research;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import saydone.evaluate.ListeningChain;
import saydone.evaluate.StockEngine;
import saydone.hearing.Ear;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;
import saydone.research.baseline.LiveSpeech;
import saydone.research.baseline.PocketSphinx;
import saydone.research.sphinx.SphinxRecognizer;
import saydone.research.webrtc.WebRtcEchoCanceller;
import saydone.research.webrtc.WebRtcNoiseSuppressor;

/** The recognizers that {@code evaluate --engine} compares with the player's own. */
final class StockEngines {

  /** The lines of the help that describe them. */
  static final String[] DESCRIPTION = {
    "",
    "More engines, to be compared on the same streams:",
    "  sphinx       Sphinx4's own grammar search.",
    "  live         Sphinx4's LiveSpeechRecognizer as it comes.",
    "  pocketsphinx The program of that name.",
    "  webrtc       saydone behind WebRTC's echo canceller and noise suppressor, with --ear and",
    "               --hearing as saydone."
  };

  /** All of them. */
  static final List<StockEngine> ALL =
      List.of(
          new StockEngine.Whole(
              "sphinx", () -> phrases -> ListeningChain.of(new SphinxRecognizer(), phrases)),
          new StockEngine.Whole("live", () -> LiveSpeech::new),
          new StockEngine.Whole("pocketsphinx", StockEngines::pocketSphinx),
          new StockEngine.BeforeOurRecognizer("webrtc", StockEngines::behindWebRtc));

  private StockEngines() {}

  private static Function<Set<String>, ListeningChain> pocketSphinx() {
    PocketSphinx.remedy()
        .ifPresent(
            remedy -> {
              throw new IllegalArgumentException(remedy);
            });
    return PocketSphinx::new;
  }

  private static Function<Set<String>, ListeningChain> behindWebRtc(
      Ears ears, Strictness strictness) {
    SpeechModel model = SpeechModel.load(Language.ENGLISH, ears);
    return phrases -> {
      Ear ear =
          new Ear(
              Language.ENGLISH,
              WebRtcEchoCanceller.open(),
              WebRtcNoiseSuppressor.open(),
              new IsolatedWordRecognizer(model));
      ear.setStrictness(strictness);
      return ListeningChain.of(ear, phrases);
    };
  }
}
