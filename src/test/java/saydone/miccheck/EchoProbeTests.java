package saydone.miccheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.audio.Pcm;

final class EchoProbeTests {

  private static final int APART = (int) Pcm.frames(EchoProbe.APART);
  private static final int LENGTH =
      EchoProbe.TIMES * APART + (int) Pcm.frames(EchoProbe.LONGEST_DELAY);

  private final Random random = new Random(5);

  @Test
  void theDelayAndTheGainAreThoseOfTheEcho() {
    Echo echo = measure(0.25, 2000, 0, 10).orElseThrow();

    assertEquals(125, (double) echo.delay().toMillis());
    assertEquals(0.25, echo.gain(), 0.01);
    assertEquals(130, (double) echo.tail().toMillis(), 10);
  }

  @Test
  void anEchoThatShiftsFromOneSoundToTheNextIsNotTakenForAWeakerOne() {
    Echo echo = measure(0.25, 2000, 70, 10).orElseThrow();

    assertEquals(0.25, echo.gain(), 0.01);
    assertEquals(129, (double) echo.delay().toMillis(), 6);
  }

  @Test
  void anEchoFarBelowTheNoiseIsStillFound() {
    Echo echo = measure(0.1, 4000, 0, 800).orElseThrow();

    assertEquals(250, (double) echo.delay().toMillis(), 1);
    assertEquals(0.1, echo.gain(), 0.03);
  }

  @Test
  void noiseIsNoEcho() {
    for (int time = 0; time < 5; time++) {
      assertTrue(measure(0, 0, 0, 1000).isEmpty());
    }
  }

  @Test
  void silenceIsNoEcho() {
    assertTrue(measure(0, 0, 0, 0).isEmpty());
    assertTrue(EchoProbe.measure(new short[LENGTH], new short[LENGTH]).isEmpty());
  }

  /** What comes back of the sounds, each later than the one before by a shift, in noise. */
  private Optional<Echo> measure(double gain, int delay, int shift, double noise) {
    Clip sound = EchoProbe.sound();
    short[] played = new short[LENGTH];
    short[] heard = new short[LENGTH];
    for (int time = 0; time < EchoProbe.TIMES; time++) {
      for (int i = 0; i < sound.frames(); i++) {
        int at = time * APART + i;
        played[at] = sound.sample(i);
        heard[at + delay + time * shift] = (short) Math.round(gain * sound.sample(i));
      }
    }
    for (int i = 0; i < heard.length; i++) {
      heard[i] += (short) Math.round(noise * random.nextGaussian());
    }
    return EchoProbe.measure(played, heard);
  }
}
