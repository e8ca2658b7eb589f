package saydone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Who sits at the terminal, and can be asked. */
@FunctionalInterface
interface Person {

  /**
   * Asks, and waits for a line in answer.
   *
   * @param question prints it; is run only if there is somebody to ask
   * @return the line, blank if the input ended; empty if there is nobody to ask
   */
  Optional<String> answer(Runnable question);

  /**
   * Asks for a "yes".
   *
   * @param out where the question is printed
   * @param unasked says what to do if there is nobody to ask
   * @throws CommandException if there is nobody to ask
   */
  default boolean agrees(PrintWriter out, String question, String unasked) {
    String answer =
        answer(
                () -> {
                  out.print(question + " ");
                  out.flush();
                })
            .orElseThrow(() -> new CommandException(ExitCode.USAGE, unasked));
    return answer.strip().toLowerCase(Locale.ROOT).equals("yes");
  }

  /** The one at this process's terminal; nobody if its input or output is none. */
  static Person atTerminal() {
    return question ->
        Optional.ofNullable(System.console())
            .filter(Person::isTerminal)
            .map(
                console -> {
                  question.run();
                  return Optional.ofNullable(console.readLine()).orElse("");
                });
  }

  /** From Java 22 on there is a console without a terminal, too, and it can tell. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a console cannot be asked whether it is a terminal", e);
    }
  }
}
