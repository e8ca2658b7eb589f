package saydone.research.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own files, from which the fuzzers begin. */
final class Seeds {

  private static final Path PROJECT = Path.of("../..");

  private Seeds() {}

  /** The files of a folder of the project, by the end of their names; not those in its folders. */
  static Stream<byte[]> in(String folder, String ending) {
    try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(Seeds::bytes)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts as they stand in a file. */
  static Stream<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the project. */
  static byte[] file(String name) {
    return bytes(PROJECT.resolve(name));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
