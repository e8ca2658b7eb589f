package saydone.app;

import java.time.Instant;
import java.time.ZoneId;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.report.History;
import saydone.report.SessionReport;

/** The history of a data folder, by the index of its sessions. */
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
    return new History(
        Sessions.in(folder).newestFirst(SessionReport.class, SessionReport::of, now), zone);
  }
}
