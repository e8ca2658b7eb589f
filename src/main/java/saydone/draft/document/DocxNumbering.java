package saydone.draft.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The lists of a DOCX: which of them are numbered, and which number comes. Only the outermost level
 * counts; what stands deeper has bullets.
 */
final class DocxNumbering {

  private final Set<String> numberedStyles = new HashSet<>();
  private final Map<String, String> styles = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String style = "";
  private String list = "";
  private String level = "";

  private DocxNumbering() {}

  /** The lists that a document declares. */
  static DocxNumbering of(DocxParts parts) throws UnreadableHandOutException {
    DocxNumbering numbering = new DocxNumbering();
    parts.numbering(numbering::on);
    return numbering;
  }

  private void on(XMLStreamReader reader) {
    if (!reader.isStartElement()) {
      return;
    }
    switch (reader.getLocalName()) {
      case "abstractNum" -> style = DocxLines.attribute(reader, "abstractNumId");
      case "lvl" -> level = DocxLines.attribute(reader, "ilvl");
      case "numFmt" -> {
        String format = DocxLines.attribute(reader, "val");
        if (level.equals("0") && !format.equals("bullet") && !format.equals("none")) {
          numberedStyles.add(style);
        }
      }
      case "num" -> list = DocxLines.attribute(reader, "numId");
      case "abstractNumId" -> styles.put(list, DocxLines.attribute(reader, "val"));
      default -> {
        // Nothing that is needed here.
      }
    }
  }

  /** What the next item of a list begins with, such as {@code 3. }; empty for no item. */
  String marker(String ofList, String atLevel) {
    if (ofList.isEmpty() || ofList.equals("0")) {
      return "";
    }
    boolean isNumbered = numberedStyles.contains(styles.getOrDefault(ofList, ""));
    return isNumbered && (atLevel.isEmpty() || atLevel.equals("0"))
        ? counts.merge(ofList, 1, Integer::sum) + ". "
        : "\u2022 ";
  }
}
