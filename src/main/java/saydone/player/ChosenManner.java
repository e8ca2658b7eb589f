package saydone.player;

import java.util.OptionalInt;
import java.util.function.Consumer;
import saydone.session.State;

/**
 * How the coach speaks, as the user chose.
 *
 * @param start at the start of the session
 * @param changed is told what the user chose in the session, and nothing else; called on its thread
 */
public record ChosenManner(CoachManner start, Consumer<CoachManner> changed) {

  /** Nothing was chosen, and what is chosen is not remembered. */
  public static final ChosenManner ORDINARY = forgetful(CoachManner.ORDINARY);

  /** Starts like this, and what is chosen is not remembered. */
  public static ChosenManner forgetful(CoachManner start) {
    return new ChosenManner(start, chosen -> {});
  }

  /** Tells what became different from one state to the next. */
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
