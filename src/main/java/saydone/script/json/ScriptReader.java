package saydone.script.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.FileKind;
import saydone.json.Json;
import saydone.json.Json.Arr;
import saydone.json.Json.Obj;
import saydone.json.Json.Place;
import saydone.json.JsonReader;
import saydone.json.Problem;
import saydone.json.Problems;
import saydone.json.Shown;
import saydone.script.Lint;
import saydone.script.Script;

/**
 * Reads a session script and checks all of it: the file, its encoding, its JSON, each field, and
 * the rules that bind several fields. All problems are reported at once, each with its place. Only
 * text that is no JSON ends the reading early.
 *
 * <pre>{@code
 * ReadScript read = ScriptReader.read(Path.of("scripts/foot-drop.json"));
 * read.findings(voice).forEach(System.err::println);
 * play(read.script());
 * }</pre>
 *
 * <p>Reads at most 1 MB. Keeps nothing, so any thread may read.
 */
public final class ScriptReader {

  private static final String SPOKEN_NAME = ".spokenName";

  private static final JsonReader READER =
      new JsonReader(FileKind.ofPeople("script", "foot-drop.json", "\"reps\": 10", "five"));

  private ScriptReader() {}

  /**
   * Reads a file.
   *
   * @throws InvalidScriptException if there is no such file, it cannot be read, or it is no valid
   *     script
   */
  public static ReadScript read(Path file) throws InvalidScriptException {
    return read(file.toString(), bytes(file));
  }

  /**
   * The bytes of a file, at most one more than a script may have.
   *
   * @throws InvalidScriptException if there is no such file, or it cannot be read
   */
  public static byte[] bytes(Path file) throws InvalidScriptException {
    Problems problems = new Problems(file.toString());
    return READER
        .bytes(file, problems)
        .orElseThrow(() -> new InvalidScriptException(problems.inOrder()));
  }

  /**
   * Reads a stream up to its end or to 1 MB, and leaves it open.
   *
   * @param name what problems call the script
   * @throws IOException if the stream fails
   * @throws InvalidScriptException if it is no valid script
   */
  public static ReadScript read(String name, InputStream in)
      throws IOException, InvalidScriptException {
    return read(name, READER.bytes(in));
  }

  /**
   * Reads bytes.
   *
   * @param name what problems call the script
   * @throws InvalidScriptException if they are no valid script
   */
  public static ReadScript read(String name, byte[] bytes) throws InvalidScriptException {
    Problems problems = new Problems(name);
    Optional<Json> tree = READER.tree(bytes, problems);
    Optional<Script> script = tree.flatMap(new ScriptDecoder(problems)::decode);
    List<Problem> undecided = tree.map(json -> Undecided.in(json, problems)).orElse(List.of());
    if (problems.count() > 0 || !undecided.isEmpty()) {
      throw new InvalidScriptException(Undecided.first(undecided, problems.inOrder()));
    }
    return new ReadScript(
        script.orElseThrow(), findings -> placed(findings, tree.orElseThrow(), problems));
  }

  private static List<Problem> placed(List<Lint.Finding> found, Json tree, Problems problems) {
    Map<String, Place> places = new HashMap<>();
    collectPlaces(tree, places);
    List<Problem> placed = new ArrayList<>();
    for (Lint.Finding finding : found) {
      Place place = nearest(finding.path(), places);
      String value = finding.text().isEmpty() ? "" : Shown.text(finding.text());
      placed.add(
          problems.problem(
              finding.severity(),
              new Place(place.line(), place.column(), finding.path()),
              value,
              finding.what(),
              finding.remedy()));
    }
    placed.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return placed;
  }

  private static void collectPlaces(Json json, Map<String, Place> places) {
    places.put(json.place().path(), json.place());
    if (json instanceof Obj object) {
      object.fields().values().forEach(field -> collectPlaces(field.value(), places));
    } else if (json instanceof Arr list) {
      list.items().forEach(item -> collectPlaces(item, places));
    }
  }

  /**
   * The place of a path; for a value that is not in the file, the place of what would contain it.
   */
  private static Place nearest(String path, Map<String, Place> places) {
    String at = path;
    if (path.endsWith(SPOKEN_NAME) && !places.containsKey(path)) {
      // Without a spoken name, the name is said.
      at = path.substring(0, path.length() - SPOKEN_NAME.length()) + ".name";
    }
    while (!places.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return places.getOrDefault(at, Place.FILE);
  }
}
