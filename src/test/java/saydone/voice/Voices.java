package saydone.voice;

/** Voices of tests. */
public final class Voices {

  private Voices() {}

  /** A voice that is there at once, and says what it is told, whatever a lexicon has. */
  public static Voice of(Synthesizer open) {
    return new Voice(
        open.name(),
        "Test",
        "en-US",
        "nowhere",
        new Voice.Opener() {
          @Override
          public Synthesizer open() {
            return open;
          }

          @Override
          public Synthesizer open(SpeechLexicon lexicon) {
            return open;
          }
        });
  }
}
