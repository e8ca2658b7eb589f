package saydone.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import saydone.json.Json.Place;

/**
 * Decodes the text of a JSON file from its bytes. JSON is UTF-8 (RFC 8259, 8.1); a byte order mark,
 * which some editors on Windows write, is passed over as that section allows.
 */
final class SourceText {

  private static final String SAVE_AS_UTF_8 = "save it as UTF-8";

  private SourceText() {}

  /** The text; empty after a problem was added. */
  static Optional<String> decode(byte[] bytes, FileKind kind, Problems problems) {
    if (bytes.length > kind.mostBytes()) {
      problems.add(Place.FILE, kind.tooLarge(), kind.whenForeign());
      return Optional.empty();
    }
    if (isUtf16(bytes)) {
      problems.add(Place.FILE, "is not in UTF-8, but seems to be in UTF-16", SAVE_AS_UTF_8);
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = withoutByteOrderMark(out.flip().toString());
    if (result.isError()) {
      int culprit = Byte.toUnsignedInt(bytes[in.position()]);
      problems.add(
          placeOfEnd(text),
          String.format(Locale.ROOT, "byte %02X", culprit),
          "is not UTF-8, so this file seems to be in another encoding, such as Latin-1",
          SAVE_AS_UTF_8);
      return Optional.empty();
    }
    if (text.isBlank()) {
      problems.add(Place.FILE, "is empty", kind.whenEmpty());
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * Whether there is a byte order mark of UTF-16 or UTF-32, or a zero byte beside an ASCII
   * character.
   */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = Byte.toUnsignedInt(bytes[0]);
    int second = Byte.toUnsignedInt(bytes[1]);
    return (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || (first == 0) != (second == 0);
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Place placeOfEnd(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, text.length() - text.lastIndexOf('\n'), "");
  }
}
