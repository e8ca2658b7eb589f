package saydone.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.LastSessions;
import saydone.journal.Prescription;
import saydone.journal.Sessions;
import saydone.journal.Unfinished;
import saydone.profile.Profile;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Today;

/** The record that a sitting writes: a new one, or the record of a session that goes on. */
public sealed interface SessionRecord {

  /** The script that is played. */
  Script script();

  /** The weak side, if it is known before anything is asked. */
  Optional<WeakSide> side();

  /** The level of each exercise at the beginning, by its id; without one, that of its start. */
  Map<String, Assistance> levels();

  /**
   * How much of the script is done, as chosen before this sitting; the record may say otherwise.
   */
  Today today();

  /** Whether a session begins, rather than goes on. */
  boolean begins();

  /** The session that was not finished, if the patient is asked whether to go on with it. */
  Optional<EarlierSession> earlier();

  /** The last sessions of the patient. */
  LastSessions last();

  /** What was done before this sitting. */
  Progress done();

  /** The session time that earlier sittings took. */
  Duration before();

  /** The number that the first line of this sitting has in the journal. */
  long firstNumber();

  /**
   * Finds out, without writing, whether the journal can be opened. Does not wait for a slow disk.
   *
   * @throws DataFolderException if another session is recording, or if nothing can be recorded in
   *     the data folder or in the second place
   */
  void check() throws DataFolderException;

  /**
   * Opens the journal.
   *
   * @param now the wall time
   * @throws DataFolderException if nothing can be recorded
   * @throws JournalException if what was recorded before cannot be read any more
   */
  Journal open(Instant now) throws DataFolderException, JournalException;

  /**
   * The same, but in the second place if nothing can be recorded in the data folder.
   *
   * @throws DataFolderException if nothing can be recorded in either
   * @throws JournalException if what was recorded before cannot be read any more
   */
  Journal openAnywhere(Instant now) throws DataFolderException, JournalException;

  /**
   * A new record, with the levels of the profile; nothing is on disk until it is opened.
   *
   * @param last the last sessions of the patient
   * @param program the version of the program
   */
  static Begun begun(LastSessions last, Scripts script, Optional<WeakSide> side, String program) {
    Map<String, Assistance> levels = Profile.load(last.folder()).levels(script.script().id());
    return new Begun(last, script, side, levels, program, Today.ALL, Optional.empty());
  }

  /**
   * The same, or the record of the last session, if that was not finished and the patient says yes
   * to it.
   *
   * @param last the last sessions of the patient
   * @param now the wall time
   * @param zone whose calendar names the day of the last session
   */
  static Begun begunOrGoneOn(
      LastSessions last,
      Scripts script,
      Optional<WeakSide> side,
      String program,
      Instant now,
      ZoneId zone) {
    Map<String, Assistance> levels = Profile.load(last.folder()).levels(script.script().id());
    Optional<EarlierSession> earlier =
        EarlierSession.find(last, script, levels, now, zone)
            .filter(found -> side.isEmpty() || side.equals(found.record().side()));
    return new Begun(last, script, side, levels, program, Today.ALL, earlier);
  }

  /**
   * The record of a session that goes on.
   *
   * @throws JournalException if the copy of its script cannot be read, or is of other exercises, or
   *     if the record is damaged so that it cannot go on
   * @throws InvalidScriptException if this program cannot play that script
   */
  static Resumed resumed(Unfinished unfinished) throws JournalException, InvalidScriptException {
    Path file = unfinished.folder().scriptFile();
    Script script = ScriptReader.read(file.toString(), unfinished.folder().script()).script();
    unfinished.checkRoom();
    unfinished.checkExercises(script.exercises().stream().map(Exercise::id).toList());
    return new Resumed(unfinished, script, Progress.of(unfinished.facts()));
  }

  /**
   * A new record.
   *
   * @param last the last sessions
   * @param read the script with its bytes
   * @param today how much of it is done
   */
  record Begun(
      LastSessions last,
      Scripts read,
      Optional<WeakSide> side,
      Map<String, Assistance> levels,
      String program,
      Today today,
      Optional<EarlierSession> earlier)
      implements SessionRecord {

    /** Copies the map. */
    public Begun {
      levels = Map.copyOf(levels);
    }

    /** The same with this much of the script. */
    public Begun doing(Today chosen) {
      return new Begun(last, read, side, levels, program, chosen, earlier);
    }

    /**
     * The whole session, for the patient as she is known.
     *
     * @param now the wall time
     * @throws DataFolderException if the folder cannot be read
     */
    public Plan whole(Instant now) throws DataFolderException {
      return new Plan(script(), side, false).of(Acquaintance.of(last.folder(), this, now));
    }

    @Override
    public Script script() {
      return read.script();
    }

    @Override
    public Progress done() {
      return Progress.NONE;
    }

    @Override
    public boolean begins() {
      return true;
    }

    @Override
    public Duration before() {
      return Duration.ZERO;
    }

    @Override
    public long firstNumber() {
      return 1;
    }

    @Override
    public void check() throws DataFolderException {
      Sessions.in(last.folder()).check();
    }

    @Override
    public Journal open(Instant now) throws DataFolderException {
      return Sessions.in(last.folder()).begin(read.script(), levels(), read.json(), now, program);
    }

    @Override
    public Journal openAnywhere(Instant now) throws DataFolderException {
      return Sessions.in(last.folder())
          .beginAnywhere(read.script(), levels(), read.json(), now, program);
    }
  }

  /** A record that goes on. */
  record Resumed(Unfinished unfinished, Script script, Progress done) implements SessionRecord {

    @Override
    public LastSessions last() {
      return LastSessions.in(unfinished.dataFolder());
    }

    @Override
    public Optional<WeakSide> side() {
      return done.affected();
    }

    @Override
    public Optional<EarlierSession> earlier() {
      return Optional.empty();
    }

    @Override
    public Map<String, Assistance> levels() {
      return unfinished.prescription().exercises().stream()
          .collect(Collectors.toMap(Prescription.Exercise::id, Prescription.Exercise::assistance));
    }

    @Override
    public Today today() {
      return Today.ALL;
    }

    @Override
    public boolean begins() {
      return false;
    }

    @Override
    public Duration before() {
      return unfinished.lastAt();
    }

    @Override
    public long firstNumber() {
      return unfinished.reading().lastSeq() + 1;
    }

    @Override
    public void check() throws DataFolderException {
      unfinished.check();
    }

    @Override
    public Journal open(Instant now) throws DataFolderException, JournalException {
      return unfinished.resume(now);
    }

    @Override
    public Journal openAnywhere(Instant now) throws DataFolderException, JournalException {
      return unfinished.resumeAnywhere(now);
    }
  }
}
