package saydone.draft.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a DOCX, which is a ZIP of XML. All of the ZIP together is unpacked to {@value
 * #MOST_BYTES} bytes at most. The XML may have no document type, so it has no entities of its own
 * and names no other file.
 */
final class DocxParts {

  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_ENTRIES = 5000;
  private static final int BLOCK = 1 << 14;
  private static final String TEXT = "word/document.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final List<String> WANTED = List.of(TEXT, NUMBERING);

  private final String name;
  private final Map<String, byte[]> parts;

  private DocxParts(String name, Map<String, byte[]> parts) {
    this.name = name;
    this.parts = parts;
  }

  /** Unpacks what is needed. */
  static DocxParts of(String name, byte[] bytes) throws UnreadableHandOutException {
    Map<String, byte[]> parts = new HashMap<>();
    int left = MOST_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        boolean isWanted = WANTED.contains(entry.getName());
        byte[] block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          left -= read;
          if (left < 0) {
            throw HandOutReader.tooLarge(name);
          }
          if (isWanted) {
            part.write(block, 0, read);
          }
        }
        if (isWanted) {
          parts.put(entry.getName(), part.toByteArray());
        }
        entries++;
        if (entries > MOST_ENTRIES) {
          throw HandOutReader.tooLarge(name);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableHandOutException(
          name, "is a damaged ZIP or DOCX: " + e.getMessage(), "save it anew", e);
    }
    if (!parts.containsKey(TEXT)) {
      throw new UnreadableHandOutException(
          name, "is a ZIP, and no DOCX", "open it, and save it as DOCX or PDF");
    }
    return new DocxParts(name, parts);
  }

  /** Does something for each event of the XML. */
  interface Handler {

    /** An event at the reader's place. */
    void on(XMLStreamReader reader) throws XMLStreamException;
  }

  /** Goes through the text. */
  void text(Handler handler) throws UnreadableHandOutException {
    read(Optional.ofNullable(parts.get(TEXT)), handler);
  }

  /** Goes through what is said of numbered lists, if anything is. */
  void numbering(Handler handler) throws UnreadableHandOutException {
    read(Optional.ofNullable(parts.get(NUMBERING)), handler);
  }

  private void read(Optional<byte[]> part, Handler handler) throws UnreadableHandOutException {
    if (part.isEmpty()) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it names another file");
        });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part.get()));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
          throw new XMLStreamException("it has a document type or an entity of its own");
        }
        handler.on(reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new UnreadableHandOutException(
          name, "is a damaged DOCX: " + e.getMessage(), "open it, and save it anew", e);
    }
  }
}
