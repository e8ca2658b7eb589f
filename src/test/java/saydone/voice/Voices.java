package saydone.voice;

/** Voices of tests. */
public final class Voices {

  private Voices() {}

  /** A voice that is there at once. */
  public static Voice of(Synthesizer open) {
    return new Voice(open.name(), "Test", "en-US", "nowhere", () -> open);
  }
}
