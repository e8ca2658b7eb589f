package saydone.player;

import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.session.Event;

/**
 * Takes keys for commands, each by what may be said when its turn comes. Belongs to the session's
 * thread.
 *
 * @param keys where they come from
 */
record KeySense(KeySource keys) implements Sense {

  @Override
  public List<Event> next(Now now) {
    return keys.poll().map(key -> List.of(event(key, now))).orElse(List.of());
  }

  private static Event event(char pressed, Now now) {
    Optional<Command> meaning = Keys.meaning(pressed, now.vocabulary().commands());
    return meaning.isPresent()
        ? new Event.CommandGiven(meaning.get(), Event.Source.KEY, nameOf(pressed), 1, Evidence.NONE)
        : new Event.NotUnderstood(Evidence.NONE);
  }

  private static String nameOf(char key) {
    return key == ' ' ? "space" : key == '\n' || key == '\r' ? "enter" : String.valueOf(key);
  }
}
