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
import saydone.journal.Sessions;
import saydone.menu.Offered;
import saydone.script.json.InvalidScriptException;

/**
 * The scripts that can be played without naming a file: those in the folder {@code scripts} of the
 * data folder, and those that travel inside the program.
 */
public final class ScriptShelf {

  private static final String FOLDER = "scripts";

  private static final List<Path> BUNDLED =
      List.of(
          Path.of(Scripts.DEFAULT),
          Path.of("scripts/shoulder-pendulum.json"),
          Path.of("scripts/balance-sit-to-stand.json"));

  private ScriptShelf() {}

  private record Found(String id, Offered offered) {}

  /**
   * The scripts, the one that was played last first, then the user's own in the order of their
   * names.
   *
   * @param notices is told which files are left out, and why
   * @throws DataFolderException if the sessions cannot be read
   */
  public static List<Offered> in(DataFolder folder, Consumer<String> notices)
      throws DataFolderException {
    List<Found> found = new ArrayList<>();
    Path own = folder.path().resolve(FOLDER);
    try (Stream<Path> files = Files.isDirectory(own) ? Files.list(own) : Stream.empty()) {
      files
          .filter(
              file ->
                  file.toString().endsWith(".json")
                      && !file.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(file -> read(file, found, notices));
    } catch (IOException e) {
      notices.accept("Cannot read " + own + ": " + e.getMessage());
    }
    BUNDLED.forEach(script -> read(script, found, notices));
    lastPlayed(folder, found);
    return found.stream().map(Found::offered).toList();
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

  /** Moves the script of the last session that can be read to the front. */
  private static void lastPlayed(DataFolder folder, List<Found> found) throws DataFolderException {
    Optional<String> last =
        Sessions.in(folder).last().map(reading -> reading.header().prescription().script());
    // Stable: the others stay in their order.
    found.sort(Comparator.comparing(script -> !Optional.of(script.id()).equals(last)));
  }
}
