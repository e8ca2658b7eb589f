package saydone.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.command.Command;
import saydone.command.Phrases;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.JournalException;
import saydone.journal.LastSessions;
import saydone.journal.PastSession;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;
import saydone.journal.Unfinished;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.FollowedSession;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * Watches the record of the session that was begun or gone on with last: its journal, and the copy
 * of the script beside it. What the coach knew of the patient is told by the journals of the
 * sessions before, not by the profile. Takes no lock and changes nothing on disk. A record that is
 * torn, has vanished or belongs to another session is looked for again the next time.
 *
 * <p>Safe for several threads, which look one after another.
 */
final class RecordWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);

  /**
   * After this long without a line, no session goes on: it has ended, or its program has. Only a
   * pause may last longer.
   */
  static final Duration STALE = Duration.ofMinutes(30);

  /** How often another session is looked for; a journal that grows is seen at each look. */
  private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(1);

  private final DataFolder dataFolder;
  private final Sessions sessions;
  private Optional<SessionFolder> folder = Optional.empty();
  private Instant searched = Instant.MIN;
  private Optional<Stamp> stamp = Optional.empty();
  private @Nullable Followed followed;

  /** What tells that a file has changed. */
  private record Stamp(SessionFolder folder, long bytes, FileTime modified) {}

  /** A session, and the lines that it has taken. */
  private static final class Followed {
    private final SessionFolder folder;
    private final Script script;
    private final FollowedSession session;
    private final Instant started;
    private List<Entry> taken = List.of();

    Followed(SessionFolder folder, Plan plan, Reading reading) {
      this.folder = folder;
      script = plan.script();
      started = reading.header().started();
      session = new FollowedSession(plan);
      take(reading.entries());
    }

    /** Whether the lines are those of before and perhaps more. */
    boolean goesOnWith(SessionFolder other, List<Entry> entries) {
      return folder.equals(other)
          && entries.size() >= taken.size()
          && entries.subList(0, taken.size()).equals(taken);
    }

    void take(List<Entry> entries) {
      for (Entry entry : entries.subList(taken.size(), entries.size())) {
        session.take(entry.fact(), entry.at());
      }
      taken = entries;
    }

    Sight sight(Instant now) {
      boolean none = taken.isEmpty();
      Instant wall = none ? started : taken.get(taken.size() - 1).wall();
      Duration at = none ? Duration.ZERO : taken.get(taken.size() - 1).at();
      Duration since = Duration.between(wall, now);
      if (since.compareTo(STALE) > 0) {
        return new Sight.Nothing();
      }
      FollowedSession.Seen seen = session.at(since.isNegative() ? at : at.plus(since));
      return new Sight.Session(
          session.language(),
          script.name(),
          seen.phase(),
          seen.title(),
          seen.work().map(this::work),
          sayable(session.phrases(), seen.sayable()),
          seen.left().map(left -> now.plus(left)));
    }

    private Sight.Work work(FollowedSession.Work work) {
      return new Sight.Work(
          work.exercise(),
          work.side().map(session::sideName),
          work.set(),
          work.sets(),
          work.repetition(),
          work.repetitions());
    }

    /** The first phrase of each command; numbers, and exercises by their number, stand together. */
    private static List<Sight.Sayable> sayable(Phrases phrases, List<Command> commands) {
      Map<Object, List<Command>> kinds = new LinkedHashMap<>();
      for (Command command : commands) {
        Object kind = command instanceof Command.Word ? command : command.getClass();
        kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(command);
      }
      return kinds.values().stream()
          .map(kind -> List.copyOf(phrases.mainOf(kind)))
          .map(
              kind ->
                  new Sight.Sayable(
                      kind.get(0),
                      kind.size() == 1 ? Optional.empty() : Optional.of(kind.get(kind.size() - 1))))
          .toList();
    }
  }

  /** A watch over the sessions of a data folder, which need not be there. */
  RecordWatch(DataFolder dataFolder) {
    this.dataFolder = dataFolder;
    sessions = Sessions.in(dataFolder);
  }

  /**
   * What there is to be seen.
   *
   * @param now the wall time
   */
  synchronized Sight look(Instant now) {
    try {
      search(now);
      return folder.isEmpty() ? new Sight.Nothing() : sight(folder.get(), now);
    } catch (DataFolderException | JournalException | InvalidScriptException | IOException e) {
      return unreadable(e.toString());
    }
  }

  /** The next look begins anew. */
  private Sight unreadable(String why) {
    LOG.debug("The record cannot be read now: {}", why);
    searched = Instant.MIN;
    stamp = Optional.empty();
    return new Sight.Unreadable();
  }

  private void search(Instant now) throws DataFolderException {
    // A clock that was set back must not put the search off.
    if (now.isBefore(searched) || !now.isBefore(searched.plus(BETWEEN_SEARCHES))) {
      folder = sessions.latest();
      searched = now;
    }
  }

  private Sight sight(SessionFolder where, Instant now)
      throws DataFolderException, JournalException, InvalidScriptException, IOException {
    Optional<Stamp> fresh = Optional.of(stamp(where));
    Followed known = followed;
    if (known != null && fresh.equals(stamp)) {
      return known.sight(now);
    }
    PastSession past = sessions.read(where);
    if (!(past instanceof PastSession.Kept kept)) {
      return unreadable(String.join(" ", past.problems()));
    }
    List<Entry> entries = kept.reading().entries();
    if (known != null && known.goesOnWith(where, entries)) {
      known.take(entries);
    } else {
      Plan plan = plan(script(where, kept.reading()), kept.reading().header());
      known = new Followed(where, plan, kept.reading());
      followed = known;
    }
    stamp = fresh;
    return known.sight(now);
  }

  private Script script(SessionFolder where, Reading reading)
      throws JournalException, InvalidScriptException, IOException {
    InputStream copy = new ByteArrayInputStream(where.script());
    Script script = ScriptReader.read(where.scriptFile().toString(), copy).script();
    new Unfinished(dataFolder, where, reading)
        .checkExercises(script.exercises().stream().map(Exercise::id).toList());
    return script;
  }

  /** What is played, as far as the records tell. */
  private Plan plan(Script script, Header header) throws DataFolderException {
    Plan plan = new Plan(script, Optional.empty(), false);
    Map<String, Assistance> levels =
        header.prescription().exercises().stream()
            .collect(
                Collectors.toMap(Prescription.Exercise::id, Prescription.Exercise::assistance));
    return asksAbility(script, levels, header.started()) ? plan : plan.atLevels(levels);
  }

  /**
   * Whether the coach asks for the patient's ability: it does as long as it knows nothing of her
   * levels. A session that was before tells that, unless it was forgotten or is long ago.
   */
  private boolean asksAbility(Script script, Map<String, Assistance> levels, Instant started)
      throws DataFolderException {
    return script.ask().ability().isPresent()
        && script.exercises().stream()
            .allMatch(each -> each.first().assistance() == levels.get(each.id()))
        && LastSessions.in(dataFolder).of(script.id()).recent().stream()
            .filter(past -> past.header().started().isBefore(started))
            .map(past -> Progress.of(past.facts()))
            .noneMatch(RecordWatch::leavesLevels);
  }

  /** Whether the levels were known after a session. */
  private static boolean leavesLevels(Progress past) {
    return !past.levels().isEmpty()
        || past.answers().containsKey(Question.ABILITY)
        || (past.exercise() >= 0 && !past.settled(Question.ABILITY));
  }

  private static Stamp stamp(SessionFolder folder) throws IOException {
    BasicFileAttributes file =
        Files.readAttributes(folder.journalFile(), BasicFileAttributes.class);
    return new Stamp(folder, file.size(), file.lastModifiedTime());
  }
}
