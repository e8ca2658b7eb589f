package saydone.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.session.Note;

/** The notes to the patient. */
final class NotesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SharedNote WELL = new SharedNote("Anna", "Well done.");

  private final DataFolder folder;

  NotesTests(@TempDir Path folder) {
    this.folder = new DataFolder(folder);
  }

  @Test
  void oneIsKeptUntilItIsReadAndRememberedThen() throws Exception {
    Note note = WELL.note(NOW);
    assertTrue(Notes.add(folder, note, NOW));
    assertEquals(List.of(note), Notes.unread(folder));

    Notes.markRead(folder, Set.of(note.id()), NOW.plusSeconds(60));
    Notes.markRead(folder, Set.of(note.id()), NOW.plusSeconds(120));

    assertEquals(List.of(), Notes.unread(folder));
    assertEquals(
        List.of(new Notes.Kept(note, NOW, Optional.of(NOW.plusSeconds(60)))),
        Notes.of(folder).notes());
    assertFalse(Notes.add(folder, note, NOW));
  }

  @Test
  void theSameWordsLaterAreAnotherNote() {
    assertEquals(WELL.note(NOW), WELL.note(NOW));
    assertNotEquals(WELL.note(NOW).id(), WELL.note(NOW.plusSeconds(1)).id());
  }

  @Test
  void ofManyTheNewestAreKept() throws Exception {
    for (int second = 0; second < 103; second++) {
      Notes.add(folder, WELL.note(NOW.plusSeconds(second)), NOW);
    }
    assertEquals(100, Notes.of(folder).notes().size());
    assertEquals(WELL.note(NOW.plusSeconds(3)), Notes.of(folder).notes().get(0).note());
  }

  @Test
  void aDamagedFileIsNotOverwritten() throws Exception {
    folder.keep(Notes.NAME, "{");
    assertThrows(DamagedFileException.class, () -> Notes.add(folder, WELL.note(NOW), NOW));
    Notes.markRead(folder, Set.of(WELL.note(NOW).id()), NOW);
    assertEquals(List.of(), Notes.unread(folder));
    assertThrows(DamagedFileException.class, () -> Notes.of(folder));
  }
}
