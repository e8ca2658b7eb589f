package saydone.voice;

/**
 * How high a voice speaks, measured from its own pitch. A voice that cannot change its pitch speaks
 * at its own.
 *
 * @param semitones above the voice's own pitch, -6 to 6; below it if negative
 */
public record Pitch(int semitones) {

  /** The deepest, in semitones. */
  public static final int DEEPEST = -6;

  /** The highest, in semitones. */
  public static final int HIGHEST = 6;

  /** The pitch that the voice has by itself. */
  public static final Pitch OWN = new Pitch(0);

  private static final double SEMITONES_OF_AN_OCTAVE = 12;

  /** Rejects a pitch at which voices are no longer understood well. */
  public Pitch {
    if (semitones < DEEPEST || semitones > HIGHEST) {
      throw new IllegalArgumentException(
          "semitones must be " + DEEPEST + " to " + HIGHEST + ": " + semitones);
    }
  }

  /** How many times the voice's own frequency it is: 1 for its own pitch, 2 an octave higher. */
  public double factor() {
    return Math.pow(2, semitones / SEMITONES_OF_AN_OCTAVE);
  }
}
