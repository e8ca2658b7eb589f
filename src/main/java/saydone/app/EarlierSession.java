package saydone.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DataFolderException;
import saydone.journal.Header;
import saydone.journal.JournalException;
import saydone.journal.LastSessions;
import saydone.journal.Unfinished;
import saydone.script.Exercise.Assistance;
import saydone.script.json.InvalidScriptException;
import saydone.session.Earlier;
import saydone.session.Progress;

/**
 * A session that was not finished, and whose record goes on if the patient says yes to it.
 *
 * @param record its record
 * @param session what the coach is told of it
 */
record EarlierSession(SessionRecord.Resumed record, Earlier session) {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierSession.class);

  /** An older session is not offered. */
  private static final Duration LATELY = Duration.ofDays(7);

  /**
   * The one to offer before a script is played: its last session with a repetition, if that was not
   * completed, is not older than a week, was played with the very same script, and was not ended
   * because the patient was unwell.
   *
   * @param last the last sessions
   * @param levels the levels of a new session, by the id of an exercise
   * @param now the wall time
   * @param zone whose calendar names the day
   */
  static Optional<EarlierSession> find(
      LastSessions last, Scripts script, Map<String, Assistance> levels, Instant now, ZoneId zone) {
    try {
      Optional<Unfinished> unfinished = last.unfinished(script.script().id());
      if (unfinished.isEmpty() || !mayGoOn(unfinished.get(), script, now)) {
        return Optional.empty();
      }
      SessionRecord.Resumed record = SessionRecord.resumed(unfinished.get());
      return Optional.of(
          new EarlierSession(
              record,
              earlier(
                  record,
                  script,
                  levels,
                  unfinished.get().reading().header().started(),
                  now,
                  zone)));
    } catch (DataFolderException | JournalException | InvalidScriptException e) {
      LOG.warn("An unfinished session is not offered: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean mayGoOn(Unfinished unfinished, Scripts script, Instant now)
      throws JournalException {
    Header header = unfinished.reading().header();
    return header.version() <= Header.CURRENT_VERSION
        && header.started().plus(LATELY).isAfter(now)
        && Progress.of(unfinished.facts()).unwell().isEmpty()
        && Arrays.equals(unfinished.folder().script(), script.json());
  }

  private static Earlier earlier(
      SessionRecord.Resumed record,
      Scripts script,
      Map<String, Assistance> levels,
      Instant started,
      Instant now,
      ZoneId zone) {
    LocalDate began = LocalDate.ofInstant(started, zone);
    long days = ChronoUnit.DAYS.between(began, LocalDate.ofInstant(now, zone));
    return new Earlier(
        record.done().atLevelsOf(script.script(), record.levels(), levels),
        (int) Math.max(-1, days),
        began.getDayOfWeek());
  }
}
