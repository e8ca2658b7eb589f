package saydone.draft.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import saydone.draft.SourceLine;
import saydone.draft.SourceLine.Kind;

/**
 * The lines of a DOCX: a line for each paragraph and for each row of a table. A paragraph is a
 * heading by its style, or if it is short and all in bold.
 *
 * <pre>{@code
 * <w:p>
 *   <w:pPr><w:pStyle w:val="Heading2"/></w:pPr>
 *   <w:r><w:t>Heel raises</w:t></w:r>
 * </w:p>
 * }</pre>
 */
final class DocxLines {

  private static final int LONGEST_BOLD = 60;

  private final DocxNumbering numbering;
  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String style = "";
  private String list = "";
  private String level = "";
  private boolean isText;
  private boolean isBold;
  private boolean allBold = true;

  /** How many characters of the paragraph are bold before the first one that is not. */
  private int boldBeginning;

  private int tableDepth;
  private int rows;
  private int tables;
  private int fallbacks;
  private int paragraphs;

  private DocxLines(DocxNumbering numbering) {
    this.numbering = numbering;
  }

  /** The lines of a document. */
  static List<SourceLine> of(String name, byte[] bytes) throws UnreadableHandOutException {
    DocxParts parts = DocxParts.of(name, bytes);
    DocxLines found = new DocxLines(DocxNumbering.of(parts));
    parts.text(found::on);
    return found.lines;
  }

  /** An attribute in whatever namespace; empty if there is none. */
  static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private void on(XMLStreamReader reader) {
    if (reader.isStartElement()) {
      if (reader.getLocalName().equals("Fallback")) {
        fallbacks++;
      } else if (fallbacks == 0) {
        start(reader);
      }
    } else if (reader.isEndElement()) {
      if (reader.getLocalName().equals("Fallback")) {
        fallbacks--;
      } else if (fallbacks == 0) {
        end(reader.getLocalName());
      }
    } else if (reader.isCharacters() && isText && fallbacks == 0) {
      text.append(reader.getText());
      allBold &= isBold || reader.getText().isBlank();
      boldBeginning = allBold ? text.length() : boldBeginning;
    }
  }

  private void start(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "p" -> paragraph();
      case "pStyle" -> style = attribute(reader, "val").toLowerCase(Locale.ROOT);
      case "numId" -> list = attribute(reader, "val");
      case "ilvl" -> level = attribute(reader, "val");
      case "r" -> isBold = false;
      case "b" -> isBold = !List.of("0", "false", "off").contains(attribute(reader, "val"));
      case "t" -> isText = true;
      case "tab", "br", "cr" -> text.append(text.isEmpty() ? "" : " ");
      case "noBreakHyphen" -> text.append('-');
      case "tbl" -> {
        if (tableDepth++ == 0) {
          tables++;
          rows = 0;
        }
      }
      default -> {
        // Nothing that is read here.
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> isText = false;
      case "p" -> paragraph();
      case "tc" -> {
        if (tableDepth == 1) {
          cells.add(cell.toString().strip());
          cell.setLength(0);
        }
      }
      case "tr" -> {
        if (tableDepth == 1) {
          row();
        }
      }
      case "tbl" -> {
        if (--tableDepth == 0) {
          lines.add(new SourceLine("", Kind.BLANK, ""));
        }
      }
      default -> {
        // Nothing that ends here.
      }
    }
  }

  private void row() {
    rows++;
    lines.add(
        new SourceLine(
            "table " + tables + ", row " + rows, Kind.ROW, String.join(SourceLine.CELL, cells)));
    cells.clear();
  }

  /** A paragraph is over; a text box begins paragraphs inside of one. */
  private void paragraph() {
    String words = text.toString().replace(SourceLine.CELL, " ").strip();
    if (tableDepth > 0) {
      cell.append(cell.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    } else if (!words.isEmpty()) {
      paragraphs++;
      add(words, numbering.marker(list, level));
    }
    text.setLength(0);
    style = "";
    list = "";
    level = "";
    allBold = true;
    boldBeginning = 0;
  }

  /** Adds a paragraph. A few words in bold at its beginning are the heading of the others. */
  private void add(String words, String marker) {
    String place = "paragraph " + paragraphs;
    String bold = text.substring(0, boldBeginning).strip();
    if (allBold || bold.isEmpty() || bold.length() > LONGEST_BOLD || !words.startsWith(bold)) {
      lines.add(new SourceLine(place, kind(words, marker), marker + words));
    } else {
      lines.add(new SourceLine(place, Kind.HEADING, marker + bold));
      lines.add(new SourceLine(place, Kind.PARAGRAPH, words.substring(bold.length()).strip()));
    }
  }

  private Kind kind(String words, String marker) {
    boolean isStyled = style.startsWith("heading") || style.startsWith("title");
    boolean isShortAndBold =
        allBold
            && words.length() <= LONGEST_BOLD
            && marker.isEmpty()
            && !words.endsWith(".")
            && !words.endsWith("!");
    return isStyled || isShortAndBold ? Kind.HEADING : Kind.PARAGRAPH;
  }
}
