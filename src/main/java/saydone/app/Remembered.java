package saydone.app;

import java.time.Clock;
import java.util.concurrent.Executor;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.player.SessionObserver;
import saydone.session.Patient;

/**
 * What the data folder knows of the patient, and what keeps there what a session learns.
 *
 * @param patient what is known before the session
 * @param keeper watches the session
 */
public record Remembered(Patient patient, SessionObserver keeper) {

  /**
   * What is known before a sitting.
   *
   * @param clock gives the wall time
   * @param writer keeps what was learned, one task after another
   * @throws DataFolderException if the folder cannot be read
   */
  public static Remembered of(DataFolder folder, SessionRecord record, Clock clock, Executor writer)
      throws DataFolderException {
    Patient patient = Acquaintance.of(folder, record, clock.instant());
    return new Remembered(
        patient, new ProfileKeeper(folder, record.script(), patient, clock, writer));
  }

  /** Nothing is known of the patient, and nothing is kept. */
  public static Remembered of(Patient patient) {
    return new Remembered(patient, (frame, event, transition) -> {});
  }
}
