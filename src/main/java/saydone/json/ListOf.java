package saydone.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.json.Json.Arr;

/** A list; see {@link Shape#list}. */
record ListOf<T>(int least, int most, Shape<T> item, String remedy) implements Shape<List<T>> {
  @Override
  public Optional<List<T>> read(Json json, Problems problems) {
    if (!(json instanceof Arr list)) {
      problems.add(json, "is not a list", remedy);
      return Optional.empty();
    }
    int before = problems.count();
    int size = list.items().size();
    if (size < least) {
      problems.add(list.place(), size == 0 ? "the list is empty" : "the list is too short", remedy);
    } else if (size > most) {
      problems.add(list.place(), "the list has " + size + " items", "keep at most " + most);
    }
    List<T> items = new ArrayList<>();
    for (Json element : list.items().subList(0, Math.min(size, most))) {
      item.read(element, problems).ifPresent(items::add);
    }
    return problems.count() == before ? Optional.of(items) : Optional.empty();
  }
}
