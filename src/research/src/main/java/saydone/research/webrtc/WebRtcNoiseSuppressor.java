package saydone.research.webrtc;

import saydone.audio.NoiseSuppressor;

/**
 * WebRTC's noise suppressor. It distorts clean speech a little, and learns the noise in a second.
 */
public final class WebRtcNoiseSuppressor implements NoiseSuppressor {

  private final AudioModule module = AudioModule.suppressingNoise();

  private WebRtcNoiseSuppressor() {}

  /**
   * Opens the native library.
   *
   * @throws IllegalArgumentException where the library, or something that it needs, is missing
   */
  public static NoiseSuppressor open() {
    return AudioModule.open(WebRtcNoiseSuppressor::new);
  }

  @Override
  public void process(short[] chunk) {
    module.capture(chunk);
  }

  @Override
  public String name() {
    return "WebRTC noise suppressor";
  }

  @Override
  public void close() {
    module.close();
  }
}
