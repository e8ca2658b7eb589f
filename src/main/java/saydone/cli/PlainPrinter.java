package saydone.cli;

import java.io.PrintWriter;
import java.io.Writer;
import saydone.json.Shown;

/**
 * Prints for a terminal. What could do something to it, or hide something, is shown as an escape
 * such as {@code <U+001B>}, wherever it came from: the name of a file, a script, an option.
 *
 * <p>{@code println} prints one line, whatever is in it. {@code print} and {@code write} may be
 * given several lines with tabs in them, which the program has made itself.
 */
final class PlainPrinter extends PrintWriter {

  /** A printer to a writer; a line is flushed at once. */
  PlainPrinter(Writer out) {
    super(out, true);
  }

  @Override
  public void println(String line) {
    super.println(Shown.line(line));
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }

  @Override
  public void write(int character) {
    write(Character.toString(character));
  }

  @Override
  public void write(String text, int from, int length) {
    String shown = Shown.lines(text.substring(from, from + length));
    super.write(shown, 0, shown.length());
  }

  @Override
  public void write(char[] characters, int from, int length) {
    String shown = Shown.lines(String.valueOf(characters, from, length));
    super.write(shown, 0, shown.length());
  }
}
