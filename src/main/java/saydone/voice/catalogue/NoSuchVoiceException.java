package saydone.voice.catalogue;

/**
 * A voice that was named does not exist here, or cannot be used. The message says why, and lists
 * the usable voices, which may be a hundred.
 */
public final class NoSuchVoiceException extends Exception {

  private final String why;

  NoSuchVoiceException(String why, String usable) {
    super(why + " The voices here: " + usable);
    this.why = why;
  }

  /** Why it cannot be used, in a sentence: where a session goes on, nobody is read a list. */
  public String why() {
    return why;
  }
}
