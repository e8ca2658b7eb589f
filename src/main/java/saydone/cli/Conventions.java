package saydone.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command lines of the player and of the research jar have in common. */
public final class Conventions {

  /** What Java reads in place of each byte of a letter that it does not know. */
  private static final char UNKNOWN_LETTER = '\uFFFD';

  private static final String UNKNOWN_LETTERS =
      "the language setting does not know all its letters. Set it to one with UTF-8 and start"
          + " again, for example: LC_ALL=C.UTF-8 "
          + Started.again();

  /** The years of which a record can tell, in every zone. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9998;

  private Conventions() {}

  /**
   * Makes nothing in this process depend on the language of the machine. This program names a
   * locale wherever one matters; the libraries do not: in Turkish, the embedded voice would make a
   * dotless i of each capital I, and spell the word. To be called before anything else.
   */
  public static void leaveTheLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  /**
   * Prepares a command line with all its commands: what is printed is {@link PlainPrinter plain},
   * and a value that is none of its kind is wrong usage.
   */
  public static void applyTo(CommandLine commandLine) {
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(Path.class, Conventions::path);
    commandLine.registerConverter(double.class, Conventions::number);
    commandLine.registerConverter(Double.class, Conventions::number);
    // Colors are escapes, too.
    commandLine.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    printOn(commandLine, commandLine.getOut(), commandLine.getErr());
    commandLine.setParameterExceptionHandler((wrong, arguments) -> tell(wrong));
  }

  /**
   * Says what is wrong with the options, and nothing after that: who hears it read aloud hears the
   * last line last, and has it in mind. The whole usage is for {@code --help}.
   */
  static int tell(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("All options: " + command.getCommandSpec().qualifiedName() + " --help");
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(wrong.getMessage());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Has all its commands print on these. */
  static void printOn(CommandLine commandLine, Writer out, Writer err) {
    commandLine.setOut(new PlainPrinter(out));
    commandLine.setErr(new PlainPrinter(err));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      TypeConversionException none = new TypeConversionException(noFile(e));
      none.initCause(e);
      throw none;
    }
  }

  /** Says why a text is no name of a file, and what would help. */
  static String noFile(InvalidPathException e) {
    boolean foreign = e.getInput().codePoints().anyMatch(character -> character > 0x7F);
    return "\""
        + e.getInput()
        + "\" is no name that a file can have here"
        + (foreign
            ? ": " + UNKNOWN_LETTERS
            : "; leave out the signs that this system does not allow");
  }

  /**
   * Refuses to work in a folder whose name was lost, as every name relative to it would be of
   * another folder.
   *
   * @param here the folder that the program was started in, as Java understood its name
   * @throws ParameterException if it has letters that the language setting does not know
   */
  static void checkFolder(String here, CommandLine command) {
    if (here.indexOf(UNKNOWN_LETTER) >= 0) {
      throw new ParameterException(
          command,
          "The program was started in \""
              + here
              + "\", which is no name that a folder can have here: "
              + UNKNOWN_LETTERS,
          new InvalidPathException(here, "letters are not known"));
    }
  }

  /**
   * Checks a number that was given.
   *
   * @param unit what it counts, or empty
   * @throws CommandException if it is out of range
   */
  static void within(String option, double value, long least, long most, String unit) {
    if (value < least || value > most) {
      String given = value == Math.rint(value) ? String.valueOf((long) value) : "" + value;
      throw new CommandException(
          ExitCode.USAGE,
          option
              + " must be "
              + least
              + " to "
              + most
              + (unit.isEmpty() ? "" : " " + unit)
              + ": "
              + given);
    }
  }

  /**
   * The day that was given.
   *
   * @throws CommandException if it is none, or of a year of which no record can tell
   */
  static LocalDate day(String option, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      checkYear(option, text, day.getYear());
      return day;
    } catch (DateTimeParseException e) {
      throw new CommandException(
          ExitCode.USAGE,
          option
              + " "
              + text
              + " is no day; write year, month and day, such as "
              + option
              + " 2026-11-01",
          e);
    }
  }

  /**
   * Refuses a year of which no record can tell.
   *
   * @throws CommandException if it is not from 1970 to 9998
   */
  static void checkYear(String option, String text, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new CommandException(
          ExitCode.USAGE,
          option
              + " "
              + text
              + " is too far away; write a year from "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR);
    }
  }

  private static Double number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as all that is no number.
    }
    throw new TypeConversionException("\"" + text + "\" is no number; write such as 0.5 or -3");
  }

  /**
   * The options that a command was given, as another command takes them.
   *
   * @param without the names of those that are left out
   */
  static List<String> options(CommandLine command, List<String> without) {
    return command.getParseResult().matchedOptions().stream()
        .filter(option -> without.stream().noneMatch(Set.of(option.names())::contains))
        .flatMap(
            option ->
                option.originalStringValues().stream()
                    .map(value -> option.longestName() + "=" + value))
        .toList();
  }
}
