package saydone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import saydone.app.CoachVoice;
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
import saydone.player.CoachManner;
import saydone.voice.Synthesizer;

/** What "evaluate" measures. */
final class Engines {

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

  private Engines() {}
}
