package saydone.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;

final class ClipFlawsTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ;

  /** A second of hiss, in which a tone sounds for some milliseconds. */
  private static short[] tone(double peak, int millis, double hiss) {
    Random random = new Random(1);
    short[] samples = new short[SECOND];
    for (int i = 0; i < samples.length; i++) {
      boolean sounds = i >= SECOND / 4 && i < SECOND / 4 + millis * SECOND / 1000;
      double sample = sounds ? peak * Math.sin(2 * Math.PI * 300 * i / SECOND) : 0;
      samples[i] = Pcm.saturate(Math.round((float) (sample + hiss * random.nextGaussian())));
    }
    return samples;
  }

  @Test
  void aWordIsFitHoweverSoftAndShort() {
    assertEquals(Optional.empty(), ClipFlaws.ofWord(tone(8000, 300, 20)));
    assertEquals(Optional.empty(), ClipFlaws.ofWord(tone(300, 100, 5)));
    assertEquals(Optional.empty(), ClipFlaws.ofWord(tone(32_000, 300, 0)));
  }

  @Test
  void aWordAsLoudAsItsNoiseIsFit() {
    assertEquals(Optional.empty(), ClipFlaws.ofWord(tone(3000, 300, 1000)));
  }

  @Test
  void anEmptyFileIsNot() {
    assertEquals(Optional.of("0 s long"), ClipFlaws.ofWord(new short[0]));
    assertEquals(Optional.of("0 s long"), ClipFlaws.ofSound(new short[0]));
  }

  @Test
  void silenceIsNot() {
    assertEquals(Optional.of("no sound in it"), ClipFlaws.ofWord(new short[SECOND]));
    assertEquals(Optional.of("no sound in it"), ClipFlaws.ofSound(tone(0, 0, 3)));
  }

  @Test
  void noiseOrAClickAloneIsNoWordButASound() {
    Optional<String> noSpeech = Optional.of("no speech: nothing stands out from its background");
    assertEquals(noSpeech, ClipFlaws.ofWord(tone(0, 0, 1000)));
    assertEquals(noSpeech, ClipFlaws.ofWord(tone(20_000, 20, 20)));
    assertEquals(Optional.empty(), ClipFlaws.ofSound(tone(0, 0, 1000)));
    assertEquals(Optional.empty(), ClipFlaws.ofSound(tone(20_000, 20, 20)));
  }

  @Test
  void aWordThatWasRecordedTooLoudIsClipped() {
    Optional<String> flaw = ClipFlaws.ofWord(tone(60_000, 300, 20));
    assertEquals("clipped: ", flaw.orElse("").substring(0, 9));
    assertEquals(Optional.empty(), ClipFlaws.ofSound(tone(60_000, 300, 20)));
  }

  @Test
  void aFewSamplesAtFullScaleAreOnlyLoud() {
    assertEquals(
        Optional.empty(),
        ClipFlaws.ofWord(tone(33_000, 10, 0)).filter(f -> f.startsWith("clipped")));
  }
}
