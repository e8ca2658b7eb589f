package saydone.draft.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import saydone.draft.HandOut;
import saydone.draft.SourceLine;
import saydone.file.NotAFileException;
import saydone.file.RegularFile;

/**
 * Reads a hand-out. What kind of document it is, its first bytes tell, not its name; so a document
 * can come from standard input, too. At most {@value #MOST_MEGABYTES} MB are read.
 */
public final class HandOutReader {

  private static final int MOST_MEGABYTES = 20;

  /** The most characters of text in a document: some hundred pages. */
  static final int MOST_CHARACTERS = 1_000_000;

  private static final byte[] OLD_WORD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** How far into a document its kind shows. */
  private static final int BEGINNING = 1024;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\W*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|\\?xml[^>]*>\\s*<(?:!doctype\\s+)?html|html"
              + "|head|body|div|table|h[1-6]|p|ul|ol|article|section|main|meta|title)\\b.*");

  private HandOutReader() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableHandOutException if there is none, it may not be read, or it is no document
   *     that can be read
   */
  public static HandOut read(Path file) throws UnreadableHandOutException {
    String name = file.toString();
    try {
      return read(name, RegularFile.read(file, MOST_MEGABYTES));
    } catch (NoSuchFileException e) {
      throw new UnreadableHandOutException(name, "does not exist", "check the name", e);
    } catch (NotAFileException e) {
      throw new UnreadableHandOutException(name, "is " + e.what(), "name a file", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableHandOutException(
          name, "may not be read by you", "change its permissions", e);
    } catch (FileSystemException e) {
      throw new UnreadableHandOutException(
          name, "cannot be read: " + e.getReason(), "check the file", e);
    } catch (IOException e) {
      throw new UnreadableHandOutException(
          name, "cannot be read: " + e.getMessage(), "check the file and its disk", e);
    }
  }

  /**
   * Reads a stream up to its end, and leaves it open.
   *
   * @param name what messages call it
   * @throws UnreadableHandOutException if it fails, or has no document that can be read
   */
  public static HandOut read(String name, InputStream in) throws UnreadableHandOutException {
    try {
      byte[] bytes = in.readNBytes((MOST_MEGABYTES << 20) + 1);
      if (bytes.length > MOST_MEGABYTES << 20) {
        throw tooLarge(name);
      }
      return read(name, bytes);
    } catch (IOException e) {
      throw new UnreadableHandOutException(
          name, "cannot be read: " + e.getMessage(), "name a file instead", e);
    }
  }

  /** Says that there is more than any hand-out has. */
  static UnreadableHandOutException tooLarge(String name) {
    return new UnreadableHandOutException(
        name, "is too large for a hand-out", "copy its exercises into a text file, and draft that");
  }

  private static HandOut read(String name, byte[] bytes) throws UnreadableHandOutException {
    List<SourceLine> lines;
    if (indexOf(bytes, "%PDF-") >= 0) {
      lines = PdfLines.of(name, bytes);
    } else if (startsWith(bytes, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))) {
      lines = DocxLines.of(name, bytes);
    } else if (startsWith(bytes, OLD_WORD)) {
      throw new UnreadableHandOutException(
          name, "is of an old Word", "open it, and save it as DOCX or PDF");
    } else if (startsWith(bytes, "{\\rtf".getBytes(StandardCharsets.ISO_8859_1))) {
      throw new UnreadableHandOutException(name, "is RTF", "open it, and save it as DOCX or PDF");
    } else {
      String text = TextLines.decoded(name, bytes);
      lines =
          HTML.matcher(text.substring(0, Math.min(BEGINNING, text.length()))).matches()
              ? HtmlLines.of(text)
              : TextLines.of(text);
    }
    if (lines.stream().mapToLong(line -> line.text().length()).sum() > MOST_CHARACTERS) {
      throw tooLarge(name);
    }
    return new HandOut(title(name), lines);
  }

  /** The name of a file without its folder and its ending. */
  private static String title(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int point = last.lastIndexOf('.');
    return (point > 0 ? last.substring(0, point) : last).toLowerCase(Locale.ROOT);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (bytes[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /** A PDF may have something before its first line. */
  private static int indexOf(byte[] bytes, String sign) {
    return new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1)
        .indexOf(sign);
  }
}
