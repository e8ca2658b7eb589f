package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.session.Fact;

final class LastSessionsTests {

  private static final String SCRIPT = Samples.script().id();
  private static final Fact NOTE = new Fact.NoteRead("1234");

  private final DataFolder data;

  LastSessionsTests(@TempDir Path temp) {
    data = new DataFolder(temp.resolve("data"));
  }

  @BeforeEach
  void keepOne() throws Exception {
    keep("2026-01-01T08:00:00Z");
  }

  private SessionFolder keep(String start) throws Exception {
    try (Journal journal =
        Sessions.in(data)
            .begin(Samples.script(), Map.of(), new byte[0], Instant.parse(start), "test")) {
      journal.append(NOTE, Duration.ZERO);
      return journal.folder();
    }
  }

  @Test
  void theFolderIsLookedThroughOnce() throws Exception {
    LastSessions last = LastSessions.in(data);
    assertEquals(1, last.of(SCRIPT).count());

    keep("2026-01-02T08:00:00Z");

    assertEquals(1, last.of(SCRIPT).count());
    assertEquals(2, LastSessions.in(data).of(SCRIPT).count());
  }

  @Test
  void eachJournalIsReadOnce() throws Exception {
    LastSessions last = LastSessions.in(data);
    List<Reading> read = last.of(SCRIPT).recent();

    Files.delete(Sessions.in(data).latest().orElseThrow().journalFile());

    assertEquals(read, last.of(SCRIPT).recent());
    assertEquals(Set.of("1234"), last.notesRead());
    assertEquals(List.of(), LastSessions.in(data).of(SCRIPT).recent());
  }

  @Test
  void whatIsReadAheadIsTheSame() throws Exception {
    LastSessions last = LastSessions.in(data);
    last.read();

    assertEquals(LastSessions.in(data).of(SCRIPT), last.of(SCRIPT));
    assertEquals(Optional.empty(), last.unfinished(SCRIPT));
  }

  @Test
  void twentyAreRead() throws Exception {
    Instant first = Instant.parse("2026-01-01T08:00:00Z");
    for (int days = 1; days <= 21; days++) {
      keep(first.plus(Duration.ofDays(days)).toString());
    }

    LastSessions.OfScript ofScript = LastSessions.in(data).of(SCRIPT);

    assertEquals(22, ofScript.count());
    assertEquals(20, ofScript.recent().size());
    assertEquals(
        Instant.parse("2026-01-22T08:00:00Z"), ofScript.recent().get(0).header().started());
  }
}
