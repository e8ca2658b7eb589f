package saydone.script.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.Json;
import saydone.json.Json.Place;
import saydone.json.Nearest;
import saydone.json.Problems;
import saydone.json.Shape;

/**
 * The id of an exercise in a list of some of a script's exercises; each stands there once. One
 * shape serves one list.
 */
final class ChosenExercise implements Shape<String> {

  private final Optional<List<String>> ids;
  private final Map<String, Place> seen = new HashMap<>();

  /**
   * The shape of an id.
   *
   * @param ids those of the script; empty if they are not known, as some of them are wrong
   */
  ChosenExercise(Optional<List<String>> ids) {
    this.ids = ids.map(List::copyOf);
  }

  @Override
  public String remedy() {
    return "write the id of an exercise, such as \"heel-raise\"";
  }

  @Override
  public Optional<String> read(Json json, Problems problems) {
    Optional<String> id = Shape.string("heel-raise").read(json, problems);
    if (id.isEmpty()) {
      return id;
    }
    Place earlier = seen.putIfAbsent(id.get(), json.place());
    if (earlier != null) {
      problems.add(json, "stands here twice", "keep one of them");
      return Optional.empty();
    }
    if (ids.filter(known -> !known.contains(id.get())).isPresent()) {
      problems.add(
          json,
          "is no exercise of this script",
          Nearest.to(id.get(), ids.get())
              .map(nearest -> "did you mean \"" + nearest + "\"?")
              .orElseGet(() -> "write one of " + String.join(", ", ids.get())));
      return Optional.empty();
    }
    return id;
  }
}
