package saydone.player;

import java.util.OptionalInt;
import java.util.function.Consumer;
import saydone.session.State;

/**
 * How the coach speaks, as the user chose.
 *
 * @param start the manner at the start of the session
 * @param changed is told each change that the user makes in the session, with what stayed the same
 *     left empty; called on the session's thread
 */
public record ChosenManner(CoachManner start, Consumer<CoachManner> changed) {

  /** Nothing was chosen, and what is chosen is not remembered. */
  public static final ChosenManner ORDINARY = forgetful(CoachManner.ORDINARY);

  /** Starts in this manner, and what is chosen is not remembered. */
  public static ChosenManner forgetful(CoachManner start) {
    return new ChosenManner(start, chosen -> {});
  }

  /** Reports what changed from one state to the next, if anything did. */
  void follow(State before, State after) {
    CoachManner different =
        new CoachManner(
            different(before.wordsPerMinute(), after.wordsPerMinute()),
            different(before.volumePercent(), after.volumePercent()));
    if (!different.equals(CoachManner.ORDINARY)) {
      changed.accept(different);
    }
  }

  private static OptionalInt different(int before, int after) {
    return before == after ? OptionalInt.empty() : OptionalInt.of(after);
  }
}
