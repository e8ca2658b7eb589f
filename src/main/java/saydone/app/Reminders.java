package saydone.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.menu.Offered;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.reminder.Reminding;

/**
 * The reminders of a patient while the coach stands by: goes by her profile and her scripts as the
 * files have them now, and reminds neither while a session runs nor soon after one began, nor while
 * quiet is wanted. One thread.
 */
public final class Reminders {

  /** Who exercised within this time need not be reminded. */
  private static final Duration LATELY = Duration.ofHours(2);

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final DataFolder folder;
  private final Shelf shelf;
  private final Clock clock;
  private final Reminding reminding;
  private ShelfState state;
  private List<Offered> scripts;
  private Profile profile;

  /** Where the scripts are. */
  @FunctionalInterface
  public interface Shelf {

    /**
     * What can be played now, the likeliest first.
     *
     * @throws DataFolderException if the sessions cannot be read
     */
    List<Offered> scripts() throws DataFolderException;
  }

  /**
   * Begins to remind; what was to be said before is over.
   *
   * @param shelf is asked again when something in the data folder has changed
   * @param clock the wall clock, in the patient's time zone
   * @throws DataFolderException if the sessions cannot be read
   */
  public Reminders(DataFolder folder, Shelf shelf, Clock clock) throws DataFolderException {
    this.folder = folder;
    this.shelf = shelf;
    this.clock = clock;
    state = ShelfState.of(folder);
    scripts = shelf.scripts();
    profile = Profile.load(folder);
    reminding = new Reminding(plan(profile, scripts), now());
  }

  /**
   * When a patient is reminded: as she chose, or as often as the first script says that says it.
   *
   * @param scripts what can be played, the likeliest first
   */
  public static ReminderPlan plan(Profile profile, List<Offered> scripts) {
    return profile
        .reminders()
        .or(
            () ->
                scripts.stream()
                    .map(Offered::frequency)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(ReminderPlan::of))
        .orElse(ReminderPlan.NEVER);
  }

  /** Whether to remind her now. */
  public boolean areDue() {
    readAgain();
    if (!reminding.isDue(now()) || isQuiet()) {
      return false;
    }
    if (isPlaying() || hasPlayedLately()) {
      reminding.over();
      return false;
    }
    return true;
  }

  private void readAgain() {
    try {
      profile = Profile.read(folder);
    } catch (DamagedFileException e) {
      LOG.debug("the profile is as it was", e);
    }
    ShelfState now = ShelfState.of(folder);
    if (!now.equals(state)) {
      state = now;
      try {
        scripts = shelf.scripts();
      } catch (DataFolderException e) {
        LOG.debug("the scripts are as they were", e);
      }
    }
    reminding.follow(plan(profile, scripts));
  }

  private boolean isQuiet() {
    return profile.quietUntil().filter(clock.instant()::isBefore).isPresent();
  }

  private boolean isPlaying() {
    try {
      folder.lock().close();
      return false;
    } catch (DataFolderException | IOException e) {
      LOG.debug("a session may be running", e);
      return true;
    }
  }

  private boolean hasPlayedLately() {
    try {
      Instant now = clock.instant();
      return Sessions.in(folder)
          .last()
          .map(last -> last.header().started())
          .filter(started -> started.isAfter(now.minus(LATELY)) && !started.isAfter(now))
          .isPresent();
    } catch (DataFolderException e) {
      LOG.debug("no session can be read", e);
      return false;
    }
  }

  /** She was reminded, and did not answer. */
  public void unanswered() {
    reminding.unanswered(now());
  }

  /** She said "later". */
  public void later() {
    reminding.later(now());
  }

  /**
   * Nobody is reminded again today, whoever stands by and whenever that is started; warns if that
   * cannot be remembered.
   *
   * @param clock the wall clock, in the patient's time zone
   */
  public static void silenceToday(DataFolder folder, Clock clock) {
    Profile.remember(folder, profile -> profile.quietAtLeastUntil(tomorrow(clock)));
  }

  /** She said "not today". It holds when the coach is started again, too. */
  public void notToday() {
    try {
      Profile.read(folder).quietAtLeastUntil(tomorrow(clock)).save(folder);
      reminding.over();
    } catch (DamagedFileException | DataFolderException e) {
      LOG.debug("it is not remembered when the coach is started again", e);
      reminding.notToday(now());
    }
  }

  private static Instant tomorrow(Clock clock) {
    return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** She answered anything else. */
  public void answered() {
    reminding.over();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
