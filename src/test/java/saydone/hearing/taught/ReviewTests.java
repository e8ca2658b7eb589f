package saydone.hearing.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Review.Said;
import saydone.language.Language;

/** A user hums three times or more to teach "done"; some takes may be something else. */
final class ReviewTests {

  private static final int FIRST = 100;
  private static final int LAST = 149;

  private final Review review =
      new Review(NetworkWeights.load(Language.ENGLISH), Likeness.load(Language.ENGLISH));

  @Test
  void allTakesThatAreAlikeTeach() {
    List<Said> takes = List.of(hum(140), hum(143), hum(138), hum(141), hum(139));

    assertEquals(Optional.of(takes), review.alike("done", takes));
  }

  @Test
  void oneThatIsUnlikeTheOthersIsLeftOut() {
    Said first = hum(140);
    Said second = hum(143);
    Said last = hum(138);

    assertEquals(
        Optional.of(List.of(first, second, last)),
        review.alike("done", List.of(first, hiss(), second, last)));
  }

  @Test
  void twoThatAreAlikeTeachNothing() {
    assertEquals(Optional.empty(), review.alike("done", List.of(hum(140), hum(143))));
    assertEquals(Optional.empty(), review.alike("done", List.of(hum(140), hiss(), hum(143))));
  }

  /** Half a second of a voice with its mouth shut. */
  private Said hum(double hz) {
    double[] samples = new double[(LAST - FIRST) * Pcm.CHUNK_FRAMES];
    for (int i = 0; i < samples.length; i++) {
      for (int harmonic = 1; harmonic <= 4; harmonic++) {
        double angle = 2 * Math.PI * harmonic * hz * i / Pcm.SAMPLE_RATE_HZ;
        samples[i] += 4000.0 / (harmonic * harmonic) * Math.sin(angle);
      }
    }
    return heard(samples);
  }

  private Said hiss() {
    return heard(new Random(2).doubles((LAST - FIRST) * Pcm.CHUNK_FRAMES, -5000, 5000).toArray());
  }

  /** A second of faint noise, the sound, and faint noise again. */
  private Said heard(double[] sound) {
    Random random = new Random(1);
    LogMelFilterbank bands = new LogMelFilterbank();
    List<float[]> frames = new ArrayList<>();
    int begin = FIRST * Pcm.CHUNK_FRAMES;
    for (int i = 0; i < 2 * Pcm.SAMPLE_RATE_HZ; i++) {
      boolean inside = i >= begin && i < begin + sound.length;
      double sample = 12 * random.nextGaussian() + (inside ? sound[i - begin] : 0);
      if (bands.accept(Pcm.saturate(Math.round((float) sample)))) {
        frames.add(bands.frame().clone());
      }
    }
    return review.hear(new Take(frames.toArray(float[][]::new), FIRST, LAST));
  }
}
