package saydone.evaluate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

/**
 * Tells a recording that is not worth measuring, by its levels in blocks of 10 ms. What it lets
 * through need not be a word: it refuses only what a listener would not take for one either, so
 * that no table looks better for what is left out.
 */
final class ClipFlaws {

  private static final int BLOCK = Pcm.SAMPLE_RATE_HZ / 100;

  /** A tenth of the blocks is quieter than a recording's own background. */
  private static final double BACKGROUND_PART = 0.1;

  /** The background is taken as no quieter than this: an RMS of 16 units. */
  private static final double LEAST_DBFS = 20 * Math.log10(16 / 32_768.0);

  /** Speech is twice as loud as the background, for 40 ms in all. Steady noise varies less. */
  private static final double ABOVE_BACKGROUND_DB = 20 * Math.log10(2);

  private static final int LEAST_BLOCKS = 4;

  /** One percent below the largest sample: full scale of 8 bits, and after resampling. */
  private static final int FULL_SCALE = 32_440;

  /** The most samples at full scale: 5 ms in all. A word that is only loud has a few. */
  private static final int MOST_AT_FULL_SCALE = Pcm.SAMPLE_RATE_HZ / 200;

  private ClipFlaws() {}

  /** What is wrong with a recording of a word; empty if nothing is. */
  static Optional<String> ofWord(short[] samples) {
    Optional<String> flaw = ofSound(samples);
    if (flaw.isPresent()) {
      return flaw;
    }
    if (!standsOut(samples)) {
      return Optional.of("no speech: nothing stands out from its background");
    }
    int atFullScale = 0;
    for (short sample : samples) {
      atFullScale += Math.abs((int) sample) >= FULL_SCALE ? 1 : 0;
    }
    return atFullScale > MOST_AT_FULL_SCALE
        ? Optional.of("clipped: " + atFullScale + " samples at full scale")
        : Optional.empty();
  }

  /** What is wrong with a recording of another sound, which may be steady and may be clipped. */
  static Optional<String> ofSound(short[] samples) {
    if (samples.length == 0) {
      return Optional.of("0 s long");
    }
    double loudest = Arrays.stream(levels(samples)).max().orElseThrow();
    return loudest < LEAST_DBFS ? Optional.of("no sound in it") : Optional.empty();
  }

  private static boolean standsOut(short[] samples) {
    double[] levels = levels(samples);
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double background = Math.max(LEAST_DBFS, sorted[(int) (levels.length * BACKGROUND_PART)]);
    long blocks =
        Arrays.stream(levels).filter(level -> level >= background + ABOVE_BACKGROUND_DB).count();
    return blocks >= LEAST_BLOCKS;
  }

  /** The level of each block in dBFS; a rest at the end counts as a block. */
  private static double[] levels(short[] samples) {
    return IntStream.range(0, (samples.length + BLOCK - 1) / BLOCK)
        .mapToObj(block -> Arrays.copyOfRange(samples, block * BLOCK, end(samples, block)))
        .mapToDouble(RoomLevel::dbfs)
        .toArray();
  }

  private static int end(short[] samples, int block) {
    return Math.min(samples.length, (block + 1) * BLOCK);
  }
}
