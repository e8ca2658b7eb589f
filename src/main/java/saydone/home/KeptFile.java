package saydone.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.JsonReader;
import saydone.json.JsonWriter;
import saydone.json.Problems;
import saydone.json.Shape;

/**
 * A small JSON file of the data folder, which the program writes and reads:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   ...
 * }
 * }</pre>
 *
 * <p>Written whole or not at all. Fields that are not known are passed over, because a newer
 * version may have added them; with another {@code schemaVersion} the file is not read. Keeps
 * nothing, so any thread may use it.
 *
 * @param name the file's name in the data folder
 * @param kind what messages call the file, and how large it may be
 * @param written turns a value into fields, as plain values
 * @param read turns fields into a value; empty after at least one problem was added
 * @param <T> the value that the file holds
 */
public record KeptFile<T>(
    String name,
    FileKind kind,
    Function<T, Map<String, Object>> written,
    Function<Fields, Optional<T>> read) {

  private static final int VERSION = 1;

  private static final Shape<Integer> SCHEMA_VERSION = Shape.whole(VERSION, VERSION, VERSION);

  /** The file's path in a data folder; the file need not exist. */
  public Path in(DataFolder folder) {
    return folder.path().resolve(name);
  }

  /**
   * Keeps a value in place of the one that was kept. It is durable when this returns.
   *
   * @throws DataFolderException if it cannot be written
   */
  public void save(DataFolder folder, T value) throws DataFolderException {
    folder.keep(name, page(value));
  }

  /** The text of a file that holds a value. */
  public String page(T value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    fields.putAll(written.apply(value));
    return JsonWriter.page(fields);
  }

  /**
   * Removes the file, damaged or not. It is gone for good when this returns.
   *
   * @return whether there was one
   * @throws DataFolderException if it cannot be removed
   */
  public boolean remove(DataFolder folder) throws DataFolderException {
    return folder.remove(name);
  }

  /**
   * The value that was kept; empty if the file does not exist.
   *
   * @throws DamagedFileException if it cannot be read or does not hold a {@code T}
   */
  public Optional<T> load(DataFolder folder) throws DamagedFileException {
    Path file = in(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Problems problems = new Problems(name);
    JsonReader reader = new JsonReader(kind);
    Shape<T> shape = Shape.object("write an object in braces", this::value);
    Optional<T> value =
        reader.bytes(file, problems).flatMap(bytes -> reader.read(bytes, shape, problems));
    if (value.isEmpty()) {
      throw new DamagedFileException(problems.inOrder());
    }
    return value;
  }

  private Optional<T> value(Fields fields) {
    fields.required("schemaVersion", SCHEMA_VERSION);
    return read.apply(fields);
  }
}
