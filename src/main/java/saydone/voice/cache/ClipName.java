package saydone.voice.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import saydone.voice.Pitch;
import saydone.voice.Utterance;

/** The name of a clip in a {@link ClipFolder}: a hash, which does not reveal the text. */
final class ClipName {

  private ClipName() {}

  /**
   * The name of what one voice speaks: the hash of voice, edition, rate and written text, a line
   * each; beside the rate stands the pitch, unless it is the voice's own. What is read for the text
   * is not part of it, as it changes only with the edition. Nor is the volume: the mixer sets it,
   * and every clip has the same loudness.
   *
   * @param voice the name of the voice
   * @param edition changes whenever the voice, its lexicon, or what is done to its sound does
   * @return 64 hexadecimal digits
   */
  static String of(String voice, String edition, Utterance utterance) {
    String manner = Integer.toString(utterance.wordsPerMinute());
    if (!utterance.pitch().equals(Pitch.OWN)) {
      manner += " " + utterance.pitch().semitones();
    }
    String key = String.join("\n", voice, edition, manner, utterance.written());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
