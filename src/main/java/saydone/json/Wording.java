package saydone.json;

import java.util.Optional;
import saydone.json.Json.Text;

/**
 * A text for people; see {@link Shape#text}.
 *
 * @param longest the greatest length, in characters
 * @param further a further check
 */
record Wording(int longest, String example, Shape.Check further) implements Shape<String> {
  @Override
  public Optional<String> read(Json json, Problems problems) {
    if (!(json instanceof Text text)) {
      problems.add(json, "is not a text", remedy());
      return Optional.empty();
    }
    int before = problems.count();
    String value = text.value().strip();
    int length = text.value().codePointCount(0, text.value().length());
    if (value.isEmpty()) {
      problems.add(json, "is empty", remedy());
    } else if (length > longest) {
      problems.add(json, "is too long, with " + length + " characters", "write at most " + longest);
    } else {
      value
          .codePoints()
          .filter(Wording::isUnspeakable)
          .findFirst()
          .ifPresent(
              character ->
                  problems.add(
                      json,
                      "contains the control character " + Shown.character(character),
                      "write a space instead, or begin another text"));
      further.look(text, value, problems);
    }
    return problems.count() == before ? Optional.of(value) : Optional.empty();
  }

  private static boolean isUnspeakable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  @Override
  public String remedy() {
    return "write a text in double quotes, such as \"" + example + '"';
  }
}
