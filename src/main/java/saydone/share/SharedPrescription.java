package saydone.share;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import saydone.archive.Archive;
import saydone.archive.ArchiveException;
import saydone.archive.ArchiveWriter;
import saydone.archive.Manifest;
import saydone.json.Problems;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ReadScript;
import saydone.script.json.ScriptReader;

/**
 * What a therapist gives back: a script, a note, or both. It comes in an archive with the files
 * {@code script.json} and {@code note.json}, or as a plain script.
 *
 * @param script the script, if there is one
 * @param note the note, if there is one
 * @param made when the archive was made; of a plain script nobody knows
 */
public record SharedPrescription(
    Optional<Prescribed> script, Optional<SharedNote> note, Instant made) {

  private static final String SCRIPT = "script.json";
  private static final int MOST_SCRIPT_BYTES = 1 << 20;
  private static final String OTHER =
      "it holds a whole data folder, which is taken in by: saydone import";

  /** A script as it came. */
  public static final class Prescribed {

    private final ReadScript read;
    private final byte[] json;

    private Prescribed(ReadScript read, byte[] json) {
      this.read = read;
      this.json = json;
    }

    /** The script. */
    public ReadScript read() {
      return read;
    }

    /** The bytes of its file. */
    public byte[] json() {
      return json.clone();
    }

    /**
     * Reads a script from a file.
     *
     * @throws InvalidScriptException if it is no valid script
     */
    public static Prescribed read(Path file) throws InvalidScriptException {
      return of(file.toString(), ScriptReader.bytes(file));
    }

    private static Prescribed of(String name, byte[] json) throws InvalidScriptException {
      return new Prescribed(ScriptReader.read(name, json), json);
    }
  }

  /**
   * Reads what came.
   *
   * @throws ArchiveException if it is an archive with anything wrong, or with neither
   * @throws InvalidScriptException if its script is not valid
   */
  public static SharedPrescription read(Path file) throws ArchiveException, InvalidScriptException {
    if (!Files.isDirectory(file) && !isZip(file)) {
      return new SharedPrescription(
          Optional.of(Prescribed.read(file)), Optional.empty(), Instant.EPOCH);
    }
    try (Archive archive = Archive.open(file)) {
      archive.check(Manifest.Kind.SHARED, name -> true, OTHER);
      Optional<Prescribed> script =
          archive.has(SCRIPT)
              ? Optional.of(
                  Prescribed.of(file + ":" + SCRIPT, archive.bytes(SCRIPT, MOST_SCRIPT_BYTES)))
              : Optional.empty();
      Optional<SharedNote> note =
          archive.has(SharedNote.NAME) ? Optional.of(note(file, archive)) : Optional.empty();
      if (script.isEmpty() && note.isEmpty()) {
        throw new ArchiveException(
            file,
            "has neither a script to prescribe nor a note",
            "make one that has with: saydone share --script FILE --note TEXT --by NAME");
      }
      archive.check(Manifest.Kind.SHARED, Set.of(SCRIPT, SharedNote.NAME)::contains, OTHER);
      return new SharedPrescription(script, note, archive.manifest().made());
    }
  }

  /** What does not begin as a ZIP file is read as a script, which then says what is wrong. */
  private static boolean isZip(Path file) {
    if (ArchiveWriter.isZip(file)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(2);
      return begin.length == 2 && begin[0] == 'P' && begin[1] == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  private static SharedNote note(Path file, Archive archive) throws ArchiveException {
    Problems problems = new Problems(SharedNote.NAME);
    byte[] json = archive.bytes(SharedNote.NAME, SharedNote.MOST_BYTES);
    Optional<SharedNote> note = SharedNote.read(json, problems);
    if (note.isEmpty()) {
      throw new ArchiveException(
          file,
          "has a note that cannot be read, " + problems.inOrder().get(0),
          "nothing of it was taken; ask for the file again");
    }
    return note.get();
  }

  /**
   * Writes an archive for a patient.
   *
   * @param program the version of the program
   * @throws IOException if it cannot be written
   */
  public Manifest write(Path file, String program) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.to(file, made)) {
      if (script.isPresent()) {
        writer.add(SCRIPT, script.get().json());
      }
      if (note.isPresent()) {
        writer.add(SharedNote.NAME, note.get().json());
      }
      return writer.finish(Manifest.Kind.SHARED, program);
    }
  }
}
