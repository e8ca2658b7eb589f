package saydone.journal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The words of the patient in a journal, as they were heard: the field {@code phrase} of a line.
 * Which command they were stays.
 *
 * <pre>
 * {"seq":6, ... "command":"done","source":"voice","phrase":"that's it", ...}
 * {"seq":6, ... "command":"done","source":"voice","phrase":"", ...}
 * </pre>
 */
final class HeardWords {

  /** Whole, or cut off at the end of a torn line. */
  private static final Pattern PHRASE =
      Pattern.compile("(\"phrase\"\\s*:\\s*)\"(?:[^\"\\\\\\n]|\\\\.)*+(?:\"|\\\\?(?=\\n|$))");

  private HeardWords() {}

  /** The same lines without the words. */
  static byte[] removedFrom(byte[] journal) {
    // Each byte is a character, so that damaged text stays as it is.
    String text = new String(journal, StandardCharsets.ISO_8859_1);
    return PHRASE.matcher(text).replaceAll("$1\"\"").getBytes(StandardCharsets.ISO_8859_1);
  }
}
