package saydone.research.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file with the grammar that allows one of a few phrases, in the form that both engines read:
 *
 * <pre>
 * #JSGF V1.0;
 * grammar commands;
 * public &lt;command&gt; = how many | stop | yes;
 * </pre>
 *
 * <p>It lies in a temporary folder, which {@link #close} deletes.
 */
final class CommandGrammar implements AutoCloseable {

  /** The name of the grammar, and of its file without {@code .gram}. */
  static final String NAME = "commands";

  private final Set<String> phrases;
  private final Path folder;

  /**
   * Writes the file.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  CommandGrammar(Collection<String> phrases) {
    this.phrases = new TreeSet<>(phrases);
    try {
      folder = Files.createTempDirectory("saydone-grammar");
      Files.writeString(
          file(),
          "#JSGF V1.0;\ngrammar "
              + NAME
              + ";\npublic <command> = "
              + String.join(" | ", this.phrases)
              + ";\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a grammar: " + e.getMessage(), e);
    }
  }

  /** The folder of the file. */
  Path folder() {
    return folder;
  }

  /** The file. */
  Path file() {
    return folder.resolve(NAME + ".gram");
  }

  /** The phrase that equals a hypothesis; empty if none does. */
  Optional<String> phrase(String hypothesis) {
    return Optional.of(hypothesis.trim()).filter(phrases::contains);
  }

  /** Removes the file. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the grammar " + folder, e);
    }
  }
}
