package saydone.draft.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.draft.Draft;
import saydone.draft.SourceLine;
import saydone.draft.SourceLine.Kind;

/** Documents as they come, and as they should not. */
final class HandOutReaderTests {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final Path folder;

  HandOutReaderTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<SourceLine> lines(byte[] bytes) throws UnreadableHandOutException {
    return HandOutReader.read("it", new ByteArrayInputStream(bytes)).lines().stream()
        .filter(line -> line.kind() != Kind.BLANK)
        .toList();
  }

  private static String refusal(byte[] bytes) {
    return String.valueOf(
        assertThrows(UnreadableHandOutException.class, () -> lines(bytes)).getMessage());
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(UnreadableHandOutException.class, () -> HandOutReader.read(file))
            .getMessage());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String xml) throws IOException {
    return zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] pdf(String password, String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.setLeading(15);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      if (!password.isEmpty()) {
        document.protect(
            new StandardProtectionPolicy(password + "!", password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void textIsReadInTheEncodingsOfItsTime() throws Exception {
    String text = "1. Caf\u00E9 \u2013 lift both arms, 10 times";

    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      assertEquals(
          List.of(new SourceLine("line 1", Kind.TEXT, text)), lines(text.getBytes(charset)));
    }
  }

  @Test
  void htmlIsReadWithTheLinesOfItsFile() throws Exception {
    String html =
        """
        <!doctype html>
        <html><body>
        <h2>Heel raises</h2>
        <ol><li><b>Stand</b> tall.</li>
        <li>Lift both heels.</li></ol>
        <script>10 reps</script>
        </body></html>
        """;

    assertEquals(
        List.of(
            new SourceLine("line 3", Kind.HEADING, "Heel raises"),
            new SourceLine("line 4", Kind.HEADING, "1. Stand"),
            new SourceLine("line 4", Kind.PARAGRAPH, "tall."),
            new SourceLine("line 5", Kind.PARAGRAPH, "2. Lift both heels.")),
        lines(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void ofAWebPageOnlyItsTextIsRead() throws Exception {
    String html =
        """
        <!doctype html>
        <html><body class="has-cookie-bar">
        <div id="CookieBanner">We use cookies.</div>
        <header class="site-header">Clinic</header>
        <h1>Heels</h1>
        <nav>Lift, 10 times</nav>
        <div role="search">Find</div>
        %s
        <div class="sidebar share-links">Share it 3 times.</div>
        <footer>Telephone</footer>
        </body></html>
        """;
    String text = "<p>Lift both heels.</p><aside>Stop if it hurts.</aside>";

    for (String body : List.of(text, "<main>" + text + "</main><p>Other pages</p>")) {
      assertEquals(
          List.of("line 5: Heels", "line 8: Lift both heels.", "line 8: Stop if it hurts."),
          lines(html.formatted(body).getBytes(StandardCharsets.UTF_8)).stream()
              .map(line -> line.place() + ": " + line.text())
              .toList());
    }
    assertEquals(
        "Other pages",
        lines("<html><main> </main><p>Other pages</p>".getBytes(StandardCharsets.UTF_8))
            .get(0)
            .text());
  }

  @Test
  void aFormFeedBeginsAPage() throws Exception {
    String text = "Clinic 1\nHeel raises\n\fClinic 2\nSquats\n";

    assertEquals(
        List.of("line 2: Heel raises", "line 4: Squats"),
        lines(text.getBytes(StandardCharsets.UTF_8)).stream()
            .map(line -> line.place() + ": " + line.text())
            .toList());
  }

  @Test
  void aPdfIsReadPageByPageWithoutTheFontsOfTheSystem() throws Exception {
    Path home = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean before = Files.exists(home);
    byte[] pdf = pdf("", "Heel raises", "Lift both heels. 3 sets of 10.");

    assertEquals(
        List.of("page 1, line 1: Heel raises", "page 1, line 2: Lift both heels. 3 sets of 10."),
        lines(pdf).stream().map(line -> line.place() + ": " + line.text()).toList());
    assertEquals(before, Files.exists(home));
    assertEquals(1, Draft.of(HandOutReader.read("it", new ByteArrayInputStream(pdf))).exercises());
  }

  @Test
  void aTableOfADocxIsReadRowByRow() throws Exception {
    byte[] docx =
        docx(
            "<w:document "
                + WORD
                + "><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Squats</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>3 x 10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Please note</w:t></w:r></w:p>"
                + "</w:body></w:document>");

    assertEquals(
        List.of(
            new SourceLine("table 1, row 1", Kind.ROW, "Squats\t3 x 10"),
            new SourceLine("paragraph 1", Kind.HEADING, "Please note")),
        lines(docx));
  }

  @Test
  void whatNamesAnotherFileIsRefused() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String body = "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    String external =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document " + WORD + body;
    String internal = "<!DOCTYPE d [<!ENTITY x \"many\">]><w:document " + WORD + body;

    for (String xml : List.of(external, internal)) {
      String refusal = refusal(docx(xml));
      assertTrue(refusal.startsWith("it: is a damaged DOCX: "), refusal);
      assertFalse(refusal.contains("secret\""), refusal);
    }
  }

  @Test
  void whatUnpacksToMoreThanAnyHandOutIsRefused() throws Exception {
    byte[] bomb = zip("word/media/image1.png", new byte[80 << 20]);

    assertTrue(bomb.length < 1 << 20);
    assertEquals(
        "it: is too large for a hand-out; copy its exercises into a text file, and draft that",
        refusal(bomb));
  }

  @Test
  void eachRefusalSaysWhyAndWhatWouldHelp() throws Exception {
    byte[] damaged = pdf("", "Lift both heels.");
    java.util.Arrays.fill(damaged, 20, damaged.length, (byte) 'x');

    assertEquals(
        "it: is a ZIP, and no DOCX; open it, and save it as DOCX or PDF",
        refusal(zip("mimetype", new byte[3])));
    assertEquals(
        "it: is RTF; open it, and save it as DOCX or PDF",
        refusal("{\\rtf1}".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(
        "it: is of an old Word; open it, and save it as DOCX or PDF",
        refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}));
    assertEquals(
        "it: is neither text, HTML, PDF nor DOCX; save it as one of them",
        refusal(new byte[] {1, 0, 2}));
    assertEquals(
        "it: is locked with a password; save it without one",
        refusal(pdf("x1", "Lift both heels.")));
    assertTrue(refusal(damaged).startsWith("it: is a damaged PDF: "));
    assertTrue(refusal(pdf("")).startsWith("it: has pictures of pages, and no text; "));
    assertTrue(refusal(docx("<w:document")).startsWith("it: is a damaged DOCX: "));
    assertTrue(refusal(new byte[(20 << 20) + 1]).startsWith("it: is too large for a hand-out; "));
    assertEquals(folder + ": is a folder; name a file", refusal(folder));
    assertEquals(
        folder.resolve("none") + ": does not exist; check the name",
        refusal(folder.resolve("none")));
  }

  /** Whatever is damaged is either read or refused, and never a bug. */
  @Test
  void aDamagedDocumentIsReadOrRefused() throws Exception {
    Random random = new Random(5);
    for (String name : List.of("knee-leaflet.pdf", "back-sheet.docx", "shoulder-table.html")) {
      byte[] whole;
      try (InputStream in =
          HandOutReaderTests.class.getResourceAsStream("/saydone/draft/" + name)) {
        whole = in.readAllBytes();
      }

      for (int i = 0; i < 60; i++) {
        byte[] damaged = whole.clone();
        for (int j = 0; j < 1 + random.nextInt(30); j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          Draft.of(HandOutReader.read(name, new ByteArrayInputStream(damaged)));

        } catch (UnreadableHandOutException e) {
          String message = String.valueOf(e.getMessage());
          assertTrue(message.startsWith(name + ": "), message);
        }
      }
    }
  }
}
