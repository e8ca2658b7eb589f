package saydone.script.json;

import saydone.json.Json;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.json.Shown;
import saydone.markup.MarkedText;
import saydone.markup.MarkupException;

/** A text of a script that is spoken, and may have marks ({@link MarkedText}) and places. */
final class SpokenText {

  private SpokenText() {}

  /**
   * A text of at most this length.
   *
   * @param longest in characters, marks included
   * @param placeholders the places that it may have
   */
  static Shape<String> of(int longest, Placeholders placeholders, String example) {
    return Shape.text(
        longest,
        example,
        (json, value, problems) -> {
          placeholders.check(json, value, problems);
          checkMarks(json, value, problems);
        });
  }

  private static void checkMarks(Json json, String value, Problems problems) {
    try {
      MarkedText.of(value);
    } catch (MarkupException e) {
      problems.add(json.place(), Shown.shortened(e.culprit()), e.what(), e.remedy());
    }
  }
}
