package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.archive.Archive;
import saydone.archive.ArchiveException;
import saydone.archive.ArchiveWriter;
import saydone.archive.Manifest;
import saydone.json.Problem;
import saydone.script.json.InvalidScriptException;
import saydone.share.SharedPrescription;

/** What somebody sends is read whole, or refused in one line that names the file. */
final class ArchiveFuzzTests {

  private static final Instant MADE = Instant.parse("2026-11-22T18:00:00Z");

  private static final byte[] NOTE =
      "{\"schemaVersion\": 1, \"from\": \"Anna\", \"text\": \"Well done.\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final Path folder;

  ArchiveFuzzTests(@TempDir(factory = Scratch.class) Path folder) {
    this.folder = folder;
  }

  static Stream<byte[]> zips() throws IOException {
    Path file = Files.createTempFile("seed", ".zip");
    try {
      Files.delete(file);
      try (ArchiveWriter writer = ArchiveWriter.to(file, MADE)) {
        writer.add("note.json", NOTE);
        writer.add("sessions/2026-11-22T10-15-30Z_feet/sitting", new byte[] {'1', '\n'});
        writer.finish(Manifest.Kind.SHARED, "Saydone 1.0");
      }
      return Stream.of(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  static Stream<byte[]> lists() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "format" : "saydone-archive",
          "kind" : "shared",
          "program" : "Saydone 1.0",
          "made" : "2026-11-22T18:00:00Z",
          "files" : [
            {
              "name" : "note.json",
              "bytes" : 58,
              "sha256" : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            }
          ]
        }
        """);
  }

  static Stream<byte[]> notes() {
    return Stream.of(
        NOTE,
        "{\"schemaVersion\": 1, \"from\": \"\u00c4\", \"text\": \"A\\u202eB\\n3 \u00d7 10\"}"
            .getBytes(StandardCharsets.UTF_8));
  }

  static Stream<byte[]> scripts() {
    return Seeds.in("scripts", ".json");
  }

  @MethodSource("zips")
  @FuzzTest
  void zip(byte[] bytes) throws IOException {
    Path file = folder.resolve("archive.zip");
    Files.write(file, bytes);
    readAll(file);
  }

  @MethodSource("lists")
  @FuzzTest
  void list(byte[] bytes) throws IOException {
    Files.write(folder.resolve("note.json"), NOTE);
    Files.write(folder.resolve("manifest.json"), bytes);
    readAll(folder);
  }

  private static void readAll(Path file) {
    try (Archive archive = Archive.open(file)) {
      for (String name : archive.names()) {
        archive.bytes(name, Archive.MOST_FILE_BYTES);
      }
    } catch (ArchiveException e) {
      refused(file, e);
    }
  }

  private static void refused(Path file, ArchiveException exception) {
    String message = String.valueOf(exception.getMessage());
    Promise.plain(message);
    assertEquals(file + " ", message.substring(0, file.toString().length() + 1));
  }

  @MethodSource("notes")
  @FuzzTest
  void note(byte[] bytes) throws IOException, ArchiveException, InvalidScriptException {
    Path file = written("note.json", bytes);
    SharedPrescription read;
    try {
      read = SharedPrescription.read(file);
    } catch (ArchiveException e) {
      refused(file, e);
      return;
    }
    assertEquals(read.note(), again(read).note());
  }

  @MethodSource("scripts")
  @FuzzTest
  void script(byte[] bytes) throws IOException, ArchiveException, InvalidScriptException {
    Path file = written("script.json", bytes);
    SharedPrescription read;
    try {
      read = SharedPrescription.read(file);
    } catch (InvalidScriptException e) {
      e.problems().stream().map(Problem::toString).forEach(Promise::plain);
      return;
    }
    assertArrayEquals(json(read), json(again(read)));
  }

  /** An archive with one file. */
  private Path written(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("archive.zip");
    Files.deleteIfExists(file);
    try (ArchiveWriter writer = ArchiveWriter.to(file, MADE)) {
      writer.add(name, bytes);
      writer.finish(Manifest.Kind.SHARED, "Saydone 1.0");
    }
    return file;
  }

  /** What was read, written and read once more. */
  private SharedPrescription again(SharedPrescription prescription)
      throws IOException, ArchiveException, InvalidScriptException {
    Path file = folder.resolve("again.zip");
    Files.deleteIfExists(file);
    prescription.write(file, "Saydone 1.0");
    return SharedPrescription.read(file);
  }

  private static byte[] json(SharedPrescription prescription) {
    Optional<SharedPrescription.Prescribed> script = prescription.script();
    return script.orElseThrow().json();
  }
}
