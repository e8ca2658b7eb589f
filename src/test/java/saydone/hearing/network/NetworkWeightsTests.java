package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkWeightsTests {

  private static final int AT_VERSION = 8;
  private static final int AT_BANDS = 12;
  private static final int AT_DILATIONS = 52;

  private byte[] file;

  @BeforeEach
  void load() throws IOException {
    file = Trained.weightsFile();
  }

  @Test
  void takeSizesAndPhrasesFromTheFile() throws IOException {
    NetworkWeights weights = Trained.weights();
    assertEquals(List.of("done", "next", "say again", "déjà vu"), weights.phrases());
    assertEquals(5, weights.classes());
    assertEquals(40, weights.bands());
    assertEquals(16, weights.channels());
    assertEquals(9, weights.embeddingSize());
    assertEquals(5066, weights.count());
  }

  @Test
  void refuseAFileOfAnotherKind() {
    file[0] = 'S';
    assertRefused("it does not begin with saydonet", file);
  }

  @Test
  void refuseAnEmptyFile() {
    assertRefused("it does not begin with saydonet", new byte[0]);
  }

  @Test
  void refuseAnotherVersion() {
    put(AT_VERSION, 2);
    assertRefused("it has version 2 instead of 1", file);
  }

  @Test
  void refuseASizeThatNoNetworkHas() {
    put(AT_BANDS, 0);
    assertRefused("it has an impossible size: bands 0", file);
    put(AT_BANDS, -1);
    assertRefused("it has an impossible size: bands -1", file);
    put(AT_BANDS, 1 << 30);
    assertRefused("it has an impossible size: bands 1073741824", file);
  }

  @Test
  void refuseEachSizeThatIsTooLargeForTheRest() {
    for (int at = AT_BANDS; at < AT_DILATIONS; at += Integer.BYTES) {
      byte[] damaged = file.clone();
      ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 4095);
      assertThrows(IOException.class, () -> read(damaged), "at " + at);
    }
  }

  @Test
  void refuseSizesThatMultiplyToMoreThanAnIntegerHolds() {
    for (int at = AT_BANDS; at < AT_DILATIONS; at += Integer.BYTES) {
      put(at, 4095);
    }
    assertRefused("it has an impossible size", file);
  }

  @Test
  void refuseAFileThatEndsEarlyWhereverItDoes() {
    for (int length = AT_VERSION; length < file.length; length += 5) {
      assertRefused("it ends early", Arrays.copyOf(file, length));
    }
    assertRefused("it ends early", Arrays.copyOf(file, file.length - 1));
  }

  @Test
  void refuseAFileThatGoesOn() {
    assertRefused("something follows its last weight", Arrays.copyOf(file, file.length + 1));
  }

  @Test
  void refuseAWeightThatIsNoNumber() {
    put(file.length - 4, Float.floatToIntBits(Float.NaN));
    assertRefused("a weight is NaN", file);
  }

  private void put(int at, int value) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }

  private static void assertRefused(String why, byte[] damaged) {
    IOException refused = assertThrows(IOException.class, () -> read(damaged));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("network weights ours.weights cannot be read: " + why), message);
  }

  private static NetworkWeights read(byte[] bytes) throws IOException {
    return NetworkWeights.read("ours.weights", new ByteArrayInputStream(bytes));
  }
}
