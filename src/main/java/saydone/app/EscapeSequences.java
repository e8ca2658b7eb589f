package saydone.app;

import java.time.Duration;
import java.util.Optional;

/**
 * Takes out of what a terminal gives the sequences that arrows and function keys send, which begin
 * with escape and go on with letters that would be keys of their own. ECMA-48 has their form:
 * escape and {@code [}, any signs, and a last one from {@code @} to {@code ~}; or escape, {@code O}
 * and one more. The console of Linux has a form of its own for F1 to F5: escape, {@code [[} and one
 * more. A lone escape is dropped; a letter that comes later than that of a sequence is a key.
 *
 * <p>For one thread.
 */
final class EscapeSequences {

  private static final char ESCAPE = '\u001b';

  /** The signs of a sequence come together. */
  private static final Duration TOGETHER = Duration.ofMillis(50);

  private enum Within {
    NONE,
    ESCAPED,
    OPENED,
    CONTROL,
    SINGLE
  }

  private Within part = Within.NONE;
  private Duration last = Duration.ZERO;

  /**
   * Takes the next sign.
   *
   * @param now a time that never goes back
   * @return the key; empty if the sign belongs to a sequence
   */
  Optional<Character> accept(char sign, Duration now) {
    boolean together = now.minus(last).compareTo(TOGETHER) <= 0;
    last = now;
    Within before = together || sign == '[' ? part : Within.NONE;
    part = next(before, sign);
    return before == Within.NONE && part == Within.NONE ? Optional.of(sign) : Optional.empty();
  }

  private static Within next(Within before, char sign) {
    if (sign == ESCAPE) {
      return Within.ESCAPED;
    }
    return switch (before) {
      case ESCAPED -> sign == '[' ? Within.OPENED : sign == 'O' ? Within.SINGLE : Within.NONE;
      case OPENED -> sign == '[' ? Within.SINGLE : control(sign);
      case CONTROL -> control(sign);
      case NONE, SINGLE -> Within.NONE;
    };
  }

  private static Within control(char sign) {
    return sign >= '@' && sign <= '~' ? Within.NONE : Within.CONTROL;
  }
}
