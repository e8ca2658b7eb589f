package saydone.player;

import java.util.OptionalInt;
import java.util.function.Consumer;
import saydone.session.State;

/**
 * How the coach speaks, as the user chose.
 *
 * @param start the manner at the start of the session
 * @param changesPitch whether the coach's voice can change its pitch
 * @param changed is told each change that the user makes in the session, with what stayed the same
 *     left empty; called on the session's thread
 */
public record ChosenManner(CoachManner start, boolean changesPitch, Consumer<CoachManner> changed) {

  /** Nothing was chosen, and what is chosen is not remembered. */
  public static final ChosenManner ORDINARY = forgetful(CoachManner.ORDINARY, true);

  /** Starts in this manner, and what is chosen is not remembered. */
  public static ChosenManner forgetful(CoachManner start, boolean changesPitch) {
    return new ChosenManner(start, changesPitch, chosen -> {});
  }

  /** The state before a session begins, in the manner at its start. */
  State at(State before) {
    int semitones = start.pitch().semitones();
    return before
        .speaking(start.rate(), start.volume())
        .pitched(changesPitch ? OptionalInt.of(semitones) : OptionalInt.empty());
  }

  /** Reports what changed from one state to the next, if anything did. */
  void follow(State before, State after) {
    CoachManner different =
        new CoachManner(
            different(before.wordsPerMinute(), after.wordsPerMinute()),
            different(before.volumePercent(), after.volumePercent()),
            before.semitones().equals(after.semitones()) ? OptionalInt.empty() : after.semitones());
    if (!different.equals(CoachManner.ORDINARY)) {
      changed.accept(different);
    }
  }

  private static OptionalInt different(int before, int after) {
    return before == after ? OptionalInt.empty() : OptionalInt.of(after);
  }
}
