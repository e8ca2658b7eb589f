package saydone.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import saydone.file.NotAFileException;
import saydone.file.RegularFile;
import saydone.json.Json.Place;

/**
 * Reads the files of one kind: the file, its encoding, its JSON and, by a {@link Shape}, its
 * meaning. All that is wrong is added to {@link Problems} with its line and column; only text that
 * is no JSON ends the reading early.
 *
 * <pre>{@code
 * Problems problems = new Problems(file.toString());
 * Optional<Tempo> tempo =
 *     reader.bytes(file, problems).flatMap(bytes -> reader.read(bytes, TEMPO, problems));
 * }</pre>
 *
 * <p>Keeps nothing, so any thread may read.
 *
 * @param kind what the files are called, and how large they may be
 */
public record JsonReader(FileKind kind) {

  /** The bytes of a file; empty after a problem was added. */
  public Optional<byte[]> bytes(Path file, Problems problems) {
    if (Files.isDirectory(file)) {
      return refused("is a folder, not a " + kind.noun(), "name a file in it", problems);
    }
    if (Files.notExists(file)) {
      return refused("does not exist", "check the name", problems);
    }
    try (InputStream in = RegularFile.open(file)) {
      return Optional.of(bytes(in));
    } catch (NotAFileException e) {
      return refused("is " + e.what() + ", not a " + kind.noun(), "name a file", problems);
    } catch (AccessDeniedException e) {
      return refused("may not be read by you", "change its permissions", problems);
    } catch (IOException e) {
      return refused("cannot be read: " + e.getMessage(), "", problems);
    }
  }

  /** The bytes of a stream up to its end, at most one more than a file of this kind may have. */
  public byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(kind.mostBytes() + 1);
  }

  /** The JSON of a file; empty after a problem was added. */
  public Optional<Json> tree(byte[] bytes, Problems problems) {
    return SourceText.decode(bytes, kind, problems)
        .flatMap(text -> JsonText.parse(text, kind, problems));
  }

  /** What a file means; empty after at least one problem was added. */
  public <T> Optional<T> read(byte[] bytes, Shape<T> shape, Problems problems) {
    Optional<T> read = tree(bytes, problems).flatMap(json -> shape.read(json, problems));
    return problems.count() == 0 ? read : Optional.empty();
  }

  private static Optional<byte[]> refused(String what, String remedy, Problems problems) {
    problems.add(Place.FILE, what, remedy);
    return Optional.empty();
  }
}
