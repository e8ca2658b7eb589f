package saydone.json;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON value with the place where it stands in its file. Immutable. */
public sealed interface Json {

  /** Where the value begins. */
  Place place();

  /** The value as a message shows it: short, on one line. */
  String shown();

  /**
   * A place in a file.
   *
   * @param line from 1; 0 for the file as a whole
   * @param column from 1, in UTF-16 units; 0 for the file as a whole
   * @param path the way from the root, such as {@code exercises[0].dose}; empty for the root
   */
  record Place(int line, int column, String path) {

    /** The file as a whole. */
    public static final Place FILE = new Place(0, 0, "");

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]{0,39}");

    /** The same line and column, for a field of this object that has no place of its own. */
    public Place field(String name) {
      return new Place(line, column, fieldPath(path, name));
    }

    /** The path of a field of the object at a path. */
    static String fieldPath(String path, String name) {
      if (!PLAIN_NAME.matcher(name).matches()) {
        return path + "[" + Shown.text(name) + "]";
      }
      return path.isEmpty() ? name : path + "." + name;
    }
  }

  /**
   * An object.
   *
   * @param fields the fields by name, in the order of the file
   */
  record Obj(Place place, Map<String, Field> fields) implements Json {
    @Override
    public String shown() {
      return "an object";
    }
  }

  /**
   * A field of an object.
   *
   * @param name where its name stands
   */
  record Field(Place name, Json value) {}

  /** A list. */
  record Arr(Place place, List<Json> items) implements Json {
    @Override
    public String shown() {
      return "a list";
    }
  }

  /** A text, its escapes resolved. */
  record Text(Place place, String value) implements Json {
    @Override
    public String shown() {
      return Shown.text(value);
    }
  }

  /**
   * A number.
   *
   * @param literal the number as it is written; possibly {@code NaN} or {@code Infinity}, which
   *     JSON does not have
   */
  record Num(Place place, String literal) implements Json {
    @Override
    public String shown() {
      return Shown.shortened(literal);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(Place place, boolean value) implements Json {
    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  /** {@code null}. */
  record Null(Place place) implements Json {
    @Override
    public String shown() {
      return "null";
    }
  }
}
