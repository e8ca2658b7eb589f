package saydone.hearing.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SoundingTests {

  private static final float[] EAST = {2, 0};
  private static final float[] FAR_EAST = {9, 0};
  private static final float[] NORTH = {0, 2};
  private static final float[] WEST = {-1, 0};

  @Test
  void theSameIsNotApartHoweverLoud() {
    assertEquals(0, sounding(EAST, NORTH).distance(sounding(FAR_EAST, NORTH)), 1e-6);
  }

  @Test
  void whatIsSlowerThroughoutIsTheSame() {
    assertEquals(
        0, sounding(EAST, NORTH).distance(sounding(EAST, EAST, EAST, NORTH, NORTH, NORTH)), 1e-6);
  }

  @Test
  void rightAnglesHaveNothingAlike() {
    assertEquals(1, sounding(EAST, EAST).distance(sounding(NORTH, NORTH)), 1e-6);
  }

  @Test
  void oppositesAreFarthest() {
    assertEquals(2, sounding(EAST).distance(sounding(WEST)), 1e-6);
  }

  @Test
  void anotherOrderIsAnotherWord() {
    assertTrue(sounding(EAST, NORTH).distance(sounding(NORTH, EAST)) > 0.5);
  }

  @Test
  void theMiddleLiesBetween() {
    Sounding between = Sounding.between(List.of(sounding(EAST), sounding(NORTH)));
    assertEquals(1 - Math.sqrt(0.5), between.distance(sounding(EAST)), 1e-6);
    assertEquals(1 - Math.sqrt(0.5), between.distance(sounding(NORTH)), 1e-6);
  }

  @Test
  void whatIsEmbeddedIsCompared() {
    Sounding turned = Sounding.of(body -> new float[] {body[1], -body[0]}, new float[][] {NORTH});
    assertEquals(0, turned.distance(sounding(EAST)), 1e-6);
  }

  @Test
  void nothingHasNoSound() {
    assertThrows(IllegalArgumentException.class, () -> sounding());
  }

  private static Sounding sounding(float[]... bodies) {
    return Sounding.of(body -> body, bodies);
  }
}
