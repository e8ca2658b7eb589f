package saydone.voice.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import saydone.voice.Utterance;

/** The name of a clip in a {@link ClipFolder}: a hash, which does not reveal the text. */
final class ClipName {

  private ClipName() {}

  /**
   * The name of what one voice speaks: the hash of voice, edition, rate and text, a line each.
   * Where the text for phones is another one, the length of the text stands behind the rate, and
   * the other text follows. The volume is not part of it: the mixer sets it, and every clip has the
   * same loudness.
   *
   * @param voice the name of the voice
   * @param edition changes whenever the voice, its lexicon, or what is done to its sound does
   * @return 64 hexadecimal digits
   */
  static String of(String voice, String edition, Utterance utterance) {
    String rate = Integer.toString(utterance.wordsPerMinute());
    String text = utterance.text();
    if (!utterance.textForPhones().equals(text)) {
      rate += " " + text.length();
      text += "\n" + utterance.textForPhones();
    }
    String key = String.join("\n", voice, edition, rate, text);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
