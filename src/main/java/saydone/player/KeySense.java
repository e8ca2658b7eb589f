package saydone.player;

import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.command.Presses;
import saydone.session.Event;

/**
 * Turns keys into commands. What a key means depends on what may be said when its turn comes. A key
 * that is held, or pressed twice at once, counts once. Belongs to the session's thread.
 */
final class KeySense implements Sense {

  private final KeySource source;
  private final Keys keys;
  private final Presses presses;

  /**
   * A sense for keys.
   *
   * @param source where the keys come from
   * @param keys the command that each key stands for
   */
  KeySense(KeySource source, Keys keys) {
    this.source = source;
    this.keys = keys;
    presses = new Presses(keys);
  }

  @Override
  public List<Event> next(Now now) {
    for (Optional<Character> key = source.poll(); key.isPresent(); key = source.poll()) {
      if (presses.acts(key.get(), now.time())) {
        return List.of(event(key.get(), now));
      }
    }
    return List.of();
  }

  private Event event(char pressed, Now now) {
    Optional<Command> meaning = keys.meaning(pressed, now.vocabulary().commands());
    return meaning.isPresent()
        ? new Event.CommandGiven(meaning.get(), Event.Source.KEY, nameOf(pressed), 1, Evidence.NONE)
        : new Event.NotUnderstood(Evidence.NONE);
  }

  private static String nameOf(char key) {
    return key == ' ' ? "space" : key == '\n' || key == '\r' ? "enter" : String.valueOf(key);
  }
}
