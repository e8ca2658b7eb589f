package saydone.share;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import saydone.archive.Checksum;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.JsonReader;
import saydone.json.JsonWriter;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.session.Note;

/**
 * A note by a therapist or a relative, as it lies in a shared file under {@code note.json}:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "from" : "Anna, your physiotherapist",
 *   "text" : "Well done. Next week we meet on Tuesday."
 * }
 * }</pre>
 *
 * @param from who wrote it
 * @param text plain text
 */
public record SharedNote(String from, String text) {

  static final String NAME = "note.json";
  static final int MOST_BYTES = 1 << 16;

  /** Who wrote a note. */
  static final Shape<String> FROM = words(Note.LONGEST_FROM, "Anna, your physiotherapist");

  /** What a note says. */
  static final Shape<String> TEXT = words(Note.LONGEST_TEXT, "Well done.");

  private static final int VERSION = 1;
  private static final int ID_DIGITS = 16;

  private static final JsonReader READER =
      new JsonReader(FileKind.ofProgram("note", "\"from\": \"Anna\"", 1));

  private static final Shape<SharedNote> SHAPE =
      Shape.object("write an object with from and text", SharedNote::read);

  /** Takes out what cannot be spoken. */
  public SharedNote {
    from = Note.plain(from);
    text = Note.plain(text);
  }

  private static Shape<String> words(int longest, String example) {
    return Shape.string(example)
        .meaning(
            text -> Optional.of(text).filter(words -> Note.isFine(words, longest)),
            "has no words, or more than " + longest + " characters",
            "write 1 to " + longest + " characters")
        .map(Note::plain);
  }

  /**
   * The note as it is kept.
   *
   * @param made when its file was made: the same words in a later file are another note
   */
  public Note note(Instant made) {
    byte[] all = (made + "\n" + from + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return new Note(Checksum.of(all).substring(0, ID_DIGITS), from, text);
  }

  byte[] json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    fields.put("from", from);
    fields.put("text", text);
    return JsonWriter.page(fields).getBytes(StandardCharsets.UTF_8);
  }

  /** The note in a file; empty after a problem was added. */
  static Optional<SharedNote> read(byte[] json, Problems problems) {
    return READER.read(json, SHAPE, problems);
  }

  private static Optional<SharedNote> read(Fields fields) {
    fields.required("schemaVersion", Shape.whole(VERSION, VERSION, VERSION));
    Optional<String> from = fields.required("from", FROM);
    Optional<String> text = fields.required("text", TEXT);
    return fields.made(() -> new SharedNote(from.orElseThrow(), text.orElseThrow()));
  }
}
