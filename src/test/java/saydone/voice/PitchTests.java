package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PitchTests {

  @ParameterizedTest
  @CsvSource({"0, 1", "6, 1.414", "-6, 0.707", "2, 1.122", "-2, 0.891"})
  void eachSemitoneIsATwelfthOfAnOctave(int semitones, double factor) {
    assertEquals(factor, new Pitch(semitones).factor(), 0.001);
  }

  @Test
  void beyondTheEndsThereIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Pitch(Pitch.DEEPEST - 1));
    assertThrows(IllegalArgumentException.class, () -> new Pitch(Pitch.HIGHEST + 1));
  }
}
