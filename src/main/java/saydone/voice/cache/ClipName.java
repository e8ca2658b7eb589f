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
   * The name of what one voice speaks. The volume is not part of it: the mixer sets it, and every
   * clip has the same loudness.
   *
   * @param voice the name of the voice
   * @param edition changes whenever the voice, its lexicon, or what is done to its sound does
   * @return 64 hexadecimal digits
   */
  static String of(String voice, String edition, Utterance utterance) {
    String key =
        String.join(
            "\n", voice, edition, Integer.toString(utterance.wordsPerMinute()), utterance.text());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
