package saydone.player;

import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.session.Event;

/**
 * Turns keys into commands. What a key means depends on what may be said when its turn comes.
 * Belongs to the session's thread.
 *
 * @param source where the keys come from
 * @param keys the command that each key stands for
 */
record KeySense(KeySource source, Keys keys) implements Sense {

  @Override
  public List<Event> next(Now now) {
    return source.poll().map(key -> List.of(event(key, now))).orElse(List.of());
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
