package saydone.draft.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import saydone.draft.Pages;
import saydone.draft.SourceLine;
import saydone.draft.SourceLine.Kind;

/** The lines of a plain text. A tab in the middle of a line stands between cells of a table. */
final class TextLines {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextLines() {}

  /**
   * The text of bytes: UTF-8, or UTF-16 with a byte order mark; else what Windows wrote before
   * UTF-8.
   *
   * @throws UnreadableHandOutException if it is no text
   */
  static String decoded(String name, byte[] bytes) throws UnreadableHandOutException {
    String text = decoded(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableHandOutException(
          name, "is neither text, HTML, PDF nor DOCX", "save it as one of them");
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // Every byte is a character in it, so this cannot fail.
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** The lines of a text, each with its number. A form feed begins another page. */
  static List<SourceLine> of(String text) {
    List<List<SourceLine>> pages = new ArrayList<>();
    List<SourceLine> page = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.indexOf('\f') >= 0) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(line("line " + number, line));
    }
    pages.add(page);
    return pages.size() == 1 ? page : Pages.together(pages);
  }

  /** A line of a text. */
  static SourceLine line(String place, String text) {
    String words = text.strip();
    Kind kind =
        words.isEmpty() ? Kind.BLANK : words.contains(SourceLine.CELL) ? Kind.ROW : Kind.TEXT;
    return new SourceLine(place, kind, words);
  }
}
