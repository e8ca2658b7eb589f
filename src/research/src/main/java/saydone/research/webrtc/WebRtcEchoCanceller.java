package saydone.research.webrtc;

import saydone.audio.EchoCanceller;
import saydone.audio.Pcm;

/**
 * WebRTC's echo canceller (AEC3), which finds the delay of the echo by itself and follows its
 * drift. It also suppresses what its filter leaves, and with it much of a voice over the coach.
 *
 * <p>Works on chunks of {@link Pcm#CHUNK_FRAMES}.
 */
public final class WebRtcEchoCanceller implements EchoCanceller {

  private final AudioModule module = AudioModule.cancelingEcho();

  private WebRtcEchoCanceller() {}

  /**
   * Opens the native library.
   *
   * @throws IllegalArgumentException where the library, or something that it needs, is missing
   */
  public static EchoCanceller open() {
    return AudioModule.open(WebRtcEchoCanceller::new);
  }

  @Override
  public void process(short[] loudspeaker, short[] microphone) {
    module.render(loudspeaker);
    module.capture(microphone);
  }

  @Override
  public String name() {
    return "WebRTC echo canceller";
  }

  @Override
  public boolean fullDuplex() {
    return true;
  }

  @Override
  public void close() {
    module.close();
  }
}
