package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.hearing.Surroundings;

final class SoundLevelsTests {

  private static final double ACCURACY_DB = 0.3;

  private final SoundLevels levels = new SoundLevels();

  /** So many hundredths of a second of a sound, in dB above the level of a sample of 1. */
  private void sound(int hundredths, double decibels) {
    short[] chunk = new short[Pcm.CHUNK_FRAMES];
    Arrays.fill(chunk, (short) Math.round(Math.pow(10, decibels / 20)));
    for (int i = 0; i < hundredths; i++) {
      levels.accept(chunk);
    }
  }

  private static void assertStandsOut(
      double background, double before, double after, Surroundings surroundings) {
    assertEquals(background, surroundings.aboveBackgroundDb(), ACCURACY_DB, "background");
    assertEquals(before, surroundings.aboveBeforeDb(), ACCURACY_DB, "before");
    assertEquals(after, surroundings.aboveAfterDb(), ACCURACY_DB, "after");
  }

  @Test
  void aSoundStandsOutOfWhatIsAroundIt() {
    sound(300, 50);
    sound(30, 40);
    sound(40, 70);
    sound(20, 45);

    Surroundings surroundings = levels.around(330, 369);
    assertStandsOut(20.4, 30, 25, surroundings);
    assertTrue(surroundings.unsteadyDb() < 10, surroundings.toString());
  }

  @Test
  void aBackgroundOfBurstsCountsAsLoudAsItIs() {
    for (int i = 0; i < 15; i++) {
      sound(10, 60);
      sound(10, 20);
    }
    sound(40, 70);

    Surroundings surroundings = levels.around(300, 339);
    assertEquals(13, surroundings.aboveBackgroundDb(), ACCURACY_DB);
    assertEquals(37, surroundings.unsteadyDb(), ACCURACY_DB);
  }

  @Test
  void aCommandOfTheUserIsNoBackground() {
    sound(200, 30);
    sound(40, 70);
    sound(60, 30);
    levels.own(200, 239);
    sound(40, 70);
    sound(20, 30);

    assertStandsOut(40, 40, 40, levels.around(300, 339));
  }

  @Test
  void nothingBeforeASoundIsSilence() {
    sound(30, 70);

    assertEquals(Surroundings.SILENT, levels.around(0, 29));
  }

  @Test
  void whatIsTooLoudOrTooFaintIsNotToldApart() {
    sound(300, 80);
    sound(40, 10);
    sound(20, 80);

    assertStandsOut(-20, -20, -20, levels.around(300, 339));
  }
}
