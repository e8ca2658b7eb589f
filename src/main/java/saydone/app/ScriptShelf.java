package saydone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Header;
import saydone.journal.Reading;
import saydone.journal.Sessions;
import saydone.menu.Offered;
import saydone.script.json.InvalidScriptException;
import saydone.share.PrescribedScript;

/**
 * The scripts that can be played without naming a file: those in the folder {@code scripts} of the
 * data folder, and those that travel inside the program.
 */
public final class ScriptShelf {

  private static final List<Path> BUNDLED =
      List.of(
          Path.of(Scripts.DEFAULT),
          Path.of("scripts/shoulder-pendulum.json"),
          Path.of("scripts/balance-sit-to-stand.json"));

  private ScriptShelf() {}

  private record Found(String id, Offered offered) {}

  /**
   * The scripts, the one that was played last or prescribed since first, then the user's own in the
   * order of their names.
   *
   * @param notices is told which files are left out, and why
   * @throws DataFolderException if the sessions cannot be read
   */
  public static List<Offered> in(DataFolder folder, Consumer<String> notices)
      throws DataFolderException {
    List<Found> found = new ArrayList<>();
    Path own = folder.scripts();
    try {
      own(own).forEach(file -> read(file, found, notices));
    } catch (IOException e) {
      notices.accept("Cannot read " + own + ": " + e.getMessage());
    }
    BUNDLED.forEach(script -> read(script, found, notices));
    likeliest(folder, found);
    return found.stream().map(Found::offered).toList();
  }

  /** The files in the user's folder that may be scripts, in the order of their names. */
  static List<Path> own(Path folder) throws IOException {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".json")
                      && !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /**
   * The script that would be offered under an id; empty if there is none.
   *
   * @param notices is told which files are left out, and why
   */
  static Optional<Path> withId(DataFolder folder, String id, Consumer<String> notices) {
    List<Found> found = new ArrayList<>();
    try {
      own(folder.scripts()).forEach(file -> read(file, found, notices));
    } catch (IOException e) {
      notices.accept("Cannot read " + folder.scripts() + ": " + e.getMessage());
    }
    BUNDLED.forEach(script -> read(script, found, notices));
    return found.stream()
        .filter(script -> script.id().equals(id))
        .map(script -> script.offered().script())
        .findFirst();
  }

  private static void read(Path file, List<Found> found, Consumer<String> notices) {
    try {
      Scripts read = Scripts.read(file);
      String id = read.script().id();
      if (found.stream().noneMatch(other -> other.id().equals(id))) {
        found.add(
            new Found(id, new Offered(read.script().name(), file, read.script().frequency())));
      }
    } catch (InvalidScriptException e) {
      notices.accept("Left out: " + file + ". What is wrong with it: saydone check " + file);
    } catch (UncheckedIOException e) {
      notices.accept("Left out: " + e.getMessage());
    }
  }

  /**
   * Moves the script of the last session that can be read to the front, or the one that was
   * prescribed since.
   */
  private static void likeliest(DataFolder folder, List<Found> found) throws DataFolderException {
    Optional<Header> last = Sessions.in(folder).last().map(Reading::header);
    Optional<String> first =
        PrescribedScript.in(folder)
            .filter(
                prescribed ->
                    last.filter(header -> header.started().isAfter(prescribed.since())).isEmpty())
            .map(PrescribedScript::script)
            .or(() -> last.map(header -> header.prescription().script()));
    // Stable: the others stay in their order.
    found.sort(Comparator.comparing(script -> !Optional.of(script.id()).equals(first)));
  }
}
