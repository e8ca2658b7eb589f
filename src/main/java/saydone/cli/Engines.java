package saydone.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.webrtc.WebRtcEchoCanceller;
import saydone.speech.CachingSynthesizer;
import saydone.speech.Recognizer;
import saydone.speech.Synthesizer;
import saydone.speech.decoder.IsolatedWordRecognizer;
import saydone.speech.decoder.SpeechModel;
import saydone.speech.freetts.FreeTtsSynthesizer;
import saydone.speech.freetts.FreeTtsVoice;

/**
 * The engines of a session, as every command that plays one uses them: the same classes and the
 * same settings live, in rehearsal and in evaluation.
 *
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param echoCanceller takes the coach out of the microphone
 * @param recognizer hears the commands
 */
record Engines(
    Synthesizer voice, Function<Cue, Clip> cues, EchoCanceller echoCanceller, Recognizer recognizer)
    implements AutoCloseable {

  private static final int CACHED_SENTENCES = 300;

  /** Loads them; the recognizer's model at the same time as the voice. */
  static Engines load() {
    CompletableFuture<SpeechModel> model = CompletableFuture.supplyAsync(SpeechModel::load);
    Synthesizer voice = new CachingSynthesizer(new FreeTtsSynthesizer(), CACHED_SENTENCES);
    Cues cues = Cues.load();
    EchoCanceller echoCanceller = WebRtcEchoCanceller.open(false).orElseGet(NoEchoCanceller::new);
    return new Engines(voice, cues::clip, echoCanceller, new IsolatedWordRecognizer(model.join()));
  }

  /** The voice of a simulated patient: lower and faster than the coach, and well understood. */
  static Synthesizer patientVoice() {
    return new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  }

  @Override
  public void close() {
    recognizer.close();
    echoCanceller.close();
  }
}
