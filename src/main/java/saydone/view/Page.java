package saydone.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.language.Language;
import saydone.message.Messages;

/**
 * The files of the page. In {@code view.html} a name in braces stands for a message of that key:
 *
 * <pre>{@code
 * <h2>{view.say}</h2>
 * }</pre>
 */
final class Page {

  /**
   * A file of the page.
   *
   * @param type its media type
   */
  record Part(String type, String text) {}

  private static final Pattern KEY = Pattern.compile("\\{([a-z.-]+)\\}");

  private final Map<String, Part> parts;

  /** The page in a language. */
  Page(Language language) {
    parts =
        Map.of(
            "",
            new Part("text/html; charset=utf-8", worded(language)),
            "view.css",
            new Part("text/css; charset=utf-8", file("view.css")),
            "view.js",
            new Part("text/javascript; charset=utf-8", file("view.js")),
            "icon.svg",
            new Part("image/svg+xml", file("icon.svg")));
  }

  /** The files by their names; the page itself has none. */
  Map<String, Part> parts() {
    return parts;
  }

  private static String worded(Language language) {
    Messages texts = Messages.printed(language);
    return KEY.matcher(file("view.html"))
        .replaceAll(
            found -> {
              String key = found.group(1);
              return Matcher.quoteReplacement(
                  escaped(key.equals("lang") ? language.tag() : texts.text(key)));
            });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String file(String name) {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream(name), "no file " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program lacks its file " + name, e);
    }
  }
}
