package saydone.report.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.json.JsonWriter;

/**
 * An object of FHIR that is being put together. Its fields keep their order. FHIR has no empty
 * fields: what is empty is left out. Not safe for several threads.
 */
final class Element {

  private static final int REPLACEMENT = 0xFFFD;

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** A resource that is found by its id. */
  static Element resource(String type, String id) {
    return new Element().with("resourceType", type).with("id", id);
  }

  /** A reference to the resource with this id in the same Bundle. */
  static Element reference(String id) {
    return new Element().with("reference", address(id));
  }

  /**
   * The same object with this field, too, if the value is not empty.
   *
   * @param value a text, a number, a boolean, an element, or a list or an optional of these
   */
  Element with(String name, Object value) {
    plain(value).ifPresent(each -> fields.put(name, each));
    return this;
  }

  /** What a Bundle has of a resource: its address and the resource itself. */
  Element entry() {
    return new Element()
        .with("fullUrl", address(String.valueOf(fields.get("id"))))
        .with("resource", this);
  }

  /** The object as JSON in one line. */
  String json() {
    return JsonWriter.line(fields);
  }

  private static String address(String id) {
    return "urn:uuid:" + id;
  }

  private static Optional<Object> plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? plain(optional.get()) : Optional.empty();
    } else if (value instanceof Element element) {
      return element.fields.isEmpty() ? Optional.empty() : Optional.of(element.fields);
    } else if (value instanceof List<?> list) {
      List<Object> items = list.stream().flatMap(item -> plain(item).stream()).toList();
      return items.isEmpty() ? Optional.empty() : Optional.of(items);
    } else if (value instanceof String text) {
      String clean = clean(text);
      return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }
    return Optional.of(value);
  }

  /**
   * A text without what FHIR has no place for: blanks around it, characters that XML 1.0 does not
   * have, and those that turn the direction of what comes after them.
   */
  private static String clean(String text) {
    return text.codePoints()
        .map(each -> isCharacter(each) && !turns(each) ? each : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= REPLACEMENT)
        || codePoint >= 0x10000;
  }

  private static boolean turns(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
