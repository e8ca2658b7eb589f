package saydone.voice.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The machine on which programs and their voices are looked for.
 *
 * @param osName the name of the operating system, as in the system property {@code os.name}
 * @param home the user's home folder
 * @param environment the environment variables
 */
public record Machine(String osName, Path home, Map<String, String> environment) {

  /** Copies the map. */
  public Machine {
    environment = Map.copyOf(environment);
  }

  /** The machine that this program runs on. */
  public static Machine here() {
    return new Machine(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /** Whether it runs Windows. */
  public boolean windows() {
    return system().startsWith("windows");
  }

  /** Whether it runs macOS. */
  public boolean mac() {
    return system().startsWith("mac");
  }

  private String system() {
    return osName.toLowerCase(Locale.ROOT);
  }

  /** The folder in which the user's programs keep their data. */
  Path data() {
    return variable("XDG_DATA_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".local").resolve("share"));
  }

  /** A variable of the environment; empty if it is not set, or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The absolute path of a program on the search path; folders that are not absolute are skipped.
   */
  Optional<Path> program(String name) {
    String path = variable("PATH").or(() -> variable("Path")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .flatMap(folder -> file(folder, windows() ? name + ".exe" : name).stream())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Optional<Path> file(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      // A folder on the search path that is no path, such as one in quotes, is skipped.
      return Optional.empty();
    }
  }
}
