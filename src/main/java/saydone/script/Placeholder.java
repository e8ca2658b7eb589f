package saydone.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A word in braces in a text of a script, such as {@code {affected}}. It stands for "left" or
 * "right", which is known only when the text is said.
 */
public enum Placeholder {
  /** The weak side. */
  AFFECTED("affected"),
  /** The strong side. */
  UNAFFECTED("unaffected"),
  /** The side that works in this set. */
  SIDE("side"),
  /** The side that does not work in this set. */
  OTHER_SIDE("otherSide");

  private final String written;

  Placeholder(String written) {
    this.written = written;
  }

  /** The placeholder's name in a text, without the braces. */
  public String written() {
    return written;
  }

  /** The names of all placeholders, without the braces. */
  public static List<String> names() {
    return Stream.of(values()).map(Placeholder::written).toList();
  }

  /**
   * The words that replace the placeholders.
   *
   * @param affected the weak side; empty if none is weak or it is not known
   * @param working the side that works; empty if both do, or none
   * @param name how a side is called
   * @return words by the name of the placeholder, without the braces; an empty one where there is
   *     no side
   */
  public static Map<String, String> filled(
      Optional<Side> affected, Optional<Side> working, Function<Side, String> name) {
    Map<String, String> words = new HashMap<>();
    for (Placeholder placeholder : values()) {
      words.put(placeholder.written, placeholder.side(affected, working).map(name).orElse(""));
    }
    return Map.copyOf(words);
  }

  private Optional<Side> side(Optional<Side> affected, Optional<Side> working) {
    return switch (this) {
      case AFFECTED -> affected;
      case UNAFFECTED -> affected.map(Side::opposite);
      case SIDE -> working;
      case OTHER_SIDE -> working.map(Side::opposite);
    };
  }
}
