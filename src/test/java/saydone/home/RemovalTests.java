package saydone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.file.NoFiles;

final class RemovalTests {

  private static final Layout LAYOUT =
      new Layout()
          .folder("sounds", new Layout().file("[0-9]+\\.wav"))
          .keptFile("about.json")
          .file("all");

  private final Path outside;
  private final Path folder;

  RemovalTests(@TempDir Path temporary) throws IOException {
    outside = Files.createDirectory(temporary.resolve("outside"));
    folder = Files.createDirectory(temporary.resolve("folder"));
  }

  @Test
  void whatTheProgramMadeGoesInTheOrderOfTheLayout() throws IOException {
    Path all = write("all");
    Path kept = write("about.json");
    Path replacing = write("about.json.tmp");
    Path sound = write("sounds/1.wav");
    Removal removal = Removal.of(folder, LAYOUT);

    assertEquals(List.of(sound, kept, replacing, all), removal.files());
    assertEquals(List.of(), removal.carryOut());
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatElseIsThereStaysWithItsFolders() throws IOException {
    write("all");
    Path note = write("sounds/note.txt");
    Path other = write("other/1.wav");
    Removal removal = Removal.of(folder, LAYOUT);

    assertEquals(List.of(note, other.getParent()), removal.left());
    assertEquals(List.of(), removal.carryOut());
    assertTrue(Files.exists(note));
    assertTrue(Files.exists(other));
    assertFalse(Files.exists(folder.resolve("all")));
  }

  @Test
  void noLinkIsFollowedOrRemoved() throws IOException {
    Path file = Files.writeString(outside.resolve("1.wav"), "the user's");
    Path link = Files.createSymbolicLink(folder.resolve("all"), file);
    Path folderLink = Files.createSymbolicLink(folder.resolve("sounds"), outside);
    Removal removal = Removal.of(folder, LAYOUT);

    assertEquals(List.of(), removal.files());
    assertEquals(List.of(link, folderLink), removal.left());
    assertEquals(List.of(), removal.carryOut());
    assertTrue(Files.exists(file));
    assertTrue(Files.isSymbolicLink(link));
    Removal ofLink = Removal.of(folderLink, new Layout().file("1.wav"));
    assertEquals(new Removal(List.of(), List.of(), List.of(folderLink)), ofLink);
  }

  @Test
  void whatIsNoFileOrNoFolderThoughItIsCalledSoStays() throws Exception {
    Path pipe = folder.resolve("all");
    NoFiles.pipe(pipe);
    Path sounds = write("sounds");
    Path about = Files.createDirectory(folder.resolve("about.json"));

    assertEquals(List.of(about, pipe, sounds), Removal.of(folder, LAYOUT).left());
  }

  @Test
  void whatCannotBeRemovedIsNamedAndTheRestGoes() throws IOException {
    Path all = write("all");
    Path kept = write("about.json");
    Removal removal = Removal.of(folder, LAYOUT);
    Files.delete(kept);
    write("about.json/in the way");

    assertEquals(List.of(new Removal.Failure(kept, "a folder is in the way")), removal.carryOut());
    assertFalse(Files.exists(all));
  }

  @Test
  void whatIsGoneAlreadyIsPassedOver() throws IOException {
    write("all");
    Removal removal = Removal.of(folder, LAYOUT);
    Files.delete(folder.resolve("all"));
    Files.delete(folder);

    assertEquals(List.of(), removal.carryOut());
    assertEquals(
        new Removal(List.of(), List.of(), List.of()), Removal.of(folder.resolve("none"), LAYOUT));
  }

  @Test
  void aFolderThatIsKeptStaysEmpty() throws IOException {
    write("all");

    assertEquals(List.of(), Removal.of(folder, LAYOUT).keeping(folder).carryOut());
    assertTrue(Files.isDirectory(folder));
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }
}
