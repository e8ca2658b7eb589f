package saydone.menu;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import saydone.script.Frequency;

/**
 * A script that can be played.
 *
 * @param name its name, as it is spoken
 * @param script where it is, as {@code play} takes it
 * @param frequency how often it is to be done, if its author says so
 */
public record Offered(String name, Path script, Optional<Frequency> frequency) {

  /** A script that is done as often as one likes. */
  public Offered(String name, Path script) {
    this(name, script, Optional.empty());
  }

  /** How its name may be said: whole, and up to its first comma; lower case, words only. */
  Set<String> phrases() {
    Set<String> phrases = new LinkedHashSet<>();
    phrases.add(words(name));
    phrases.add(words(name.substring(0, (name + ",").indexOf(','))));
    phrases.remove("");
    return phrases;
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ").strip();
  }
}
