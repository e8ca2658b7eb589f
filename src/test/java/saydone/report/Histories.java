package saydone.report;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;

/** Histories of sessions of which is given what they tell. */
final class Histories {

  private Histories() {}

  /** The history of some sessions, the one played last first. */
  static History of(ZoneId zone, List<SessionReport> newestFirst) {
    return new History(newestFirst.stream().map(Histories::told).toList(), zone);
  }

  private static ToldSession told(SessionReport told) {
    SessionFolder folder = new SessionFolder(Path.of(told.folder()));
    return ToldSession.of(folder, told, () -> new PastSession.Ruined(folder, List.of()));
  }
}
