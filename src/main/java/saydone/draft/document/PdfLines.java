package saydone.draft.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import saydone.draft.Pages;
import saydone.draft.SourceLine;

/**
 * The lines of a PDF, page by page, as they are seen, without headers and footers. A page that is
 * only a picture has no text. Nothing is written to disk, and the fonts of the system are not
 * looked for.
 */
final class PdfLines {

  private static final int MOST_PAGES = 100;

  /** Held, so that it is not collected and its level lost. */
  private static final Logger LOGGER = Logger.getLogger("org.apache");

  static {
    // What is wrong with a document is thrown, too; and what is logged may have words of it.
    LOGGER.setLevel(Level.OFF);
    // The usual mapper reads every font of the system, and keeps a list of them in the user's home.
    FontMappers.set(new BundledFont());
  }

  private PdfLines() {}

  /** The lines of a document. */
  static List<SourceLine> of(String name, byte[] bytes) throws UnreadableHandOutException {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw HandOutReader.tooLarge(name);
      }
      List<List<SourceLine>> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        pages.add(lines(page, document));
      }
      List<SourceLine> lines = Pages.together(pages);
      if (lines.stream().allMatch(line -> line.text().isBlank())) {
        throw new UnreadableHandOutException(
            name,
            "has pictures of pages, and no text",
            "have its text recognized by another program, or type it");
      }
      return lines;
    } catch (InvalidPasswordException e) {
      throw new UnreadableHandOutException(
          name, "is locked with a password", "save it without one", e);
    } catch (IOException | RuntimeException e) {
      // Of a PDF that is damaged in a new way, PDFBox can throw whatever its code runs into.
      throw new UnreadableHandOutException(
          name, "is a damaged PDF: " + e.getMessage(), "save it anew", e);
    }
  }

  private static List<SourceLine> lines(int page, PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    List<String> texts =
        stripper.getText(document).lines().map(line -> line.replace(SourceLine.CELL, " ")).toList();
    List<SourceLine> lines = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean isBlank = texts.get(i).isBlank();
      number += isBlank ? 0 : 1;
      if (!isBlank || i + 1 == texts.size() || !goesOn(texts.get(i + 1))) {
        lines.add(TextLines.line("page " + page + ", line " + number, texts.get(i)));
      }
    }
    return lines;
  }

  /** Whether a line goes on with a sentence, though it stands apart. */
  private static boolean goesOn(String line) {
    return !line.isBlank() && Character.isLowerCase(line.strip().codePointAt(0));
  }
}
