package saydone.voice.program;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program did not do what was asked. The message is a clause whose subject is the program, such
 * as "ended with code 1: no such voice".
 */
final class ProgramException extends Exception {

  /** Shorter words are in every sentence. */
  private static final int SHORTEST_WORD = 3;

  private final String clause;
  private final String complaint;

  ProgramException(String clause) {
    this(clause, "", null);
  }

  ProgramException(String clause, Throwable cause) {
    this(clause, "", cause);
  }

  /**
   * An exception with the program's own words.
   *
   * @param complaint what the program said of it; may be empty
   */
  ProgramException(String clause, String complaint, @Nullable Throwable cause) {
    super(complaint.isEmpty() ? clause : clause + ": " + complaint, cause);
    this.clause = clause;
    this.complaint = complaint;
  }

  /** What went wrong, as a clause whose subject is the program. */
  String clause() {
    return Objects.requireNonNullElse(getMessage(), clause);
  }

  /**
   * The same for a log, in which no text should be that was to be spoken: without the program's own
   * words if they may be from that text.
   */
  String clauseWithout(String text) {
    Set<String> words = words(text);
    words.retainAll(words(complaint));
    return words.isEmpty()
        ? clause()
        : clause + ", with words of the text, which only --debug shows";
  }

  private static Set<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .collect(Collectors.toSet());
  }
}
