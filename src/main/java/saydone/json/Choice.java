package saydone.json;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.json.Json.Text;

/** One of several names; see {@link Shape#choice}. */
record Choice<E extends Enum<E>>(Map<String, E> choices) implements Shape<E> {
  @Override
  public Optional<E> read(Json json, Problems problems) {
    String given = json instanceof Text text ? text.value() : "";
    E choice = choices.get(given);
    if (choice == null) {
      problems.add(
          json,
          "is not known here",
          Nearest.to(given, choices.keySet())
              .map(nearest -> "did you mean \"" + nearest + "\"?")
              .orElse(remedy()));
    }
    return Optional.ofNullable(choice);
  }

  @Override
  public String remedy() {
    return choices.keySet().stream()
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(", ", "write one of ", ""));
  }
}
