package saydone.voice.freetts;

/**
 * A voice of FreeTTS and how high it speaks.
 *
 * @param name {@code kevin16} (16 kHz) or {@code kevin} (the same speaker at 8 kHz)
 * @param pitchHz the mean pitch, 50 to 400
 * @param pitchRangeHz the spread of the pitch around its mean, 0 (monotone) to 100
 */
public record FreeTtsVoice(String name, double pitchHz, double pitchRangeHz) {

  private static final double USUAL_PITCH_HZ = 100;
  private static final double USUAL_PITCH_RANGE_HZ = 11;

  /** The coach: 16 kHz, at the pitch that the voice was recorded at. */
  public static final FreeTtsVoice KEVIN16 =
      new FreeTtsVoice("kevin16", USUAL_PITCH_HZ, USUAL_PITCH_RANGE_HZ);

  /** The same speaker as over a telephone: nothing above 4 kHz. */
  public static final FreeTtsVoice KEVIN =
      new FreeTtsVoice("kevin", USUAL_PITCH_HZ, USUAL_PITCH_RANGE_HZ);

  /** Rejects an unknown name and a pitch that the voice cannot be bent to. */
  public FreeTtsVoice {
    if (!name.equals("kevin16") && !name.equals("kevin")) {
      throw new IllegalArgumentException("the voices are kevin16 and kevin, not " + name);
    }
    if (!(pitchHz >= 50 && pitchHz <= 400)) {
      throw new IllegalArgumentException("pitchHz must be 50 to 400: " + pitchHz);
    }
    if (!(pitchRangeHz >= 0 && pitchRangeHz <= 100)) {
      throw new IllegalArgumentException("pitchRangeHz must be 0 to 100: " + pitchRangeHz);
    }
  }

  /** The same voice at another pitch. */
  public FreeTtsVoice withPitch(double meanHz, double rangeHz) {
    return new FreeTtsVoice(name, meanHz, rangeHz);
  }

  /** The name and, where it is not the usual one, the pitch: {@code kevin/140Hz/20Hz}. */
  String id() {
    boolean usual = pitchHz == USUAL_PITCH_HZ && pitchRangeHz == USUAL_PITCH_RANGE_HZ;
    return usual ? name : name + "/" + hertz(pitchHz) + "/" + hertz(pitchRangeHz);
  }

  private static String hertz(double value) {
    return value == Math.rint(value) ? (long) value + "Hz" : value + "Hz";
  }
}
