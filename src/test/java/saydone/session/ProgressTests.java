package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Side;

/** How many of the counted repetitions count as asked for. */
class ProgressTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);
  private static final Optional<Side> TOGETHER = Optional.empty();

  private static Progress after(Fact... facts) {
    return Progress.of(List.of(facts));
  }

  private static Fact begin(Optional<Side> side, int set) {
    return new Fact.SetStarted(0, side, set);
  }

  private static Fact count(Optional<Side> side, int set, int repetitions) {
    return new Fact.RepetitionCounted(0, side, set, repetitions, CountBy.SET);
  }

  @Test
  void ofASetNoMoreThanIsAskedForCounts() {
    Progress progress = after(begin(LEFT, 1), count(LEFT, 1, 5), begin(LEFT, 2), count(LEFT, 2, 1));

    assertEquals(4, progress.asked(0, 3, 6, List.of(LEFT)));
  }

  @Test
  void oneSideDoesNotStandForTheOther() {
    // Two sets of three on the left, before one set was left for each side.
    Progress progress = after(begin(LEFT, 1), count(LEFT, 1, 3), begin(LEFT, 2), count(LEFT, 2, 3));

    assertEquals(3, progress.asked(0, 3, 6, List.of(LEFT, RIGHT)));
  }

  @Test
  void whatOneSideDidIsExtraOnceBothWorkTogether() {
    Progress progress =
        after(begin(LEFT, 1), count(LEFT, 1, 2), begin(TOGETHER, 1), count(TOGETHER, 1, 1));

    assertEquals(1, progress.asked(0, 4, 4, List.of(TOGETHER)));
  }
}
