package saydone.json;

/**
 * Something that is wrong in a file, or hard to follow by ear in a script, and what would be right.
 * Its {@link #toString()} is one plain line, such as
 *
 * <pre>{@code
 * scripts/x.json:12:18: exercises[0].dose.reps: "ten" is not a whole number; write 1 to 200, such as 10
 * }</pre>
 *
 * @param severity whether the file can still be used
 * @param file the name of the file, as it was given
 * @param line from 1; 0 if no line is concerned, as for a missing file
 * @param column from 1, in UTF-16 units; 0 if no line is concerned
 * @param path where it is in the file, such as {@code exercises[0].dose}; may be empty
 * @param value the offending value, shortened and on one line; may be empty
 * @param what what is wrong, as the predicate of path and value
 * @param remedy what would be right, as an imperative; may be empty
 */
public record Problem(
    Severity severity,
    String file,
    int line,
    int column,
    String path,
    String value,
    String what,
    String remedy) {

  /** Whether a file with a problem can still be used. */
  public enum Severity {
    /** It cannot be used, or a part of it has no effect: a text that no voice can say. */
    ERROR,
    /** It can be used; a script is then hard to follow by ear. */
    WARNING
  }

  /** The file, with line and column if a line is concerned. */
  public String where() {
    return line > 0 ? file + ":" + line + ":" + column : file;
  }

  /** The problem as one plain line, without a line end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(where());
    text.append(": ");
    if (severity == Severity.WARNING) {
      text.append("warning: ");
    }
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    if (!value.isEmpty()) {
      text.append(value).append(' ');
    }
    text.append(what);
    if (!remedy.isEmpty()) {
      text.append("; ").append(remedy);
    }
    return text.toString();
  }
}
