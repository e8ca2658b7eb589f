package saydone.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Header;
import saydone.journal.KnownExercises;
import saydone.journal.LastSessions;
import saydone.journal.Reading;
import saydone.profile.Profile;
import saydone.report.FormerSessions;
import saydone.report.LevelAdvice;
import saydone.script.Script;
import saydone.session.Former;
import saydone.session.Note;
import saydone.session.Patient;
import saydone.share.Notes;

/** What the coach knows of the patient, from the profile and the records of former sessions. */
final class Acquaintance {

  /** A patient who has not done an exercise for this long hears all of its instructions again. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private Acquaintance() {}

  /**
   * What is known before a sitting. One that goes on is not asked anew: it has the levels of its
   * beginning, and none is offered.
   *
   * @param now the wall time
   * @throws DataFolderException if the folder cannot be read
   */
  static Patient of(DataFolder folder, SessionRecord record, Instant now)
      throws DataFolderException {
    Script script = record.script();
    LastSessions last = record.last();
    LastSessions.OfScript ofScript = last.of(script.id());
    List<Reading> past = ofScript.recent();
    Profile profile = Profile.load(folder);
    Optional<Former> former =
        record instanceof SessionRecord.Resumed resumed
            ? former(resumed, past, now)
            : FormerSessions.of(script, past, now, ZoneId.systemDefault(), now);
    return new Patient(
        KnownExercises.of(past, script, now.minus(REMEMBERED)),
        record.begins() ? profile.weakSide() : Optional.empty(),
        record.levels(),
        record.begins() ? new LevelAdvice(script, record.levels(), past, now).offers() : Map.of(),
        profile.saidRecently(script.id(), script.version(), now),
        profile.answerTime(),
        ofScript.count(),
        record
            .earlier()
            .map(earlier -> earlier.session().after(former(earlier.record(), past, now))),
        notes(folder, last, now),
        former);
  }

  /** What the sessions beside one that goes on came to. */
  private static Optional<Former> former(
      SessionRecord.Resumed resumed, List<Reading> past, Instant now) {
    Header played = resumed.unfinished().reading().header();
    List<Reading> others =
        past.stream().filter(reading -> !reading.header().equals(played)).toList();
    return FormerSessions.of(
        resumed.script(), others, played.started(), ZoneId.systemDefault(), now);
  }

  /** The notes that no session has read to their end, whatever a crash has left of that. */
  private static List<Note> notes(DataFolder folder, LastSessions last, Instant now)
      throws DataFolderException {
    List<Note> unread = Notes.unread(folder);
    if (unread.isEmpty()) {
      return List.of();
    }
    Set<String> read = last.notesRead();
    Notes.markRead(folder, read, now);
    return unread.stream().filter(note -> !read.contains(note.id())).toList();
  }
}
