package saydone.hearing.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.hearing.SampleSegment;
import saydone.hearing.Segment;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.network.NetworkOpinion;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.taught.TaughtEar.Likely;
import saydone.language.Language;

/** A user taught a hum for "done"; the opinion should find it. */
final class TaughtOpinionTests {

  private static final int FIRST = 100;
  private static final int LAST = 149;
  private static final NetworkWeights WEIGHTS = NetworkWeights.load(Language.ENGLISH);
  private static final TaughtEar EAR =
      new TaughtEar(
          WEIGHTS,
          Likeness.load(Language.ENGLISH),
          TaughtPhrases.NONE.with(
              new TaughtPhrase("done", List.of(take(140), take(143), take(138)))));

  @Test
  void knowsAgainWhatWasTaught() {
    Likely likely = opinion(hum(141)).of(segment(1, "done", "next")).orElseThrow();

    assertEquals("done", likely.phrase());
    assertTrue(likely.probability() > 0.9, likely.toString());
  }

  @Test
  void findsAnotherSoundUnlikely() {
    Likely likely = opinion(hiss(3000)).of(segment(1, "done", "next")).orElseThrow();

    assertTrue(likely.probability() < 0.5, likely.toString());
  }

  @Test
  void hasNoneAtTheFirstLook() {
    assertEquals(Optional.empty(), opinion(hum(141)).of(segment(0, "done")));
  }

  @Test
  void hasNoneWhereWhatWasTaughtIsNotListenedFor() {
    assertEquals(Optional.empty(), opinion(hum(141)).of(segment(1, "next")));
  }

  @Test
  void hasNoneRightAfterAPhraseThatWasHeard() {
    TaughtOpinion opinion = opinion(hum(141));
    long before = FIRST - NetworkOpinion.NAMED_AFTER_END;

    assertEquals(
        Optional.empty(), opinion.of(SampleSegment.after(before, 1, FIRST, LAST, Set.of("done"))));
    assertTrue(
        opinion.of(SampleSegment.after(before - 1, 1, FIRST, LAST, Set.of("done"))).isPresent());
  }

  private static Segment segment(int look, String... phrases) {
    return SampleSegment.of(look, FIRST, LAST, Set.of(phrases));
  }

  private static TaughtOpinion opinion(double[] sound) {
    PhrasePosteriors stream = new PhrasePosteriors(WEIGHTS);
    stream.accept(inARoom(sound));
    return new TaughtOpinion(EAR, stream);
  }

  private static Take take(double hz) {
    LogMelFilterbank bands = new LogMelFilterbank();
    List<float[]> frames = new ArrayList<>();
    for (short sample : inARoom(hum(hz))) {
      if (bands.accept(sample)) {
        frames.add(bands.frame().clone());
      }
    }
    return new Take(frames.toArray(float[][]::new), FIRST, LAST);
  }

  /** Half a second of a voice with its mouth shut. */
  private static double[] hum(double hz) {
    double[] samples = new double[(LAST - FIRST) * Pcm.CHUNK_FRAMES];
    for (int i = 0; i < samples.length; i++) {
      for (int harmonic = 1; harmonic <= 4; harmonic++) {
        double angle = 2 * Math.PI * harmonic * hz * i / Pcm.SAMPLE_RATE_HZ;
        samples[i] += 4000.0 / (harmonic * harmonic) * Math.sin(angle);
      }
    }
    return samples;
  }

  private static double[] hiss(double rms) {
    return new Random(2)
        .doubles((LAST - FIRST) * Pcm.CHUNK_FRAMES, -1.7 * rms, 1.7 * rms)
        .toArray();
  }

  /** A second of faint noise, the sound from {@link #FIRST} on, and faint noise again. */
  private static short[] inARoom(double[] sound) {
    Random random = new Random(1);
    short[] samples = new short[2 * Pcm.SAMPLE_RATE_HZ];
    int begin = FIRST * Pcm.CHUNK_FRAMES;
    for (int i = 0; i < samples.length; i++) {
      boolean inside = i >= begin && i < begin + sound.length;
      samples[i] =
          Pcm.saturate(
              Math.round((float) (12 * random.nextGaussian() + (inside ? sound[i - begin] : 0))));
    }
    return samples;
  }
}
