package saydone.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import saydone.json.Json.Field;
import saydone.json.Json.Obj;
import saydone.json.Json.Place;

/**
 * The fields of one object while they are read. Remembers which names were asked for, so that
 * {@link #rejectOthers} finds the unknown ones. For one thread.
 */
public final class Fields {

  private final Obj object;
  private final Problems problems;
  private final int problemsBefore;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> forbidden = new HashSet<>();

  Fields(Obj object, Problems problems) {
    this.object = object;
    this.problems = problems;
    this.problemsBefore = problems.count();
  }

  /** A field that must be there; empty after at least one problem was added. */
  public <T> Optional<T> required(String name, Shape<T> shape) {
    if (!isGiven(name)) {
      problems.add(object.place().field(name), "missing", shape.remedy());
    }
    return optional(name, shape);
  }

  /** A field that may be left out; also empty if it is wrong. */
  public <T> Optional<T> optional(String name, Shape<T> shape) {
    known.add(name);
    return Optional.ofNullable(object.fields().get(name))
        .flatMap(field -> shape.read(field.value(), problems));
  }

  /** A field that may be left out, or be null, which means the same; also empty if it is wrong. */
  public <T> Optional<T> nullable(String name, Shape<T> shape) {
    known.add(name);
    return isNull(name) ? Optional.empty() : optional(name, shape);
  }

  /** Whether the object has this field, with the value null. */
  public boolean isNull(String name) {
    Field field = object.fields().get(name);
    return field != null && field.value() instanceof Json.Null;
  }

  /** Whether the object has this field, with a text as its value. */
  public boolean isText(String name) {
    Field field = object.fields().get(name);
    return field != null && field.value() instanceof Json.Text;
  }

  /** These fields and, of the given names, those of another object that this one lacks. */
  public Fields orElse(Fields other, List<String> names) {
    Map<String, Field> fields = new LinkedHashMap<>(object.fields());
    for (String name : names) {
      Field field = other.object.fields().get(name);
      if (field != null) {
        other.known.add(name);
        fields.putIfAbsent(name, field);
      }
    }
    return new Fields(new Obj(object.place(), fields), problems);
  }

  /** Whether the object has this field, right or wrong. */
  public boolean isGiven(String name) {
    return object.fields().containsKey(name);
  }

  /** Adds a problem with the value of a field, or with the object if the field is not given. */
  public void refuse(String name, String what, String remedy) {
    Field field = object.fields().get(name);
    if (field == null) {
      problems.add(object.place(), what, remedy);
    } else {
      problems.add(field.value(), what, remedy);
    }
  }

  /** Adds a problem with the object as a whole. */
  public void refuse(String what, String remedy) {
    problems.add(object.place(), what, remedy);
  }

  /** Adds a problem if the object has a field that may not be there, for this reason. */
  public void forbid(String name, String what, String remedy) {
    Field field = object.fields().get(name);
    if (field != null) {
      problems.add(field.name(), what, remedy);
      forbidden.add(name);
    }
  }

  /** Where the object begins. */
  public Place place() {
    return object.place();
  }

  /** Where the value of a field begins; where the object begins if the field is not given. */
  public Place place(String name) {
    Field field = object.fields().get(name);
    return field == null ? object.place() : field.value().place();
  }

  /** All fields, for an object whose names are free. */
  public Map<String, Field> all() {
    return object.fields();
  }

  /**
   * Adds a problem for each field that was never asked for.
   *
   * @param elsewhere fields that belong to another object, as paths from this one
   */
  public void rejectOthers(List<String> elsewhere) {
    object
        .fields()
        .forEach(
            (name, field) -> {
              if (!known.contains(name) && !forbidden.contains(name)) {
                String remedy = problems.isFull() ? "" : suggestion(name, elsewhere);
                problems.add(field.name(), "unknown field", remedy);
              }
            });
  }

  private String suggestion(String name, List<String> elsewhere) {
    List<String> candidates = new ArrayList<>(known);
    candidates.addAll(elsewhere);
    return Nearest.to(name, candidates)
        .map(nearest -> "did you mean `" + nearest + "`?")
        .orElseGet(() -> "known here: " + String.join(", ", known));
  }

  /** Whether no problem was added since the reading of this object began. */
  public boolean areSound() {
    return problems.count() == problemsBefore;
  }

  /**
   * What the fields make together, after all of them were read.
   *
   * @param value makes it from the fields; only called if they are sound. It may refuse them with
   *     an {@link IllegalArgumentException}, whose message becomes a problem of the object
   * @return empty if at least one problem was added
   */
  public <T> Optional<T> made(Supplier<T> value) {
    if (!areSound()) {
      return Optional.empty();
    }
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException e) {
      problems.add(object.place(), String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }
}
