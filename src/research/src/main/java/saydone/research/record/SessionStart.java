package saydone.research.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import saydone.app.FirstTime;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.LastSessions;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;
import saydone.script.json.InvalidScriptException;

/** Does with the record what the start of a session does, and nothing else. */
public final class SessionStart {

  private SessionStart() {}

  /**
   * Looks for a session to go on with, and for what is known of the patient, and begins a session,
   * which is removed again.
   *
   * @param now the wall time
   * @return how long it took
   * @throws IOException if the folder cannot be read or written
   */
  public static Duration measure(DataFolder folder, Instant now) throws IOException {
    long began = System.nanoTime();
    try {
      Sessions.in(folder).bringHome();
      FirstTime.isDue(folder);
      LastSessions last = LastSessions.in(folder);
      Scripts script = Scripts.read(Path.of(Scripts.DEFAULT));
      SessionRecord.Begun record =
          SessionRecord.begunOrGoneOn(
              last, script, Optional.empty(), "session-start", now, ZoneOffset.UTC);
      record.whole(now);
      Journal journal = record.open(now);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      journal.close();
      remove(journal.folder());
      return took;
    } catch (DataFolderException | InvalidScriptException | JournalException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void remove(SessionFolder session) throws IOException {
    for (Path file :
        List.of(session.journalFile(), session.scriptFile(), session.path().resolve("sitting"))) {
      Files.delete(file);
    }
    Files.delete(session.path());
  }
}
