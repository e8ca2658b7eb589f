package saydone.speech.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SoundingTests {

  private static final float[] CENTER = {1, 1};
  private static final float[] EAST = {2, 1};
  private static final float[] FAR_EAST = {9, 1};
  private static final float[] NORTH = {1, 2};

  @Test
  void theSameIsNotApartHoweverLoud() {
    assertEquals(0, sounding(EAST, NORTH).distance(sounding(FAR_EAST, NORTH)), 1e-6);
  }

  @Test
  void whatIsSlowerHereAndThereIsTheSame() {
    assertEquals(0, sounding(EAST, NORTH).distance(sounding(EAST, EAST, NORTH)), 1e-6);
  }

  @Test
  void rightAnglesAreFarApart() {
    assertEquals(Sounding.FAR, sounding(EAST, EAST).distance(sounding(NORTH, NORTH)), 1e-6);
  }

  @Test
  void anotherOrderIsAnotherWord() {
    assertTrue(sounding(EAST, NORTH).distance(sounding(NORTH, EAST)) > 0.5);
  }

  @Test
  void whatIsMuchLongerIsNotCompared() {
    assertEquals(Sounding.FAR, sounding(EAST).distance(sounding(EAST, EAST, EAST)), 0);
  }

  @Test
  void theMeanLiesBetween() {
    Sounding between = Sounding.ofMean(List.of(EAST, NORTH), CENTER);
    assertEquals(1 - Math.sqrt(0.5), between.distance(sounding(EAST)), 1e-6);
    assertEquals(1 - Math.sqrt(0.5), between.distance(sounding(NORTH)), 1e-6);
  }

  @Test
  void nothingHasNoSound() {
    assertThrows(IllegalArgumentException.class, () -> sounding());
  }

  private static Sounding sounding(float[]... bodies) {
    return Sounding.of(bodies, CENTER);
  }
}
