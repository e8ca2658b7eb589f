package saydone.research.cues;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.Pcm;

class CueGeneratorTests {

  private static final Path AUDIO = Path.of("..", "..", "audio");
  private static final int FADE_FRAMES = Pcm.SAMPLE_RATE_HZ * 5 / 1000;

  @ParameterizedTest
  @EnumSource
  void theCommittedFileIsWhatTheGeneratorWrites(Cue cue, @TempDir Path folder) throws IOException {
    CueGenerator.write(folder);

    assertArrayEquals(
        Files.readAllBytes(folder.resolve(cue.fileName())),
        Files.readAllBytes(AUDIO.resolve(cue.fileName())),
        "run: java -jar src/research/target/saydone-research.jar cues audio");
  }

  @ParameterizedTest
  @EnumSource
  void theProgramPlaysWhatTheGeneratorRenders(Cue cue) {
    assertArrayEquals(CueGenerator.render(cue).samples(), Cues.load().clip(cue).samples());
  }

  @ParameterizedTest
  @CsvSource({
    "TICK,15,60",
    "NOT_UNDERSTOOD,80,220",
    "LISTENING,80,220",
    "NOT_LISTENING,80,220",
    "PAUSED,250,500",
    "REST_OVER,250,500",
    "EXERCISE_OVER,250,500",
    "SESSION_OVER,250,500",
    "MICROPHONE_LOST,250,500"
  })
  void isAsLongAsItsMeaningAsks(Cue cue, int leastMillis, int mostMillis) {
    long millis = CueGenerator.render(cue).duration().toMillis();

    assertTrue(millis >= leastMillis && millis <= mostMillis, millis + " ms");
  }

  @ParameterizedTest
  @EnumSource
  void peaksBelowMinusSixDecibels(Cue cue) {
    for (short sample : CueGenerator.render(cue).samples()) {
      assertTrue(Math.abs(sample) <= 0.501 * 32_768);
    }
  }

  @ParameterizedTest
  @EnumSource
  void beginsAndEndsSmoothly(Cue cue) {
    Clip clip = CueGenerator.render(cue);
    assertEquals(0, clip.sample(0));
    assertEquals(0, clip.sample(clip.frames() - 1));
    for (int i = 0; i < FADE_FRAMES; i++) {
      double fade = Math.pow(Math.sin(Math.PI / 2 * (i + 1) / FADE_FRAMES), 2);
      assertTrue(Math.abs(clip.sample(i)) <= 32_768 * fade);
      assertTrue(Math.abs(clip.sample(clip.frames() - 1 - i)) <= 32_768 * fade);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isHeardByOlderEarsOnSmallLoudspeakers(Cue cue) {
    double[] power = Spectrum.power(values(cue));

    assertTrue(Spectrum.share(power, 125, 5000) > 0.98);
    assertTrue(Spectrum.share(power, 500, 2000) > 0.2);
  }

  @ParameterizedTest
  @EnumSource
  void isAsLoudAsTheOthers(Cue cue) {
    double loudest = Double.NEGATIVE_INFINITY;
    double[] values = values(cue);
    int window = Pcm.SAMPLE_RATE_HZ / 8;
    for (int start = -window * 4 / 5; start < values.length; start += window / 5) {
      double[] part = new double[window];
      for (int i = 0; i < window; i++) {
        int at = start + i;
        part[i] = at >= 0 && at < values.length ? values[at] : 0;
      }
      loudest = Math.max(loudest, Spectrum.aWeightedDecibels(part));
    }

    assertEquals(-24, loudest, 1);
  }

  @Test
  void noTwoHaveTheSameRhythm() {
    for (Cue a : Cue.values()) {
      for (Cue b : Cue.values()) {
        if (a != b) {
          double similarity =
              similarity(Spectrum.envelope(values(a)), Spectrum.envelope(values(b)));
          assertTrue(similarity < 0.9, () -> a + " and " + b + ": " + similarity);
        }
      }
    }
  }

  /** The correlation of two envelopes from a common start: 1 for equal ones. */
  private static double similarity(double[] a, double[] b) {
    double product = 0;
    double energyA = 0;
    double energyB = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      product += a[i] * b[i];
    }
    for (double value : a) {
      energyA += value * value;
    }
    for (double value : b) {
      energyB += value * value;
    }
    return product / Math.sqrt(energyA * energyB);
  }

  private static double[] values(Cue cue) {
    Clip clip = CueGenerator.render(cue);
    double[] values = new double[clip.frames()];
    for (int i = 0; i < values.length; i++) {
      values[i] = clip.sample(i) / 32_768.0;
    }
    return values;
  }
}
