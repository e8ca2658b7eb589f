package saydone.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.KeptFile;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.Shape;
import saydone.session.Note;

/**
 * The notes to the patient, in the file {@code notes.json} of the data folder:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "notes" : [
 *     {
 *       "id" : "9f86d081884c7d65",
 *       "from" : "Anna, your physiotherapist",
 *       "text" : "Well done. Next week we meet on Tuesday.",
 *       "received" : "2026-11-22T18:00:00Z",
 *       "read" : "2026-11-23T09:00:30Z"
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>That a note was read to its end is a fact in the journal of that session first; {@code read}
 * only saves looking there. So a note that a crash cut off is read again, and one whose end is in a
 * journal is not, even if this file could not be written then. Notes that were read are kept, so
 * that none is read twice if its file is taken twice; of many, the newest.
 *
 * @param notes in the order in which they came
 */
public record Notes(List<Kept> notes) {

  /** The file's name in the data folder. */
  public static final String NAME = "notes.json";

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private static final int MOST = 100;
  private static final Notes NONE = new Notes(List.of());

  private static final Shape<Kept> KEPT =
      Shape.object("write an object with id, from, text and received", Notes::kept);

  private static final KeptFile<Notes> FILE =
      new KeptFile<>(
          NAME,
          FileKind.ofProgram("file of notes", "\"notes\": []", 1),
          Notes::fields,
          Notes::read);

  /** Copies the list. */
  public Notes {
    notes = List.copyOf(notes);
  }

  /**
   * A note that came.
   *
   * @param received the wall time at which it came
   * @param read the wall time at which it was read to its end; empty if it was not yet
   */
  public record Kept(Note note, Instant received, Optional<Instant> read) {}

  /** What is kept; nothing if there is no such file. */
  public static Notes of(DataFolder folder) throws DamagedFileException {
    return FILE.load(folder).orElse(NONE);
  }

  /**
   * Keeps a note until it is read. It is durable when this returns.
   *
   * @param now the wall time
   * @return whether it is new here
   * @throws DamagedFileException if the file cannot be read; it stays as it is
   * @throws DataFolderException if it cannot be written
   */
  public static boolean add(DataFolder folder, Note note, Instant now)
      throws DamagedFileException, DataFolderException {
    List<Kept> notes = new ArrayList<>(of(folder).notes());
    if (notes.stream().anyMatch(each -> each.note().id().equals(note.id()))) {
      return false;
    }
    notes.add(new Kept(note, now, Optional.empty()));
    while (notes.size() > MOST) {
      notes.remove(0);
    }
    FILE.save(folder, new Notes(notes));
    return true;
  }

  /** The notes that were not read yet, as far as this file says. A damaged file only warns. */
  public static List<Note> unread(DataFolder folder) {
    try {
      return of(folder).notes().stream()
          .filter(each -> each.read().isEmpty())
          .map(Kept::note)
          .toList();
    } catch (DamagedFileException e) {
      LOG.warn("The notes to you cannot be read: {}. Repair the file or remove it.", e.place());
      return List.of();
    }
  }

  /**
   * Remembers that notes were read. Only warns if it cannot: the journal says it, too.
   *
   * @param ids those of the notes
   * @param now the wall time
   */
  public static void markRead(DataFolder folder, Set<String> ids, Instant now) {
    try {
      Notes before = of(folder);
      Notes after =
          new Notes(
              before.notes().stream()
                  .map(
                      each ->
                          each.read().isEmpty() && ids.contains(each.note().id())
                              ? new Kept(each.note(), each.received(), Optional.of(now))
                              : each)
                  .toList());
      if (!after.equals(before)) {
        FILE.save(folder, after);
      }
    } catch (DamagedFileException e) {
      LOG.warn("The notes to you cannot be read: {}. Repair the file or remove it.", e.place());
    } catch (DataFolderException e) {
      LOG.warn("That a note was read is only in the record: {}", e.getMessage());
    }
  }

  private static Map<String, Object> fields(Notes notes) {
    return Map.of("notes", notes.notes().stream().map(Notes::fields).toList());
  }

  private static Map<String, Object> fields(Kept kept) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", kept.note().id());
    fields.put("from", kept.note().from());
    fields.put("text", kept.note().text());
    fields.put("received", kept.received().toString());
    kept.read().ifPresent(read -> fields.put("read", read.toString()));
    return fields;
  }

  private static Optional<Notes> read(Fields fields) {
    Optional<List<Kept>> notes =
        fields.required("notes", Shape.list(0, MOST, KEPT, "write a list of notes"));
    return fields.made(() -> new Notes(notes.orElseThrow()));
  }

  private static Optional<Kept> kept(Fields fields) {
    Optional<String> id =
        fields.required(
            "id", Shape.matching("[0-9a-f]{16}", 16, "the id of a note", "remove the note"));
    Optional<String> from = fields.required("from", SharedNote.FROM);
    Optional<String> text = fields.required("text", SharedNote.TEXT);
    Optional<Instant> received = fields.required("received", Shape.instant());
    Optional<Instant> read = fields.optional("read", Shape.instant());
    return fields.made(
        () ->
            new Kept(
                new Note(id.orElseThrow(), from.orElseThrow(), text.orElseThrow()),
                received.orElseThrow(),
                read));
  }
}
