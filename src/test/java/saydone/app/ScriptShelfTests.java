package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.menu.Offered;

/** What is offered from a data folder. */
final class ScriptShelfTests {

  private Path path;
  private final List<String> notices = new ArrayList<>();
  private Path own;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws Exception {
    path = folder;
    own = Files.createDirectory(path.resolve("scripts"));
  }

  @Test
  void theScriptsInTheProgramAreOffered() throws Exception {
    assertEquals(
        List.of("Foot drop, seated", "Shoulder pendulum", "Balance and sit to stand"), names());
    assertEquals(List.of(), notices);
  }

  @Test
  void theUsersOwnComeFirstAndOnceOnly() throws Exception {
    Path shoulder = Path.of("scripts/shoulder-pendulum.json");
    Files.copy(shoulder, own.resolve("mine.json"));
    Files.copy(shoulder, own.resolve("same.json"));
    Files.writeString(own.resolve("._mine.json"), "foreign");

    assertEquals(
        List.of("Shoulder pendulum", "Foot drop, seated", "Balance and sit to stand"), names());
    assertEquals(own.resolve("mine.json"), offered().get(0).script());
    assertEquals(List.of(), notices);
  }

  @Test
  void oneThatIsWrongIsLeftOutAndTold() throws Exception {
    Files.writeString(own.resolve("wrong.json"), "{}");

    assertEquals(3, names().size());
    assertTrue(
        notices.get(0).contains("saydone check " + own.resolve("wrong.json")), notices.get(0));
  }

  private List<String> names() throws Exception {
    return offered().stream().map(Offered::name).toList();
  }

  private List<Offered> offered() throws Exception {
    return ScriptShelf.in(new DataFolder(path), notices::add);
  }
}
