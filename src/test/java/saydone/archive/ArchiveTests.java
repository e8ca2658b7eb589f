package saydone.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are written, read, and refused. */
final class ArchiveTests {

  private static final Instant MADE = Instant.parse("2026-11-22T18:00:00Z");
  private static final byte[] CONTENT = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

  private final Path folder;

  ArchiveTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path written(String name) throws IOException {
    Path path = folder.resolve(name);
    try (ArchiveWriter writer = ArchiveWriter.to(path, MADE)) {
      writer.add("scripts/größer.json", CONTENT);
      writer.add("empty.json", new byte[0]);
      writer.finish(Manifest.Kind.SHARED, "Saydone 1.0");
    }
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "A.ZIP", "folder"})
  void whatWasWrittenIsRead(String name) throws Exception {
    try (Archive archive = Archive.open(written(name))) {
      assertEquals(Manifest.Kind.SHARED, archive.manifest().kind());
      assertEquals(MADE, archive.manifest().made());
      assertEquals("Saydone 1.0", archive.manifest().program());
      assertEquals(List.of("scripts/größer.json", "empty.json"), archive.names());
      assertArrayEquals(CONTENT, archive.bytes("scripts/größer.json", 100));
      assertEquals(0, archive.bytes("empty.json", 100).length);
    }
  }

  @Test
  void itIsAnOrdinaryZipFileThatItsOwnerReads() throws Exception {
    Path file = written("a.zip");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(3, zip.size());
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void theSameIsWrittenToTheByte() throws Exception {
    assertEquals(-1, Files.mismatch(written("a.zip"), written("b.zip")));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path file = written("a.zip");
    byte[] before = Files.readAllBytes(file);
    assertThrows(FileAlreadyExistsException.class, () -> written("a.zip"));
    assertArrayEquals(before, Files.readAllBytes(file));
    written("folder");
    assertThrows(DirectoryNotEmptyException.class, () -> written("folder"));
  }

  @Test
  void oneThatWasNotFinishedIsRemoved() throws Exception {
    Path file = folder.resolve("a.zip");
    try (ArchiveWriter writer = ArchiveWriter.to(file, MADE)) {
      writer.add("a.json", CONTENT);
      assertThrows(IOException.class, () -> writer.add("../a.json", CONTENT));
      assertThrows(
          IOException.class, () -> writer.add("b.json", new byte[Archive.MOST_FILE_BYTES + 1]));
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void moreIsNotReadThanIsWanted() throws Exception {
    try (Archive archive = Archive.open(written("a.zip"))) {
      assertThrows(ArchiveException.class, () -> archive.bytes("scripts/größer.json", 3));
      assertThrows(ArchiveException.class, () -> archive.bytes("none.json", 100));
    }
  }

  static List<String> hostile() {
    return List.copyOf(HostileArchives.of(Manifest.Kind.SHARED, "a.json", CONTENT).keySet());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsHostileIsRefused(String name) throws Exception {
    Path file = folder.resolve("hostile.zip");
    Files.write(
        file,
        Objects.requireNonNull(
                HostileArchives.of(Manifest.Kind.SHARED, "a.json", CONTENT).get(name))
            .get());

    ArchiveException refused =
        assertThrows(
            ArchiveException.class,
            () -> {
              try (Archive archive = Archive.open(file)) {
                for (String each : archive.names()) {
                  archive.bytes(each, Archive.MOST_FILE_BYTES);
                }
              }
            });

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(file + " "), message);
    assertTrue(message.endsWith("."), message);
  }

  @Test
  void noLinkIsFollowedOutOfAFolder() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.json"), "secret");
    Path archive = written("folder");
    Path linked = archive.resolve("empty.json");
    Files.delete(linked);
    Files.createSymbolicLink(linked, outside);

    try (Archive opened = Archive.open(archive)) {
      ArchiveException refused =
          assertThrows(ArchiveException.class, () -> opened.bytes("empty.json", 100));
      assertTrue(String.valueOf(refused.getMessage()).contains("has a link"));
    }
  }

  @Test
  void aFolderMayHaveOtherFilesBesideIt() throws Exception {
    Path archive = written("folder");
    Files.writeString(archive.resolve(".DS_Store"), "");
    try (Archive opened = Archive.open(archive)) {
      assertEquals(2, opened.names().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.zip", "none", "."})
  void whatIsNoArchiveIsTold(String name) {
    assertThrows(ArchiveException.class, () -> Archive.open(folder.resolve(name)).close());
  }
}
