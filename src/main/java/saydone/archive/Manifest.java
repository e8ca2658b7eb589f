package saydone.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.Fields;
import saydone.json.FileKind;
import saydone.json.JsonReader;
import saydone.json.JsonWriter;
import saydone.json.Names;
import saydone.json.Problems;
import saydone.json.Shape;

/**
 * The list of what is in an archive, which lies in it as {@code manifest.json}:
 *
 * <pre>{@code
 * {
 *   "schemaVersion" : 1,
 *   "format" : "saydone-archive",
 *   "kind" : "shared",
 *   "program" : "Saydone 1.0",
 *   "made" : "2026-11-22T18:00:00Z",
 *   "files" : [
 *     {
 *       "name" : "script.json",
 *       "bytes" : 2310,
 *       "sha256" : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
 *     }
 *   ]
 * }
 * }</pre>
 *
 * @param kind what the archive is for
 * @param program the version of the program that made it
 * @param made the wall time at which it was made
 * @param items what else is in it, each name once
 */
public record Manifest(Kind kind, String program, Instant made, List<Item> items) {

  /** The name of the list itself. */
  static final String NAME = "manifest.json";

  /** The largest list that is read: some 40,000 files. */
  static final int MOST_BYTES = 16 << 20;

  private static final int VERSION = 1;
  private static final String FORMAT = "saydone-archive";
  private static final int MOST_ITEMS = 65_000;

  private static final JsonReader READER =
      new JsonReader(FileKind.ofProgram("manifest", "\"format\": \"saydone-archive\"", 16));

  private static final Shape<String> FILE_NAME =
      Shape.string("script.json")
          .meaning(
              name -> Optional.of(name).filter(EntryName::isFine),
              "is no name of a file in an archive",
              "ask for the file again");

  private static final Shape<Item> ITEM =
      Shape.object("write an object with name, bytes and sha256", Manifest::item);

  private static final Shape<List<Item>> ITEMS =
      Shape.list(0, MOST_ITEMS, ITEM, "write a list of files");

  private static final Shape<Manifest> SHAPE =
      Shape.object("write an object in braces", Manifest::manifest);

  /** Copies the list. */
  public Manifest {
    items = List.copyOf(items);
  }

  /** What an archive is for. */
  public enum Kind {
    /** For a therapist, or back for a patient. */
    SHARED,
    /** To move to another computer. */
    EXPORTED
  }

  /**
   * A file in an archive.
   *
   * @param name with slashes between its parts
   * @param bytes its length
   * @param sha256 its checksum, in lower-case hexadecimal digits
   */
  public record Item(String name, int bytes, String sha256) {

    static Item of(String name, byte[] content) {
      return new Item(name, content.length, Checksum.of(content));
    }
  }

  /** The text of the file. */
  byte[] json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", VERSION);
    fields.put("format", FORMAT);
    fields.put("kind", Names.of(kind));
    fields.put("program", program);
    fields.put("made", made.toString());
    fields.put("files", items.stream().map(Manifest::fields).toList());
    return JsonWriter.page(fields).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(Item item) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", item.name());
    fields.put("bytes", item.bytes());
    fields.put("sha256", item.sha256());
    return fields;
  }

  /** The list that a file holds; empty after a problem was added. */
  static Optional<Manifest> read(byte[] json, Problems problems) {
    return READER.read(json, SHAPE, problems);
  }

  private static Optional<Manifest> manifest(Fields fields) {
    fields.required("schemaVersion", Shape.whole(VERSION, VERSION, VERSION));
    fields.required(
        "format",
        Shape.matching(FORMAT, FORMAT.length(), "\"" + FORMAT + "\"", "write \"" + FORMAT + "\""));
    Optional<Kind> kind = fields.required("kind", Shape.choice(Kind.class));
    Optional<String> program = fields.required("program", Shape.text(100, "Saydone 1.0"));
    Optional<Instant> made = fields.required("made", Shape.instant());
    Optional<List<Item>> items = fields.required("files", ITEMS);
    return fields.made(
        () ->
            new Manifest(
                kind.orElseThrow(),
                program.orElseThrow(),
                made.orElseThrow(),
                items.orElseThrow()));
  }

  private static Optional<Item> item(Fields fields) {
    Optional<String> name = fields.required("name", FILE_NAME);
    Optional<Integer> bytes =
        fields.required("bytes", Shape.whole(0, Archive.MOST_FILE_BYTES, 2310));
    Optional<String> sha256 =
        fields.required(
            "sha256",
            Shape.matching("[0-9a-f]{64}", 64, "a SHA-256 checksum", "write 64 digits 0 to f"));
    return fields.made(
        () -> new Item(name.orElseThrow(), bytes.orElseThrow(), sha256.orElseThrow()));
  }
}
