package saydone.voice.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A request to another program and its answer, in ASCII so that the encoding of its console does
 * not matter:
 *
 * <pre>
 * rate TAB base64 of the WAV file's path TAB base64 of the text
 * base64 of the WAV file's path
 * </pre>
 */
final class CodedLine {

  private CodedLine() {}

  /** The request for a text, at a rate in the program's own unit. */
  static String request(long rate, Path sound, String text) {
    return rate + "\t" + answer(sound) + "\t" + coded(text);
  }

  /** The answer that says that the sound lies there. */
  static String answer(Path sound) {
    return coded(sound.toString());
  }

  private static String coded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
