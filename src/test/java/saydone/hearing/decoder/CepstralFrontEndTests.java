package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CepstralFrontEndTests {

  private static final short[] SOUND = SpokenWords.hiss(1, 1000);

  private static List<double[]> cepstra(int chunk) {
    CepstralFrontEnd frontEnd = new CepstralFrontEnd();
    List<double[]> cepstra = new ArrayList<>();
    for (int at = 0; at < SOUND.length; at += chunk) {
      cepstra.addAll(
          frontEnd.accept(Arrays.copyOfRange(SOUND, at, Math.min(SOUND.length, at + chunk))));
    }
    return cepstra;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 37, 160, 409, 410, 411, 1000, 16_000})
  void givesTheSameCepstraHoweverTheSamplesAreCut(int chunk) {
    List<double[]> expected = cepstra(160);
    List<double[]> actual = cepstra(chunk);
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i), 1e-9);
    }
  }

  @Test
  void givesACepstrumEveryTenMillisecondsOnceAWindowIsFull() {
    int expected = (SOUND.length - CepstralFrontEnd.WINDOW) / CepstralFrontEnd.SHIFT + 1;
    assertEquals(expected, cepstra(160).size());
    assertEquals(AcousticModel.DIMENSIONS, cepstra(160).get(0).length);
  }

  @Test
  void takesSilenceOfZeros() {
    for (double[] cepstrum : new CepstralFrontEnd().accept(new short[1600])) {
      for (double value : cepstrum) {
        assertEquals(value, value, 0, "not a number");
      }
    }
  }
}
