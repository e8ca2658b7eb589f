package saydone.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.journal.Tale;
import saydone.report.Brief;
import saydone.report.History;
import saydone.report.SessionReport;
import saydone.report.ToldSession;

/** What the sessions in a data folder tell, by the index of its sessions. */
public final class PastSessions {

  private static final Tale<Brief, SessionReport> TALE =
      new Tale<>(Brief.class, SessionReport.class, SessionReport::of, Brief::of);

  private PastSessions() {}

  /**
   * What all sessions came to.
   *
   * @param zone the time zone of their days
   * @param now the wall time
   * @throws DataFolderException if the folder cannot be read
   */
  public static History in(DataFolder folder, ZoneId zone, Instant now) throws DataFolderException {
    return new History(newestFirst(folder, now), zone);
  }

  /**
   * All sessions, the one played last first.
   *
   * @param now the wall time
   * @throws DataFolderException if the folder cannot be read
   */
  public static List<ToldSession> newestFirst(DataFolder folder, Instant now)
      throws DataFolderException {
    Sessions sessions = Sessions.in(folder);
    return sessions.newestFirst(TALE, now).stream()
        .map(
            told ->
                new ToldSession(
                    told.folder(), told.brief(), told.full(), () -> sessions.read(told.folder())))
        .toList();
  }
}
