package saydone.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.Json.Arr;
import saydone.json.Json.Bool;
import saydone.json.Json.Field;
import saydone.json.Json.Null;
import saydone.json.Json.Num;
import saydone.json.Json.Obj;
import saydone.json.Json.Place;
import saydone.json.Json.Text;

/**
 * Turns JSON text into a tree that knows its lines and columns. A name that occurs twice in an
 * object is a problem but does not end the reading; text that is no JSON does.
 */
final class JsonText {

  /** The deepest nesting that is read; a script needs five levels, a patient six. */
  static final int MAX_DEPTH = 32;

  /** The most values that are read; a long script has some thousands. */
  static final int MAX_VALUES = 20_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // NaN becomes a number here, and is then refused with its path like other wrong numbers.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Jackson's symbol table throws an unchecked exception at names made to collide.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 1).build())
          .build();

  private final JsonParser parser;
  private final FileKind kind;
  private final Problems problems;
  private final Deque<Place> open = new ArrayDeque<>();
  private int values;
  private boolean rootIsRead;

  private JsonText(JsonParser parser, FileKind kind, Problems problems) {
    this.parser = parser;
    this.kind = kind;
    this.problems = problems;
  }

  /** The tree; empty after a problem was added. */
  static Optional<Json> parse(String text, FileKind kind, Problems problems) {
    // From an array, not from a reader: Jackson's locations are wrong where its buffer is refilled.
    try (JsonParser parser = JSON.createParser(text.toCharArray())) {
      JsonText json = new JsonText(parser, kind, problems);
      try {
        return json.document();
      } catch (JsonProcessingException e) {
        json.syntaxError(e, text).addTo(problems);
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private Optional<Json> document() throws IOException {
    parser.nextToken();
    Optional<Json> root = value("");
    rootIsRead = true;
    if (root.isPresent() && parser.nextToken() != null) {
      SyntaxError.afterTheEnd(place(""), kind).addTo(problems);
      return Optional.empty();
    }
    return root;
  }

  private SyntaxError syntaxError(JsonProcessingException e, String text) {
    SyntaxError error = SyntaxError.of(e, text, open, kind);
    return rootIsRead
        ? SyntaxError.afterTheEnd(error.place(), kind)
        : open.isEmpty() ? SyntaxError.atTheStart(error.place(), kind) : error;
  }

  /**
   * The value that begins at the current token; empty if there are too many values, or too many
   * levels.
   */
  private Optional<Json> value(String path) throws IOException {
    Place place = place(path);
    if (++values > MAX_VALUES) {
      problems.add(
          place,
          "has more than " + MAX_VALUES + " values up to here, so it is hardly a " + kind.noun(),
          kind.whenForeign());
      return Optional.empty();
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT, START_ARRAY -> nested(place, token);
      case VALUE_STRING -> Optional.of(new Text(place, parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new Num(place, parser.getText()));
      case VALUE_TRUE -> Optional.of(new Bool(place, true));
      case VALUE_FALSE -> Optional.of(new Bool(place, false));
      case VALUE_NULL -> Optional.of(new Null(place));
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Optional<Json> nested(Place place, JsonToken token) throws IOException {
    if (open.size() == MAX_DEPTH) {
      problems.add(
          new Place(place.line(), place.column(), ""),
          "is nested deeper than " + MAX_DEPTH + " levels",
          kind.whenDeep());
      return Optional.empty();
    }
    open.push(place);
    Optional<Json> value = token == JsonToken.START_OBJECT ? object(place) : list(place);
    open.pop();
    return value;
  }

  private Optional<Json> object(Place place) throws IOException {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place namePlace = place(Place.fieldPath(place.path(), name));
      parser.nextToken();
      Optional<Json> value = value(namePlace.path());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      Field earlier = fields.putIfAbsent(name, new Field(namePlace, value.get()));
      if (earlier != null) {
        problems.add(
            namePlace,
            "given a second time, after line " + earlier.name().line(),
            "keep one of them");
      }
    }
    return Optional.of(new Obj(place, fields));
  }

  private Optional<Json> list(Place place) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Optional<Json> item = value(place.path() + "[" + items.size() + "]");
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new Arr(place, items));
  }

  private Place place(String path) {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr(), path);
  }
}
