package saydone.script.json;

import saydone.json.Shape;

/** A text of a script that is read and not spoken: it has neither marks nor placeholders. */
final class WrittenText {

  private WrittenText() {}

  /**
   * A text of at most this length.
   *
   * @param longest in characters
   */
  static Shape<String> of(int longest, String example) {
    return Shape.text(longest, example, Placeholders.NONE::check);
  }
}
