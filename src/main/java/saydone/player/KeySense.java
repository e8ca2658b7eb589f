package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.command.Presses;
import saydone.session.Event;

/**
 * Turns keys into commands. What a key means depends on what may be said when its turn comes. A key
 * that is held, or pressed twice at once, counts once, and not at all if it was held before the
 * session had the keys. "Stop" overtakes the keys that wait: they are dropped, as they were meant
 * for what it ends. Belongs to the session's thread.
 */
final class KeySense implements Sense {

  /** The most keys that wait while the session is busy; nobody means more than that. */
  private static final int MOST_WAITING = 32;

  /** The most keys that are taken at a time, should something press them without end. */
  private static final int MOST_TAKEN = 1000;

  private final KeySource source;
  private final Keys keys;
  private Optional<Presses> presses = Optional.empty();
  private final Queue<Character> waiting = new ArrayDeque<>();

  /**
   * A sense for keys.
   *
   * @param source where the keys come from
   * @param keys the command that each key stands for
   */
  KeySense(KeySource source, Keys keys) {
    this.source = source;
    this.keys = keys;
  }

  @Override
  public List<Event> next(Now now) {
    take();
    Character key = waiting.poll();
    return key == null ? List.of() : List.of(event(key, now));
  }

  private void take() {
    for (int taken = 0; taken < MOST_TAKEN; taken++) {
      Optional<KeySource.Press> press = source.poll();
      if (press.isEmpty()) {
        return;
      }
      char key = press.get().key();
      if (!presses().acts(key, press.get().at())) {
        continue;
      }
      if (Character.toLowerCase(key) == keys.of(Word.STOP)) {
        waiting.clear();
      }
      if (waiting.size() < MOST_WAITING) {
        waiting.add(key);
      }
    }
  }

  /** What came before the first key; the source knows it when there is one. */
  private Presses presses() {
    Presses known =
        presses.orElseGet(
            () ->
                source
                    .handedOver()
                    .map(time -> new Presses(keys, time))
                    .orElseGet(() -> new Presses(keys)));
    presses = Optional.of(known);
    return known;
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
