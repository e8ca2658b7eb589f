package saydone.audio.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;

/** The echo is a tone of 800 Hz that comes ever later; other sound is noise. */
final class ClockTrackerTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ / Pcm.CHUNK_FRAMES;
  private static final double LEVEL = 3000;

  private final ClockTracker clock = new ClockTracker();
  private final Random random = new Random(1);
  private double truth;
  private double followed;

  @Test
  void aSteadyDriftIsFound() {
    live(10 * SECOND, 80, 10);
    assertEquals(80, clock.driftPpm(), 4);
    assertEquals(truth, followed, 0.05);
  }

  @Test
  void clocksThatAgreeStayTogether() {
    live(10 * SECOND, 0, 10);
    assertEquals(0, clock.driftPpm(), 2);
  }

  @Test
  void aPatientAsLoudAsTheCoachHardlyMovesTheClock() {
    live(10 * SECOND, 40, 10);
    live(SECOND, 40, LEVEL / Math.sqrt(2));
    assertEquals(40, clock.driftPpm(), 10);
    assertEquals(truth, followed, 0.3);
  }

  @Test
  void aSampleThatWasDroppedIsCaughtUpWith() {
    live(10 * SECOND, 0, 10);
    truth++;
    live(SECOND / 2, 0, 10);
    assertEquals(truth, followed, 0.1);
  }

  @Test
  void theClockGoesOnOverSilence() {
    live(10 * SECOND, 80, 10);
    for (int chunk = 0; chunk < 10 * SECOND; chunk++) {
      truth += 80e-6 * Pcm.CHUNK_FRAMES;
      followed += clock.pass();
    }
    assertEquals(truth, followed, 0.5);
  }

  private void live(int chunks, double driftPpm, double others) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      double[] echo = new double[Pcm.CHUNK_FRAMES + 2];
      double[] left = new double[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < echo.length; i++) {
        echo[i] = tone(i);
      }
      for (int i = 0; i < left.length; i++) {
        left[i] = tone(i + 1 - (truth - followed)) - echo[i + 1] + others * random.nextGaussian();
      }
      followed += clock.accept(echo, left);
      truth += driftPpm * 1e-6 * Pcm.CHUNK_FRAMES;
    }
  }

  private static double tone(double place) {
    return LEVEL * Math.sin(2 * Math.PI * 800 * place / Pcm.SAMPLE_RATE_HZ);
  }
}
