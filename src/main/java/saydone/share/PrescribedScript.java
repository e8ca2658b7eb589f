package saydone.share;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Shape;
import saydone.json.Shown;

/**
 * Which script was prescribed last, in the file {@code prescribed.json} of the data folder:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "script" : "foot-drop-seated",
 *   "file" : "foot-drop-seated.json",
 *   "since" : "2026-11-22T18:00:00Z"
 * }
 * }</pre>
 *
 * @param script its id
 * @param file the name of its file in the folder of scripts
 * @param since the wall time at which it was taken
 */
public record PrescribedScript(String script, String file, Instant since) {

  private static final Logger LOG = LoggerFactory.getLogger(PrescribedScript.class);

  private static final KeptFile<PrescribedScript> FILE =
      new KeptFile<>(
          "prescribed.json",
          FileKind.ofProgram("file of what was prescribed", "\"script\": \"foot-drop\"", 1),
          PrescribedScript::fields,
          PrescribedScript::read);

  /** The file that says so; need not exist. */
  public static Path fileIn(DataFolder folder) {
    return FILE.in(folder);
  }

  /** The script that was prescribed last; empty if none was, or it cannot be read. */
  public static Optional<PrescribedScript> in(DataFolder folder) {
    try {
      return FILE.load(folder);
    } catch (DamagedFileException e) {
      LOG.warn(
          "Which script was prescribed cannot be read: {}. Prescribe it again, or remove the file.",
          e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Where the script that was prescribed last lies; empty if none was, or it has gone.
   *
   * @param folder the data folder
   */
  public static Optional<Path> pathIn(DataFolder folder) {
    return in(folder).flatMap(prescribed -> prescribed.path(folder)).filter(Files::isRegularFile);
  }

  /** Where its file would lie; empty for a name that this system cannot have, after a warning. */
  private Optional<Path> path(DataFolder folder) {
    try {
      return Optional.of(folder.scripts().resolve(file));
    } catch (InvalidPathException e) {
      LOG.warn(
          "No file here can have the name of the script that was prescribed, {}. Prescribe it"
              + " again.",
          Shown.text(file));
      return Optional.empty();
    }
  }

  /**
   * Keeps it. It is durable when this returns.
   *
   * @throws DataFolderException if it cannot be written
   */
  public void save(DataFolder folder) throws DataFolderException {
    FILE.save(folder, this);
  }

  private static Map<String, Object> fields(PrescribedScript prescribed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("script", prescribed.script());
    fields.put("file", prescribed.file());
    fields.put("since", prescribed.since().toString());
    return fields;
  }

  private static Optional<PrescribedScript> read(Fields fields) {
    Optional<String> script =
        fields.required(
            "script", Shape.matching("[a-z0-9-]{1,64}", 64, "the id of a script", "write one"));
    Optional<String> file =
        fields.required(
            "file",
            Shape.matching(
                "[^/\\\\:\\p{Cc}\\p{Cs}]{1,200}\\.json",
                205,
                "the name of a script's file",
                "write one"));
    Optional<Instant> since = fields.required("since", Shape.instant());
    return fields.made(
        () -> new PrescribedScript(script.orElseThrow(), file.orElseThrow(), since.orElseThrow()));
  }
}
