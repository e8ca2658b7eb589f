package saydone.player;

import java.util.function.Consumer;
import saydone.hearing.Strictness;

/**
 * How sure the coach must be of a command, as the user chose.
 *
 * @param start the strictness at the start of the session
 * @param changed is told what the user chose in the session; called on the session's thread
 */
public record ChosenStrictness(Strictness start, Consumer<Strictness> changed) {

  /** Nothing was chosen, and what is chosen is not remembered. */
  public static final ChosenStrictness ORDINARY =
      new ChosenStrictness(Strictness.BALANCED, chosen -> {});
}
