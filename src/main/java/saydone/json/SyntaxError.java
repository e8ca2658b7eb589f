package saydone.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import saydone.json.Json.Place;

/**
 * Why a text is no JSON, in words for a person who writes a file, not those of a parser: a comma
 * too many, the curly quotes of a word processor, a line break within a text.
 *
 * @param place where it is
 * @param what what is wrong
 * @param remedy what would be right
 */
record SyntaxError(Place place, String what, String remedy) {

  private static final String CURLY_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u00ab\u00bb";

  /** Adds this error. */
  void addTo(Problems problems) {
    problems.add(place, what, remedy);
  }

  /**
   * Puts the parser's complaint into plain words. The parser may change its messages, so an unknown
   * one still gives a plain sentence; the tests pin the known ones.
   *
   * @param open the objects and lists that were not closed, the innermost first
   */
  static SyntaxError of(JsonProcessingException e, String text, Deque<Place> open, FileKind kind) {
    JsonLocation location = e.getLocation();
    int at = location == null ? text.length() : (int) location.getCharOffset();
    Place place =
        location == null
            ? Optional.ofNullable(open.peek()).orElse(Place.FILE)
            : new Place(location.getLineNr(), location.getColumnNr(), path(open));
    if (e instanceof StreamConstraintsException) {
      return new SyntaxError(place, "a name or a number here is absurdly long", "shorten it");
    }
    Complaint complaint = new Complaint(e.getOriginalMessage(), text, at, place, open, kind);
    if (complaint.isAboutAWord()) {
      return complaint.unknownWord();
    }
    return e instanceof JsonEOFException || at >= text.length()
        ? atEnd(place, open)
        : complaint.explained();
  }

  /** Text that does not even begin like JSON. */
  static SyntaxError atTheStart(Place place, FileKind kind) {
    return new SyntaxError(
        place, "this is no JSON", "a " + kind.noun() + " begins with { and ends with }");
  }

  /** Text after the closing brace. */
  static SyntaxError afterTheEnd(Place place, FileKind kind) {
    return new SyntaxError(
        place, "there is something after the end of the " + kind.noun(), "remove it");
  }

  private static String path(Deque<Place> open) {
    return open.isEmpty() ? "" : open.element().path();
  }

  private static SyntaxError atEnd(Place place, Deque<Place> open) {
    int line = open.isEmpty() ? 1 : open.element().line();
    return new SyntaxError(
        place,
        "the file ends, but what begins in line " + line + " is not closed",
        "close each brace, each bracket and each text in quotes");
  }

  /** A complaint of the parser: its message, and the text with the offset of the culprit. */
  private record Complaint(
      String message, String text, int at, Place place, Deque<Place> open, FileKind kind) {

    boolean isAboutAWord() {
      return message.startsWith("Unrecognized token");
    }

    SyntaxError explained() {
      int culprit = text.codePointAt(at);
      String name = named(culprit);
      if (message.startsWith("Illegal unquoted character")) {
        return culprit == '\n' || culprit == '\r'
            ? error(
                "a text runs over the end of its line",
                "close it with a double quote, or write it on one line")
            : error("a text contains " + name, "write a space instead");
      }
      if (message.startsWith("Unrecognized character escape") || message.contains("hex-digit")) {
        return error(
            "a backslash stands before " + name + ", which means nothing in JSON",
            "write \\\\ for a backslash, \\\" for a double quote");
      }
      if (message.startsWith("Unexpected close marker")) {
        return open.isEmpty()
            ? error(name + " closes nothing", "remove it")
            : error(
                name + " does not close what begins in line " + open.element().line(),
                culprit == '}' ? "close the list with ] first" : "close the object with } first");
      }
      if (culprit == '\'' || CURLY_QUOTES.indexOf(culprit) >= 0) {
        return error(name + " is no quote of JSON", "write straight double quotes: \"like this\"");
      }
      if (culprit == '/' || culprit == '#') {
        return error("JSON has no comments", kind.whenCommented());
      }
      boolean afterComma = previous() == ',';
      if (afterComma && (culprit == '}' || culprit == ']')) {
        return error("a comma stands before " + name, "remove the comma");
      }
      if (afterComma && Character.isDigit(culprit)) {
        return error("a number has a comma", "write decimals with a point, such as 2.5");
      }
      if (message.contains("expecting comma")) {
        return "\"{[".indexOf(culprit) >= 0
            ? error("a comma is missing before " + name, "write it")
            : error(name + " does not belong here", "write a comma, or close with } or ]");
      }
      if (message.contains("expecting a colon")) {
        return error("a colon is missing after the name of a field", "write it: " + kind.field());
      }
      if (message.contains("to start field name")) {
        return error(
            name + " stands where the name of a field belongs",
            "write the name in double quotes: " + kind.field());
      }
      if (message.contains("numeric value")) {
        return error("a number is not written as JSON wants it", "write such as 10 or 0.5");
      }
      if (message.contains("expected a value") || message.contains("expected a valid value")) {
        return error(
            name + " stands where a value belongs",
            "write a text in double quotes, a number such as 0.5, true or false");
      }
      return error(name + " does not belong here in JSON", kind.whenOdd());
    }

    /** The error of an unknown word; the parser's place is after the word. */
    SyntaxError unknownWord() {
      int start = at;
      while (start > 0 && isWord(text.charAt(start - 1))) {
        start--;
      }
      String word = text.substring(start, at);
      Place placeOfWord = new Place(place.line(), place.column() - (at - start), place.path());
      String lower = word.toLowerCase(Locale.ROOT);
      String remedy =
          lower.equals("true") || lower.equals("false")
              ? "write " + lower
              : "write a text in double quotes";
      return new SyntaxError(placeOfWord, Shown.shortened(word) + " is no value of JSON", remedy);
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** A character by its name, because a screen reader may pass over the character itself. */
    private static String named(int character) {
      return switch (character) {
        case '{' -> "an opening brace {";
        case '}' -> "a closing brace }";
        case '[' -> "an opening bracket [";
        case ']' -> "a closing bracket ]";
        case '"' -> "a double quote \"";
        case '\'' -> "a single quote '";
        case ',' -> "a comma";
        case ':' -> "a colon";
        case ';' -> "a semicolon";
        default -> "the character " + Shown.character(character);
      };
    }

    /** The last character before the culprit that is no white space. */
    private char previous() {
      int before = at - 1;
      while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
        before--;
      }
      return before < 0 ? ' ' : text.charAt(before);
    }

    private SyntaxError error(String what, String remedy) {
      return new SyntaxError(place, what, remedy);
    }
  }
}
