package saydone.voice.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * Keeps what one voice has spoken in a folder, so that the next session has it at once. What a
 * voice would now speak in another way is another clip: see the edition. The volume is none of it:
 * the mixer sets it, and every clip has the same loudness.
 *
 * <p>Stands before one voice, not before several that take turns. Safe for several threads.
 */
public final class StoringSynthesizer implements Synthesizer {

  private final Synthesizer voice;
  private final String edition;
  private final ClipFolder folder;

  /**
   * A voice that is remembered.
   *
   * @param edition changes whenever the voice, its lexicon, or what is done to its sound does
   * @param folder not closed with this
   */
  public StoringSynthesizer(Synthesizer voice, String edition, ClipFolder folder) {
    this.voice = voice;
    this.edition = edition;
    this.folder = folder;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    String name = name(utterance);
    Optional<Clip> known = folder.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    Clip spoken = voice.synthesize(utterance);
    folder.keep(name, spoken);
    return spoken;
  }

  /** Tells nothing of the text to who only sees the name. */
  private String name(Utterance utterance) {
    String key =
        String.join(
            "\n",
            voice.name(),
            edition,
            Integer.toString(utterance.wordsPerMinute()),
            utterance.text());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The name of the voice. */
  @Override
  public String name() {
    return voice.name();
  }

  /** Closes the voice. */
  @Override
  public void close() {
    voice.close();
  }
}
