package saydone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * A script that was found by a path: a file or, if there is no such file, the script of that name
 * that travels inside the program.
 */
public final class Scripts {

  /** The script that is played if none is named. */
  public static final String DEFAULT = "scripts/foot-drop.json";

  private static final String FOLDER = "/saydone/scripts/";

  private final Script script;
  private final byte[] json;

  private Scripts(Script script, byte[] json) {
    this.script = script;
    this.json = json;
  }

  /** The script that was read. */
  public Script script() {
    return script;
  }

  /** The bytes that were read. */
  public byte[] json() {
    return json.clone();
  }

  /**
   * Reads a script.
   *
   * @throws InvalidScriptException if it is invalid; has all problems
   * @throws UncheckedIOException if it cannot be read
   */
  public static Scripts read(Path path) throws InvalidScriptException {
    try {
      Optional<byte[]> bundled = Bundled.bytes(FOLDER, path);
      byte[] json = bundled.isPresent() ? bundled.get() : ScriptReader.bytes(path);
      return new Scripts(ScriptReader.read(path.toString(), json).script(), json);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
