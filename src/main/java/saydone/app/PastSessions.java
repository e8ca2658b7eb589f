package saydone.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.report.History;
import saydone.report.SessionReport;
import saydone.report.ToldSession;

/** What the sessions in a data folder tell, by the index of its sessions. */
public final class PastSessions {

  private PastSessions() {}

  /**
   * What all sessions came to.
   *
   * @param zone the time zone of their days
   * @param now the wall time
   * @throws DataFolderException if the folder cannot be read
   */
  public static History in(DataFolder folder, ZoneId zone, Instant now) throws DataFolderException {
    return History.told(newestFirst(folder, now), zone);
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
    return sessions.byFolder(SessionReport.class, SessionReport::of, now).entrySet().stream()
        .map(
            each ->
                new ToldSession(each.getKey(), each.getValue(), () -> sessions.read(each.getKey())))
        .toList();
  }
}
