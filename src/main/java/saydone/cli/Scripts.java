package saydone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import saydone.json.Problem;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * A script by the name that was given on the command line: a file, or, where there is no such file,
 * the script of that name that travels inside the program.
 */
final class Scripts {

  static final String DEFAULT = "scripts/foot-drop.json";

  private static final String BUNDLED = "/saydone/scripts/";

  private final Script script;
  private final byte[] json;

  private Scripts(Script script, byte[] json) {
    this.script = script;
    this.json = json;
  }

  /** What it says. */
  Script script() {
    return script;
  }

  /** Its bytes. */
  byte[] json() {
    return json.clone();
  }

  /**
   * Reads a script.
   *
   * @throws CommandException if it is invalid, with all problems, or cannot be read
   */
  static Scripts load(Path path) {
    try {
      if (!Files.exists(path)) {
        try (InputStream bundled =
            Scripts.class.getResourceAsStream(BUNDLED + path.getFileName())) {
          if (bundled != null) {
            byte[] json = bundled.readAllBytes();
            return new Scripts(ScriptReader.read(path.toString(), json).script(), json);
          }
        }
      }
      Script script = ScriptReader.read(path).script();
      return new Scripts(script, Files.readAllBytes(path));
    } catch (InvalidScriptException e) {
      throw new CommandException(
          ExitCode.SCRIPT,
          e.problems().stream()
              .map(Problem::toString)
              .collect(Collectors.joining(System.lineSeparator())),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
