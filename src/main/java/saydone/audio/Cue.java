package saydone.audio;

/**
 * The sounds that tell without words what happens. They differ in rhythm and timbre. Each is a WAV
 * file in the folder {@code audio/} of the repository and in the jar under {@code saydone/audio/}.
 */
public enum Cue {
  /** A repetition was counted. */
  TICK("tick"),
  /** Something was said that is no active command; at most once in ten seconds. */
  NOT_UNDERSTOOD("not-understood"),
  /**
   * A question was asked and the player listens for the answer, or listens again after being deaf.
   */
  LISTENING("listening"),
  /** The player listens for nothing but "wake up" from now on. */
  NOT_LISTENING("not-listening"),
  /** The session is paused. */
  PAUSED("paused"),
  /** The rest is over. */
  REST_OVER("rest-over"),
  /** An exercise is over. */
  EXERCISE_OVER("exercise-over"),
  /** The session is over. */
  SESSION_OVER("session-over"),
  /** The microphone was lost; the keys still work. */
  MICROPHONE_LOST("microphone-lost");

  private final String fileStem;

  Cue(String fileStem) {
    this.fileStem = fileStem;
  }

  /** The name of the cue, such as {@code tick}. */
  public String id() {
    return fileStem;
  }

  /** The name of the WAV file, such as {@code tick.wav}. */
  public String fileName() {
    return fileStem + ".wav";
  }
}
