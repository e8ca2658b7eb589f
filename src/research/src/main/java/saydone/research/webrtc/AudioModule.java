package saydone.research.webrtc;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import java.util.function.Supplier;
import saydone.audio.Pcm;

/** One instance of the native module with one task. Gain control is off. One thread. */
final class AudioModule {

  private static final AudioProcessingStreamConfig STREAM =
      new AudioProcessingStreamConfig(Pcm.SAMPLE_RATE_HZ, 1);

  private final AudioProcessing module = new AudioProcessing();
  private final byte[] in = new byte[2 * Pcm.CHUNK_FRAMES];
  private final byte[] out = new byte[2 * Pcm.CHUNK_FRAMES];

  private AudioModule(AudioProcessingConfig config) {
    config.gainControl.enabled = false;
    module.applyConfig(config);
  }

  /** A module that cancels echo; its high-pass filter helps the canceller. */
  static AudioModule cancelingEcho() {
    AudioProcessingConfig config = new AudioProcessingConfig();
    config.echoCanceller.enabled = true;
    config.echoCanceller.enforceHighPassFiltering = true;
    config.highPassFilter.enabled = true;
    return new AudioModule(config);
  }

  /** A module that suppresses noise. */
  static AudioModule suppressingNoise() {
    AudioProcessingConfig config = new AudioProcessingConfig();
    config.noiseSuppression.enabled = true;
    config.noiseSuppression.level = AudioProcessingConfig.NoiseSuppression.Level.VERY_HIGH;
    return new AudioModule(config);
  }

  /**
   * Opens something that needs the native library.
   *
   * @throws IllegalArgumentException where the library, or something that it needs, is missing
   */
  static <T> T open(Supplier<T> opener) {
    try {
      return opener.get();
    } catch (LinkageError | RuntimeException e) {
      // The loader wraps its failures in different ways.
      throw new IllegalArgumentException(
          "WebRTC's library cannot be loaded here (" + e + "); see src/research/README.md.", e);
    }
  }

  /** Takes what the loudspeaker plays. */
  void render(short[] chunk) {
    toBytes(chunk);
    check(module.processReverseStream(in, STREAM, STREAM, out));
  }

  /** Cleans what the microphone gave. */
  void capture(short[] chunk) {
    toBytes(chunk);
    check(module.processStream(in, STREAM, STREAM, out));
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = (short) ((out[2 * i] & 0xff) | (out[2 * i + 1] << 8));
    }
  }

  private void toBytes(short[] samples) {
    for (int i = 0; i < samples.length; i++) {
      in[2 * i] = (byte) samples[i];
      in[2 * i + 1] = (byte) (samples[i] >> 8);
    }
  }

  private static void check(int error) {
    if (error != 0) {
      throw new IllegalStateException("WebRTC audio processing failed with error " + error);
    }
  }

  void close() {
    module.dispose();
  }
}
