package saydone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saydone.archive.Checksum;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.journal.JournalException;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;
import saydone.script.Script;
import saydone.script.ScriptChange;
import saydone.script.ScriptChanges;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.share.PrescribedScript;
import saydone.share.SharedPrescription;

/**
 * A script that was prescribed, beside the one that would be played under its id without it: one of
 * the user's own, one that travels inside the program or, if there is none, the one that was played
 * last.
 *
 * @param script the one that was prescribed
 * @param present the one without it; empty if there is none
 */
public record PrescribedChange(SharedPrescription.Prescribed script, Optional<Present> present) {

  private static final int DIGITS = 8;

  /** A script that would be played. */
  public static final class Present {

    private final Script script;
    private final byte[] json;
    private final Optional<Path> own;

    private Present(Script script, byte[] json, Optional<Path> own) {
      this.script = script;
      this.json = json;
      this.own = own;
    }

    /** The script. */
    public Script script() {
      return script;
    }

    /** Its file among the user's own; empty if it lies elsewhere. */
    public Optional<Path> own() {
      return own;
    }
  }

  /**
   * Where scripts are after one was taken.
   *
   * @param file the one that was prescribed
   * @param former a copy of the one before; empty if there was none
   */
  public record Taken(Path file, Optional<Path> former) {}

  /**
   * A prescription, as it stands to what is in a data folder.
   *
   * @param notices is told which files are left out, and why
   * @throws DataFolderException if the sessions cannot be read
   */
  public static PrescribedChange of(
      SharedPrescription.Prescribed script, DataFolder folder, Consumer<String> notices)
      throws DataFolderException {
    String id = script.read().script().id();
    Optional<Path> found = ScriptShelf.withId(folder, id, notices);
    Optional<Present> present =
        found.isPresent() ? offered(folder, found.get()) : lastPlayed(folder, id);
    return new PrescribedChange(script, present);
  }

  private static Optional<Present> offered(DataFolder folder, Path file) {
    try {
      Scripts read = Scripts.read(file);
      Optional<Path> own = Optional.of(file).filter(each -> each.startsWith(folder.scripts()));
      return Optional.of(new Present(read.script(), read.json(), own));
    } catch (InvalidScriptException e) {
      // It was valid a moment ago, and somebody is writing it.
      return Optional.empty();
    }
  }

  private static Optional<Present> lastPlayed(DataFolder folder, String id)
      throws DataFolderException {
    Sessions sessions = Sessions.in(folder);
    for (SessionFolder session : sessions.folders()) {
      if (sessions.read(session) instanceof PastSession.Kept kept
          && kept.reading().header().prescription().script().equals(id)) {
        try {
          byte[] json = kept.folder().script();
          String name = kept.folder().scriptFile().toString();
          return Optional.of(
              new Present(ScriptReader.read(name, json).script(), json, Optional.empty()));
        } catch (JournalException | InvalidScriptException e) {
          // An older session may still have it.
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is the very same file that would be played without it. */
  public boolean isSame() {
    return present.filter(other -> Arrays.equals(other.json, script.json())).isPresent();
  }

  /** In what it differs; empty if there is nothing to compare with, or it is the same. */
  public List<ScriptChange> changes() {
    return present
        .map(other -> ScriptChanges.between(other.script(), script.read().script()))
        .orElse(List.of());
  }

  /**
   * Has the next session play it. The one before is kept in a folder beside it.
   *
   * @param now the wall time
   * @throws DataFolderException if it cannot be written; then the one before is played
   */
  public Taken take(DataFolder folder, Instant now) throws DataFolderException {
    try {
      Optional<Path> former = Optional.empty();
      if (present.isPresent() && !isSame()) {
        former = Optional.of(keepFormer(folder, present.get()));
      }
      Path file = place(folder);
      OwnerOnlyFiles.createFolders(folder.scripts());
      OwnerOnlyFiles.replace(file, script.json());
      new PrescribedScript(script.read().script().id(), String.valueOf(file.getFileName()), now)
          .save(folder);
      return new Taken(file, former);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  /** Where it is put: in the place of the user's own, or under its id. */
  private Path place(DataFolder folder) {
    Optional<Path> own = present.flatMap(each -> each.own);
    if (own.isPresent()) {
      return own.get();
    }
    String id = script.read().script().id();
    Path free = folder.scripts().resolve(id + ".json");
    for (int number = 2; Files.exists(free); number++) {
      free = folder.scripts().resolve(id + "-" + number + ".json");
    }
    return free;
  }

  /** A copy under a name that its content gives it, so that the same is kept once. */
  private static Path keepFormer(DataFolder folder, Present present) throws IOException {
    String version = present.script.version().replaceAll("[^A-Za-z0-9.-]", "-");
    String name = present.script.id() + (version.isEmpty() ? "" : "_" + version);
    String digits = Checksum.of(present.json).substring(0, DIGITS);
    Path former = folder.formerScripts();
    OwnerOnlyFiles.createFolders(former);
    Path file = former.resolve(name + "_" + digits + ".json");
    if (!Files.exists(file)) {
      OwnerOnlyFiles.replace(file, present.json);
    }
    return file;
  }
}
