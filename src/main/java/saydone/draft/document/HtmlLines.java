package saydone.draft.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import saydone.draft.SourceLine;
import saydone.draft.SourceLine.Kind;

/**
 * The lines of an HTML page, each with the line of the file in which it begins. Nothing is fetched,
 * and no script is run. The page around the text, such as its menu and its footer, is left out.
 */
final class HtmlLines {

  private static final int MOST_BOLD = 60;

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "button",
          "select",
          "svg",
          "head",
          "footer",
          "dialog",
          "iframe",
          "menu");

  private static final Set<String> SKIPPED_ROLES =
      Set.of("navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar");

  /** A name in an id or a class of what stands around the text of a page. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i).*cookie.*|.*consent.*|gdpr.*|onetrust.*|newsletter.*|skip-?(?:to|link|nav).*"
              + "|share-?.*|social-(?:links|media|share|icons).*|related-(?:links|pages).*"
              + "|(?:site-?|page-?|main-?|global-?|top-?)?(?:nav|navbar|navigation|menu|footer"
              + "|sidebar|breadcrumbs?)|(?:site|main|global|top)-?header");

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String place = "";
  private String marker = "";

  private HtmlLines() {}

  /** The lines of a page. */
  static List<SourceLine> of(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    HtmlLines found = new HtmlLines();
    found.content(page);
    found.close(Kind.PARAGRAPH);
    return found.lines;
  }

  /** The main part of the page, with its title, if it says which one that is; else all of it. */
  private void content(Document page) {
    Element main = page.selectFirst("main, [role=main]");
    if (main == null || main.text().isBlank()) {
      children(page.body());
      return;
    }
    Element title = page.selectFirst("h1");
    if (title != null && main.selectFirst("h1") == null) {
      element(title);
    }
    children(main);
  }

  /** Whether something is of the page around the text: a menu, a footer, a question on cookies. */
  private static boolean isAround(Element element) {
    return SKIPPED.contains(element.normalName())
        || SKIPPED_ROLES.contains(element.attr("role"))
        || (Stream.concat(Stream.of(element.id()), element.classNames().stream())
                .anyMatch(name -> AROUND.matcher(name).matches())
            && element.selectFirst("h1, main") == null);
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        text(text, text.text());
      } else if (child instanceof Element element && !isAround(element)) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (name.matches("h[1-6]")) {
      close(Kind.PARAGRAPH);
      text(element, element.text());
      close(Kind.HEADING);
    } else if (name.equals("tr")) {
      row(element);
    } else if (name.equals("br") || name.equals("hr")) {
      close(Kind.PARAGRAPH);
    } else if (name.equals("li")) {
      close(Kind.PARAGRAPH);
      marker = marker(element);
      children(element);
      close(Kind.PARAGRAPH);
      marker = "";
    } else if (isRunIn(element)) {
      text(element, element.text());
      close(Kind.HEADING);
    } else if (element.isBlock()) {
      close(Kind.PARAGRAPH);
      children(element);
      close(Kind.PARAGRAPH);
    } else {
      children(element);
    }
  }

  /** Whether a paragraph begins with a few words in bold, which name what follows. */
  private boolean isRunIn(Element element) {
    return (element.normalName().equals("b") || element.normalName().equals("strong"))
        && open.toString().isBlank()
        && element.text().length() <= MOST_BOLD
        && !element.text().isBlank();
  }

  private void row(Element row) {
    if (open.toString().isBlank()) {
      open.setLength(0);
    } else {
      close(Kind.PARAGRAPH);
    }
    text(
        row,
        row.children().stream()
            .map(cell -> cell.text().replace(SourceLine.CELL, " "))
            .collect(Collectors.joining(SourceLine.CELL)));
    close(Kind.ROW);
  }

  private static String marker(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "\u2022 ";
    }
    int first = list.attr("start").matches("\\d{1,2}") ? Integer.parseInt(list.attr("start")) : 1;
    return (first + item.elementSiblingIndex()) + ". ";
  }

  private void text(Node from, String text) {
    if (open.isEmpty() && text.isBlank()) {
      return;
    }
    if (open.isEmpty()) {
      place =
          Optional.of(from.sourceRange())
              .filter(range -> range.isTracked())
              .map(range -> "line " + range.start().lineNumber())
              .orElse("page");
    }
    open.append(text);
  }

  private void close(Kind kind) {
    String text = open.toString();
    if (!text.isBlank()) {
      String words = kind == Kind.ROW ? text : text.strip();
      lines.add(new SourceLine(place, kind, kind == Kind.ROW ? words : marker + words));
      marker = "";
    } else if (kind == Kind.PARAGRAPH) {
      lines.add(new SourceLine("", Kind.BLANK, ""));
    }
    open.setLength(0);
  }
}
