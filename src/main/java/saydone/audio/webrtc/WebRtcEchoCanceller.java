package saydone.audio.webrtc;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.EchoCanceller;
import saydone.audio.Pcm;

/**
 * WebRTC's echo canceller (AEC3), which finds the delay of the echo by itself and follows its
 * drift, with its noise suppressor behind it. The suppressor bends what is left of a voice that
 * speaks over the coach, so its output is taken only while the loudspeaker is silent; it runs all
 * the time, so that it knows the noise when it is needed.
 *
 * <p>Works on chunks of {@link Pcm#CHUNK_FRAMES}. Gain control is off: it would undo a part of the
 * cancelling.
 */
public final class WebRtcEchoCanceller implements EchoCanceller {

  private static final Logger LOG = LoggerFactory.getLogger(WebRtcEchoCanceller.class);

  private static final AudioProcessingStreamConfig STREAM =
      new AudioProcessingStreamConfig(Pcm.SAMPLE_RATE_HZ, 1);

  /** The echo of a chunk is over after this time. */
  private static final int ECHO_CHUNKS =
      (int) (Pcm.frames(Duration.ofMillis(500)) / Pcm.CHUNK_FRAMES);

  /** Quieter than this, a chunk of the loudspeaker makes no echo that matters. */
  private static final int AUDIBLE = 30;

  private final Processor canceller;
  private final Optional<Processor> suppressor;
  private final byte[] reference = new byte[2 * Pcm.CHUNK_FRAMES];
  private final byte[] captured = new byte[2 * Pcm.CHUNK_FRAMES];
  private final byte[] cleaned = new byte[2 * Pcm.CHUNK_FRAMES];
  private final byte[] suppressed = new byte[2 * Pcm.CHUNK_FRAMES];
  private int chunksSinceSound = ECHO_CHUNKS;

  private WebRtcEchoCanceller(boolean suppressNoise) {
    canceller = new Processor(true, false);
    suppressor = suppressNoise ? Optional.of(new Processor(false, true)) : Optional.empty();
  }

  /**
   * Opens the native library.
   *
   * @param suppressNoise whether steady noise is lowered while the loudspeaker is silent
   * @return empty where the library or something that it needs is missing; the reason is logged
   */
  public static Optional<EchoCanceller> open(boolean suppressNoise) {
    try {
      return Optional.of(new WebRtcEchoCanceller(suppressNoise));
    } catch (LinkageError | RuntimeException e) {
      // The loader wraps its failures in different ways; all of them mean that there is no such
      // library here.
      LOG.info("No WebRTC audio processing on this machine: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public void process(short[] loudspeaker, short[] microphone) {
    chunksSinceSound = isAudible(loudspeaker) ? 0 : Math.min(ECHO_CHUNKS, chunksSinceSound + 1);
    toBytes(loudspeaker, reference);
    toBytes(microphone, captured);
    canceller.render(reference);
    canceller.capture(captured, cleaned);
    byte[] result = cleaned;
    if (suppressor.isPresent()) {
      suppressor.get().capture(cleaned, suppressed);
      if (chunksSinceSound >= ECHO_CHUNKS) {
        result = suppressed;
      }
    }
    toSamples(result, microphone);
  }

  private static boolean isAudible(short[] samples) {
    for (short sample : samples) {
      if (sample > AUDIBLE || sample < -AUDIBLE) {
        return true;
      }
    }
    return false;
  }

  private static void toBytes(short[] samples, byte[] bytes) {
    for (int i = 0; i < samples.length; i++) {
      bytes[2 * i] = (byte) samples[i];
      bytes[2 * i + 1] = (byte) (samples[i] >> 8);
    }
  }

  private static void toSamples(byte[] bytes, short[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
    }
  }

  @Override
  public String name() {
    return suppressor.isPresent()
        ? "WebRTC echo canceller with noise suppression"
        : "WebRTC echo canceller";
  }

  @Override
  public boolean fullDuplex() {
    return true;
  }

  @Override
  public void close() {
    canceller.close();
    suppressor.ifPresent(Processor::close);
  }

  /** One instance of the native module with one task. */
  private static final class Processor {

    private final AudioProcessing module = new AudioProcessing();
    private final byte[] ignored = new byte[2 * Pcm.CHUNK_FRAMES];

    Processor(boolean cancelEcho, boolean suppressNoise) {
      AudioProcessingConfig config = new AudioProcessingConfig();
      config.echoCanceller.enabled = cancelEcho;
      config.echoCanceller.enforceHighPassFiltering = cancelEcho;
      config.highPassFilter.enabled = cancelEcho;
      config.noiseSuppression.enabled = suppressNoise;
      config.noiseSuppression.level = AudioProcessingConfig.NoiseSuppression.Level.HIGH;
      config.gainControl.enabled = false;
      module.applyConfig(config);
    }

    void render(byte[] chunk) {
      check(module.processReverseStream(chunk, STREAM, STREAM, ignored));
    }

    void capture(byte[] from, byte[] to) {
      check(module.processStream(from, STREAM, STREAM, to));
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
}
