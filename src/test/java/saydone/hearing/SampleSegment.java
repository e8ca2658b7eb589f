package saydone.hearing;

import java.util.Set;
import saydone.command.Evidence;

/** Segments for the tests of the opinions and of the judge. */
public final class SampleSegment {

  /** The room's frame in the middle of hundredth 0. */
  public static final long ORIGIN = 1_000_205;

  /** The room's frame at which a segment is looked at. */
  public static final long NOW = 1_100_000;

  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  private SampleSegment() {}

  /** A segment after a long silence, with speech throughout. */
  public static Segment of(int look, long firstSpeech, long lastSpeech, Set<String> phrases) {
    return after(LONG_AGO, look, firstSpeech, lastSpeech, phrases);
  }

  /** The same, after a phrase that was heard. */
  public static Segment after(
      long heardUntil, int look, long firstSpeech, long lastSpeech, Set<String> phrases) {
    return new Segment(
        phrases,
        look,
        firstSpeech,
        lastSpeech,
        (int) (lastSpeech - firstSpeech + 1),
        lastSpeech + 14,
        heardUntil,
        heardUntil,
        80,
        0,
        20,
        Surroundings.SILENT,
        new Evidence.Levels(-60, -30),
        ORIGIN,
        NOW);
  }
}
