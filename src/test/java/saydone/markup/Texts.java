package saydone.markup;

import java.util.List;
import java.util.stream.Stream;
import saydone.language.Language;

/** Texts of tests, of which each is known to be well-formed. */
public final class Texts {

  private Texts() {}

  /** A text with its marks and places. */
  public static Template template(String text) {
    try {
      return Template.of(Language.ENGLISH, text);
    } catch (MarkupException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Texts with their marks and places. */
  public static List<Template> templates(List<String> texts) {
    return texts.stream().map(Texts::template).toList();
  }

  /** Texts with their marks and places. */
  public static List<Template> templates(String... texts) {
    return Stream.of(texts).map(Texts::template).toList();
  }

  /** A text with its marks. */
  public static MarkedText marked(String text) {
    return template(text).text();
  }
}
