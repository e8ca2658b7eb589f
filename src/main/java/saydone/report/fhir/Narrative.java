package saydone.report.fhir;

import java.util.List;
import java.util.stream.Collectors;

/** What a resource says, for people: a small piece of XHTML. */
final class Narrative {

  private Narrative() {}

  /**
   * A {@code Narrative} of FHIR. Texts may have any characters.
   *
   * @param title what it is about
   * @param items what there is to say; may be empty
   */
  static Element of(String title, List<String> items) {
    String list =
        items.stream()
            .map(item -> "<li>" + escaped(item) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
    return new Element()
        .with("status", "generated")
        .with(
            "div",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
                + escaped(title)
                + "</p>"
                + (items.isEmpty() ? "" : list)
                + "</div>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
