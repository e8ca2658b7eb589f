package saydone.script.json;

import java.util.Optional;
import saydone.json.Json;
import saydone.json.Problems;
import saydone.json.Shape;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.markup.MarkupException;
import saydone.markup.Template;

/**
 * A text that is spoken, and so may have marks and placeholders. Its marks are read here, once.
 *
 * @param wording the text as it is written
 * @param language the language that it is written in
 * @param placeholders the places that it may have
 */
record SpokenText(Shape<String> wording, Language language, Placeholders placeholders)
    implements Shape<Template> {

  /**
   * A text of this length.
   *
   * @param longest in characters, marks included
   * @param language the language that it is written in
   * @param placeholders the places that it may have
   * @param example a text that would do
   */
  static Shape<Template> of(
      int longest, Language language, Placeholders placeholders, String example) {
    return new SpokenText(Shape.text(longest, example), language, placeholders);
  }

  @Override
  public Optional<Template> read(Json json, Problems problems) {
    return wording.read(json, problems).flatMap(text -> template(json, text, problems));
  }

  private Optional<Template> template(Json json, String text, Problems problems) {
    int before = problems.count();
    placeholders.check(json, text, problems);
    try {
      Template template = Template.of(language, text);
      return problems.count() == before ? Optional.of(template) : Optional.empty();
    } catch (MarkupException e) {
      problems.add(json.place(), Shown.shortened(e.culprit()), e.what(), e.remedy());
      return Optional.empty();
    }
  }

  @Override
  public String remedy() {
    return wording.remedy();
  }
}
