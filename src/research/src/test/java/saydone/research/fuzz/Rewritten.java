package saydone.research.fuzz;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saydone.json.FileKind;
import saydone.json.Json;
import saydone.json.JsonReader;
import saydone.json.JsonWriter;
import saydone.json.Problems;

/**
 * A JSON file as the program would write it: other escapes, numbers and layout, the same meaning.
 */
final class Rewritten {

  private static final JsonReader READER =
      new JsonReader(FileKind.ofPeople("file", "another.json", "\"reps\": 10", "six"));

  private Rewritten() {}

  /** The bytes of the file, written anew; the file is known to be JSON. */
  static byte[] of(byte[] bytes) {
    Optional<Json> tree = READER.tree(bytes, new Problems("file"));
    return JsonWriter.page(Objects.requireNonNull(plain(tree.orElseThrow())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Object plain(Json json) {
    if (json instanceof Json.Obj object) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      object.fields().forEach((name, field) -> fields.put(name, plain(field.value())));
      return fields;
    } else if (json instanceof Json.Arr list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(plain(item)));
      return items;
    } else if (json instanceof Json.Text text) {
      return text.value();
    } else if (json instanceof Json.Num number) {
      return new BigDecimal(number.literal());
    } else if (json instanceof Json.Bool flag) {
      return flag.value();
    }
    return null;
  }
}
