package saydone.research.webrtc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.EchoCanceller;
import saydone.audio.NoiseSuppressor;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

final class WebRtcTests {

  private static final int CHUNKS = 500;

  private final Random random = new Random(1);

  @Test
  void lowersNoise() {
    try (NoiseSuppressor suppressor = WebRtcNoiseSuppressor.open()) {
      short[] chunk = new short[0];
      for (int n = 0; n < CHUNKS; n++) {
        chunk = noise();
        suppressor.process(chunk);
      }
      assertTrue(RoomLevel.dbfs(chunk) < RoomLevel.dbfs(noise()) - 10);
    }
  }

  @Test
  void takesTheLoudspeakerOut() {
    try (EchoCanceller canceller = WebRtcEchoCanceller.open()) {
      short[] chunk = new short[0];
      for (int n = 0; n < CHUNKS; n++) {
        short[] played = noise();
        chunk = played.clone();
        canceller.process(played, chunk);
      }
      assertTrue(RoomLevel.dbfs(chunk) < RoomLevel.dbfs(noise()) - 15);
    }
  }

  private short[] noise() {
    short[] chunk = new short[Pcm.CHUNK_FRAMES];
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = (short) (1000 * random.nextGaussian());
    }
    return chunk;
  }
}
