package saydone.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command.Word;

/**
 * Tells a press of a key from its repetition, as when it is held or a hand trembles: the same key
 * acts again only after it was quiet for {@link #QUIET}. Keys that change something by one step,
 * such as the volume, act each time, but once while they are held.
 *
 * <p>For one thread.
 */
public final class Presses {

  /** Longer than keyboards wait before a key that is held repeats itself. */
  public static final Duration QUIET = Duration.ofMillis(700);

  /** A key that comes again sooner than this is held: no hand lets go and presses as fast. */
  public static final Duration HELD = Duration.ofMillis(120);

  private static final Set<Word> STEPS =
      Set.of(Word.LOUDER, Word.SOFTER, Word.SLOWER, Word.FASTER, Word.DEEPER, Word.HIGHER);

  private final Keys keys;
  private final Optional<Duration> begun;
  private final Map<Character, Duration> last = new HashMap<>();

  /** No key was pressed so far. */
  public Presses(Keys keys) {
    this(keys, Optional.empty());
  }

  /**
   * Any key may have been pressed and held before, for somebody else: each acts only after it was
   * quiet.
   *
   * @param begun when the keys came from there
   */
  public Presses(Keys keys, Duration begun) {
    this(keys, Optional.of(begun));
  }

  private Presses(Keys keys, Optional<Duration> begun) {
    this.keys = keys;
    this.begun = begun;
  }

  /**
   * Whether a key that has come acts.
   *
   * @param now a time that never goes back
   */
  public boolean acts(char key, Duration now) {
    char lower = key == '\r' ? '\n' : Character.toLowerCase(key);
    Duration before = last.put(lower, now);
    if (before == null) {
      return begun.filter(time -> now.minus(time).compareTo(QUIET) < 0).isEmpty();
    }
    boolean step = STEPS.stream().anyMatch(word -> keys.of(word) == lower);
    return now.minus(before).compareTo(step ? HELD : QUIET) >= 0;
  }
}
